import { type CheckedReport, messageOf } from '../check';
import { canonicalHeading, section, sections, type TableKey, tableKeys } from '../forms';
import { format, type Locale } from '../messages';
import { paragraphsOf } from '../parser/prose';
import type { Report, ReportSection, Span } from '../report';
import { pageEnd, pageStart } from './htmlPage';
import { element, escaped, type Html, joined } from './preview/html';
import { look, type Manner, place } from './preview/manner';
import { type CellMark, cellMarks, type Underline, underlinesOf } from './preview/marks';
import { flowing, linesOf, paragraphHtml, strayHtml } from './preview/prose';
import { tableHtml } from './preview/table';
import type { Reading } from './reading';
import { nameOf } from './symbols';

/** A document as it would be printed. */
export interface Preview {
  /** Names the document: its first report's title. */
  readonly title: string;
  /** The reports, one `article` each, everything from the text escaped. */
  readonly html: string;
}

/** What the parts of one report are made from. */
interface Scene {
  readonly text: string;
  readonly checked: CheckedReport;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly underlines: readonly Underline[];
  readonly manner: Manner;
}

/** A known part of the report: what lies between two of them is shown line by line. */
interface Part {
  readonly span: Span;
  readonly html: (scene: Scene) => Html;
}

const notice = (words: string): Html => element('p', { class: 'notice', role: 'note' }, escaped(words));

const headingHtml = ({ text, checked, underlines, manner }: Scene, { key, heading }: ReportSection): Html => {
  const { tables, unreadable } = checked.report;
  const { table } = section(key);
  const lacks = manner.kind === 'panel' && table !== null && !tables[table] && !unreadable[table];
  return joined([
    element(
      'h2',
      { ...look(manner, 'heading'), ...place(manner, heading) },
      flowing(text, [heading], underlines, manner),
    ),
    ...(lacks ? [notice(format('preview.noTable', { table: `@table.${table}` }, manner.locale))] : []),
  ]);
};

/** What cannot be read is told in its place, and shown as it stands. */
const unreadableHtml = ({ text, checked, manner }: Scene, key: TableKey): Html => {
  const table = checked.report.unreadable[key];
  if (!table) return escaped('');
  const told = format(`NB209.${table.reason}`, { table: `@table.${key}` }, manner.locale);
  const lines = linesOf(text, table.region).map(({ start, end }) => text.slice(start, end));
  return joined([
    ...(manner.kind === 'panel' ? [notice(told)] : []),
    element('pre', { ...look(manner, 'raw'), ...place(manner, table.region) }, escaped(lines.join('\n'))),
  ]);
};

const signatureHtml = ({ text, underlines, manner }: Scene, span: Span): Html =>
  joined(
    linesOf(text, span).map((line) =>
      element('p', { ...look(manner, 'signature'), ...place(manner, line) }, flowing(text, [line], underlines, manner)),
    ),
  );

/** Sections whose headings are not there are told of where they belong: above their table, or before what follows. */
const missingParts = (report: Report): Part[] =>
  sections.flatMap((each, at): Part[] => {
    if (report.sections.some(({ key }) => key === each.key)) return [];
    const table = each.table && (report.tables[each.table] ?? report.unreadable[each.table]);
    const later = sections.slice(at + 1).flatMap(({ key }) => report.sections.find((one) => one.key === key) ?? []);
    const start = table?.region.start ?? later[0]?.heading.start ?? report.signature?.span.start ?? report.bodyEnd;
    const html = ({ manner }: Scene): Html =>
      manner.kind === 'paper'
        ? escaped('')
        : notice(format('preview.noSection', { heading: canonicalHeading(each) }, manner.locale));
    return [{ span: { start, end: start }, html }];
  });

