import type { Report, ReportDocument, Span } from '../../server/src/report';
import type { Finding, TextEdit } from '../../server/src/rules/types';
import { holds } from './target';

/** What holds of every answer, whatever the text. */

const isSpan = ({ start, end }: Partial<Span>, length: number): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  0 <= Number(start) &&
  Number(start) <= Number(end) &&
  Number(end) <= length;

const show = ({ start, end }: Span): string => `${start}–${end}`;

/** A span lies inside the text, its start not behind its end. */
export const inside = (span: Span, text: string, what: string): void =>
  holds(isSpan(span, text.length), () => `${what}: ${show(span)} in a text of ${text.length}`);

/** A span lies inside the text and on one of its lines. */
export const onOneLine = (span: Span, text: string, what: string): void => {
  inside(span, text, what);
  holds(!/[\r\n]/.test(text.slice(span.start, span.end)), () => `${what}: ${show(span)} crosses a line break`);
};

/** Every span anywhere in a value lies inside the text. A span of another file is not looked at. */
export const allInside = (value: unknown, text: string, what: string, seen = new Set<unknown>()): void => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if ('uri' in value && value.uri !== undefined) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number') inside(value as Span, text, what);
  if (value instanceof Map) for (const [key, each] of value) allInside(each, text, `${what}.${key}`, seen);
  else
    for (const [key, each] of Object.entries(value)) if (key !== 'form') allInside(each, text, `${what}.${key}`, seen);
};

/** Data alone: what is written as JSON is read back as the same. */
export const plain = (value: unknown, what: string): void => {
  const visit = (each: unknown, path: string): void => {
    if (typeof each === 'number') holds(Number.isFinite(each), () => `${path} is ${each}`);
    else holds(['string', 'boolean', 'object', 'undefined'].includes(typeof each), () => `${path} is ${typeof each}`);
    if (typeof each === 'object' && each !== null)
      for (const [key, next] of Object.entries(each)) visit(next, `${path}.${key}`);
  };
  JSON.stringify(value);
  visit(value, what);
};

/** Edits lie inside the text, in order, and no two overlap. */
export const apart = (edits: readonly TextEdit[], text: string, what: string): void => {
  let at = 0;
  for (const { span, newText } of edits) {
    inside(span, text, what);
    holds(span.start >= at, () => `${what}: the edit at ${show(span)} begins before ${at}`);
    holds(typeof newText === 'string', () => `${what}: no text`);
    at = span.end;
  }
};

/** Words for a person: there are some, and every place in them is filled in; `quoted` may stand in them as it is. */
export const words = (text: string, what: string, quoted = ''): void => {
  holds(text !== '', () => `${what}: no words`);
  const [open = ''] = /\{[a-z]\w*\}/.exec(text) ?? [];
  holds(open === '' || quoted.includes(open), () => `${what}: ${text}`);
  holds(!/\bundefined\b|\bNaN\b|\[object |^[A-Za-z]\w*\.[\w.]+$/.test(text), () => `${what}: ${text}`);
};

const soundReport = (report: Report, text: string, what: string): void => {
  for (const { heading, ordinal, words: wording } of [...report.sections, ...report.duplicates]) {
    onOneLine(heading, text, `${what} heading`);
    onOneLine(wording, text, `${what} words`);
    if (ordinal) onOneLine(ordinal, text, `${what} ordinal`);
  }
  for (const table of Object.values(report.tables)) {
    for (const cell of table?.cells.values() ?? []) {
      if (cell.state === 'number') onOneLine(cell.number, text, `${what} ${cell.key}`);
      holds(
        (cell.state === 'number') === (cell.value !== null),
        () => `${what} ${cell.key}: ${cell.state} ${cell.value}`,
      );
      holds(cell.value === null || Number.isFinite(cell.value), () => `${what} ${cell.key}: ${cell.value}`);
    }
  }
  for (const table of Object.values(report.unreadable)) {
    if (!table) continue;
    const { span, region, key } = table;
    onOneLine(span, text, `${what} ${key}`);
    holds(region.start <= span.start && span.end <= region.end, () => `${what} ${key}: pointed at from elsewhere`);
  }
  holds(report.year === null || Number.isInteger(report.year), () => `${what} year ${report.year}`);
};

/** A parsed document is of its text, its reports follow each other and every place in it is there. */
export const soundDocument = (document: ReportDocument, text: string): void => {
  holds(document.source === text, () => 'the text is another');
  holds(document.text.length === text.length, () => 'the text as shown is of another length');
  holds(document.reports.length > 0, () => 'no report');
  let at = 0;
  for (const [index, report] of document.reports.entries()) {
    holds(report.span.start >= at, () => `report ${index} begins at ${report.span.start}, before ${at}`);
    at = report.span.end;
    soundReport(report, document.text, `report ${index}`);
  }
  allInside(document.reports, text, 'reports');
};

/** A finding is on one line, and so is each place of its own text that belongs to it inside the text. */
export const soundFinding = (finding: Finding, text: string): void => {
  onOneLine(finding.span, text, finding.rule);
  for (const { span, uri } of finding.related) if (uri === undefined) inside(span, text, `${finding.rule} related`);
  plain({ ...finding, data: null }, finding.rule);
};