const partsOf = ({ report }: CheckedReport, text: string): Part[] => {
  const { title, signature, tables, unreadable } = report;
  const headings = [...report.sections, ...report.duplicates];
  const parts: Part[] = [
    ...missingParts(report),
    ...headings.map((each) => ({ span: each.heading, html: (scene: Scene) => headingHtml(scene, each) })),
  ];
  if (title) {
    const html = ({ manner }: Scene): Html =>
      element('h1', { ...look(manner, 'title'), ...place(manner, title.span) }, escaped(title.text));
    parts.push({ span: title.span, html });
  }
  if (signature) parts.push({ span: signature.span, html: (scene) => signatureHtml(scene, signature.span) });
  for (const key of tableKeys) {
    const table = tables[key];
    const other = unreadable[key];
    if (table) {
      const html = ({ checked, marks, manner }: Scene): Html => tableHtml(text, checked, table, marks, manner);
      parts.push({ span: table.region, html });
    } else if (other) parts.push({ span: other.region, html: (scene) => unreadableHtml(scene, key) });
  }
  for (const paragraph of paragraphsOf(report, text)) {
    const html = ({ underlines, manner }: Scene): Html => paragraphHtml(text, paragraph, underlines, manner);
    parts.push({ span: paragraph.span, html });
  }
  // What is missing stands before what begins in its place.
  return parts.sort((a, b) => a.span.start - b.span.start);
};

/** The errors and warnings in words, each a way to its place; closed until someone opens it. */
const findingsHtml = ({ checked, manner }: Scene): Html[] => {
  const told = checked.findings.filter(({ severity }) => severity !== 'information');
  if (manner.kind === 'paper' || told.length === 0) return [];
  const error = told.filter(({ severity }) => severity === 'error').length;
  const summary = format('preview.findings', { error, warning: told.length - error }, manner.locale);
  const items = told.map((finding) => {
    const attributes = { type: 'button', class: finding.severity, ...place(manner, finding.span) };
    const kind = element(
      'span',
      { class: 'severity' },
      escaped(format(`severity.${finding.severity}`, {}, manner.locale)),
    );
    const words = ` ${finding.rule} ${messageOf(finding, manner.locale)}`;
    return element('li', {}, element('button', attributes, kind, escaped(words)));
  });
  return [element('details', {}, element('summary', {}, escaped(summary)), element('ul', {}, ...items))];
};

const reportHtml = (text: string, checked: CheckedReport, manner: Manner): Html => {
  const { locale } = manner;
  const scene: Scene = {
    text,
    checked,
    marks: cellMarks(checked, locale),
    underlines: underlinesOf(checked, locale),
    manner,
  };
  const html: Html[] = findingsHtml(scene);
  const { report } = checked;
  let at = report.span.start;
  const upTo = (end: number): void => {
    if (end > at) html.push(strayHtml(text, { start: at, end }, scene.underlines, manner));
  };
  for (const { span, html: htmlOf } of partsOf(checked, text)) {
    upTo(span.start);
    html.push(htmlOf(scene));
    at = Math.max(at, span.end);
  }
  upTo(report.span.end);
  return element('article', { 'aria-label': manner.kind === 'panel' ? nameOf(report, locale) : null }, ...html);
};

/**
 * A document as it will be published: title, prose, tables as the form prints them. For the `panel` with findings
 * marked and with the offsets (UTF-16 units) of each part as `data-start` and `data-end`; on `paper` with styles of
 * its own and no marks. Never throws; a text that is no report gives a sentence that says so.
 */
export const preview = ({ document, reports }: Reading, kind: Manner['kind'], locale: Locale): Preview => {
  const [first] = reports;
  const title = first ? nameOf(first.report, locale) : '';
  if (document.garbled !== null) return { title, html: notice(format('preview.garbled', {}, locale)) };
  if (!document.isReport) return { title, html: notice(format('preview.notReport', {}, locale)) };
  const keys =
    kind === 'panel' ? [element('p', { id: 'keys', class: 'said' }, escaped(format('preview.keys', {}, locale)))] : [];
  const articles = reports.map((each, at) => reportHtml(document.text, each, { locale, kind, id: `r${at}` }));
  return { title, html: joined([...keys, ...articles]) };
};

/** A page of its own: one file without scripts that asks nothing of any other place. */
export const previewPage = (reading: Reading, locale: Locale): Preview => {
  const { title, html } = preview(reading, 'paper', locale);
  const style =
    '@page{size:A4;margin:37mm 26mm 35mm 28mm}body{max-width:46em;margin:2em auto;padding:0 1em;background:#fff;color:#000}' +
    '@media print{body{max-width:none;margin:0;padding:0}}article+article{break-before:page}' +
    'tr,h1,h2,h3{break-inside:avoid}h1,h2,h3{break-after:avoid}thead{display:table-header-group}' +
    'article{overflow-wrap:anywhere}';
  return { title, html: `${pageStart(title, style, 'zh-CN')}${html}${pageEnd}` };
};
