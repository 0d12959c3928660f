import { applyEdits } from '../check';
import { rowOf, type TableKey, tableKeys } from '../forms';
import { parse } from '../parser';
import type { Report, ReportDocument, Span, Table, TableRow } from '../report';
import type { Params, TextEdit } from '../rules/types';
import { breakChar, isHidden, Lines } from '../text';
import { type WriterLayout, writerLayouts } from '../writer';
import { figureText, reprint } from './reprint';
import { oneLine, touches } from './spans';

/** A layout, or each table's own where it can be written (Markdown where it cannot). */
export type FormatLayout = WriterLayout | 'keep';

/** A table left as it is, and why: message key and values. */
export interface Refusal {
  readonly table: TableKey;
  /** Where the reason shows. */
  readonly span: Span;
  readonly reason: string;
  readonly params: Params;
}

/** The edits that print tables anew, and the tables that are left, with why. */
export interface Formatted {
  /** In the order of the text, without overlaps; none for a table that stands in the layout already. */
  readonly edits: readonly TextEdit[];
  readonly refusals: readonly Refusal[];
}

interface Plan {
  readonly report: number;
  readonly table: Table;
  readonly layout: WriterLayout;
  blankMark: string;
  /** The table alone, without what parts it from the text around. */
  written: string;
  edit: TextEdit;
}

const isWritable = (layout: string): layout is WriterLayout => (writerLayouts as readonly string[]).includes(layout);

/** The layout that a table is written in. */
export const targetOf = (table: Table, layout: FormatLayout): WriterLayout => {
  if (layout !== 'keep') return layout;
  return isWritable(table.layout) ? table.layout : 'markdown';
};

const rowName = (text: string, table: Table, row: TableRow): string => {
  const known = row.key === null ? undefined : rowOf(table.form, row.key);
  return known?.text ?? (row.label ? oneLine(text, row.label) : '');
};

/** True where a paragraph of a page's source begins at an offset. */
const beginsParagraph = (text: string, offset: number): boolean => {
  let at = offset;
  while (at > 0 && (isHidden(text.charCodeAt(at - 1)) || text.charAt(at - 1) === ' ')) at--;
  return text.charAt(at - 1) === breakChar;
};

/** True where the report's own headings stand in tags: on such a page lines of bars would be no table. */
const isInTags = (text: string, { sections }: Report): boolean =>
  sections.some(({ heading }) => beginsParagraph(text, heading.start));

/** Why a table is not read with the certainty that a new writing takes, or null. */
const refusalOf = (text: string, report: Report, key: TableKey): Refusal | null => {
  const unreadable = report.unreadable[key];
  const table = report.tables[key];
  const refuse = (span: Span, reason: string, params: Params = {}): Refusal => ({
    table: key,
    span,
    reason: `format.${reason}`,
    params: { ...params, table: `@table.${key}` },
  });
  if (!table) return unreadable ? refuse(unreadable.span, `unreadable.${unreadable.reason}`) : null;
  if (isInTags(text, report)) return refuse(table.head, 'page');
  const unplaced = table.rows.find((row) => row.cells === null);
  if (unplaced) return refuse(unplaced.label ?? unplaced.span, 'unplaced', { row: rowName(text, table, unplaced) });
  const [unknown] = table.unknownRows;
  if (unknown) {
    const row = oneLine(text, unknown.label);
    return refuse(unknown.label, unknown.repeats === null ? 'unknownRow' : 'repeatedRow', { row });
  }
  const there = new Set(table.rows.map((row) => row.key));
  const missing = table.form.lines.find((line) => !there.has(line.row));
  if (missing) return refuse(table.head, 'missingRow', { row: rowOf(table.form, missing.row ?? '')?.text ?? '' });
  const { start, end } = table.region;
  const isWithin = tableKeys.some((other) => {
    const around = other === key ? null : (report.tables[other] ?? report.unreadable[other])?.region;
    return around && around.start <= start && end <= around.end;
  });
  if (isWithin) return refuse(table.head, 'uncertain');
  const [loose] = table.loose;
  return loose ? refuse(loose, 'loose', { words: oneLine(text, loose) }) : null;
};

/** Layouts that blank lines part from the text around: Markdown would take the next line into the table. */
const spaced: ReadonlySet<WriterLayout> = new Set(['markdown', 'cellPerLine']);

const isBlank = (words: string): boolean => words.trim() === '';

/** The edit that puts a written table in the place of the one that is there. */
const editFor = (lines: Lines, { table, layout }: Plan, written: string, from: number): TextEdit => {
  const { text, lineBreak } = lines;
  let { start, end } = table.region;
  start = Math.max(start, from);
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  let before = '';
  let after = '';
  const above = text.slice(lines.start(first), start);
  if (isBlank(above)) start = Math.max(from, lines.start(first));
  else before = lineBreak;
  const below = text.slice(end, lines.end(last));
  if (isBlank(below)) end = lines.end(last);
  else after = lineBreak;
  if (spaced.has(layout)) {
    const lineAbove = before ? above : first > 0 ? text.slice(lines.start(first - 1), lines.end(first - 1)) : '';
    if (!isBlank(lineAbove)) before += lineBreak;
    const lineBelow = after ? below : text.slice(lines.start(last + 1), lines.end(last + 1));
    if (!isBlank(lineBelow)) after += lineBreak;
  }
  return { span: { start, end: Math.max(start, end) }, newText: before + written + after };
};

/** True where a table, written anew, is read with every figure and label where it was. */
const isSame = (text: string, plan: Plan, newText: string, after: Table | null | undefined): boolean => {
  const { table } = plan;
  if (!after || after.layout !== plan.layout || after.form !== table.form) return false;
  if (newText.slice(after.region.start, after.region.end) !== plan.written) return false;
  if (after.unknownRows.length > 0 || after.loose.length > 0 || after.cells.size !== table.cells.size) return false;
  if (after.rows.length !== table.rows.length || after.rows.some((row) => row.cells === null)) return false;
  for (const [key, cell] of table.cells) {
    const now = after.cells.get(key);
    if (now?.state !== cell.state || now.value !== cell.value) return false;
    if (cell.state !== 'blank' && figureText(text, cell) !== figureText(newText, now)) return false;
  }
  return true;
};

/** What a report has beside its tables, to see that a new writing of these leaves it alone. */
const proseOf = (text: string, report: Report): string =>
  [
    report.organ,
    report.year,
    ...report.sections.map(({ key, heading }) => `${key} ${text.slice(heading.start, heading.end)}`),
    ...report.duplicates.map(({ key }) => key),
    report.signature && text.slice(report.signature.span.start, report.signature.span.end),
    ...tableKeys.map((key) => report.tables[key]?.cells.size ?? report.unreadable[key]?.reason),
  ].join('\n');

const isProseSame = (before: ReportDocument, after: ReportDocument): boolean =>
  before.reports.length === after.reports.length &&
  before.reports.every(
    (report, at) => proseOf(before.text, report) === proseOf(after.text, after.reports[at] as Report),
  );

/** A table has two tries; one that fails may be in the way of another. */
const mostRounds = 6;
/** What may stand for a blank cell where nothing leaves a doubt about its place. */
const blankMark = '/';

/** Writes the tables of plans anew, and again with a mark in blank cells where these would not be read for certain. */
class Writing {
  readonly #lines: Lines;
  #plans: Plan[] = [];
  readonly failed: Plan[] = [];

  constructor(
    readonly document: ReportDocument,
    plans: readonly Pick<Plan, 'report' | 'table' | 'layout'>[],
  ) {
    this.#lines = new Lines(document.source);
    const none = { span: { start: 0, end: 0 }, newText: '' };
    this.#plans = plans
      .map((plan) => ({ ...plan, blankMark: '', written: '', edit: none }))
      .sort((a, b) => a.table.region.start - b.table.region.start);
  }

  run(): TextEdit[] {
    for (let round = 0; round < mostRounds && this.#plans.length > 0; round++) {
      const edits = this.#edits();
      if (edits.length === 0) return [];
      const after = parse(applyEdits(this.document.source, edits));
      const wrong = this.#plans.filter((plan) => !this.#isSame(plan, after));
      if (wrong.length === 0 && isProseSame(this.document, after)) return edits;
      this.#retry(wrong.length > 0 ? wrong : this.#plans);
    }
    this.failed.push(...this.#plans);
    return [];
  }

  #edits(): TextEdit[] {
    const { text } = this.document;
    const edits: TextEdit[] = [];
    let from = 0;
    for (const plan of this.#plans) {
      const { table, layout, blankMark } = plan;
      plan.written = reprint(text, table, layout, { lineBreak: this.#lines.lineBreak, blankMark });
      plan.edit = editFor(this.#lines, plan, plan.written, from);
      from = plan.edit.span.end;
      if (text.slice(plan.edit.span.start, plan.edit.span.end) !== plan.edit.newText) edits.push(plan.edit);
    }
    return edits;
  }

  #isSame(plan: Plan, after: ReportDocument): boolean {
    return isSame(this.document.text, plan, after.text, after.reports[plan.report]?.tables[plan.table.key]);
  }

  #retry(wrong: readonly Plan[]): void {
    for (const plan of wrong) {
      const cells = [...plan.table.cells.values()];
      const hasBlank = cells.some((cell) => figureText(this.document.text, cell) === '');
      if (plan.blankMark === '' && hasBlank) plan.blankMark = blankMark;
      else this.failed.push(plan);
    }
    this.#plans = this.#plans.filter((plan) => !this.failed.includes(plan));
  }
}

/**
 * Writes the tables of a document in a layout, those that `range` touches where it is given. Nothing else of the text
 * changes but blank lines around a table; every figure keeps its text, a blank cell stays blank. The outcome is read
 * back: a table that would not be read the same is refused, as is one that was not read with certainty.
 */
export const formatTables = (document: ReportDocument, layout: FormatLayout, range?: Span): Formatted => {
  if (!document.isReport || document.garbled !== null) return { edits: [], refusals: [] };
  const { text } = document;
  const refusals: Refusal[] = [];
  const plans: Pick<Plan, 'report' | 'table' | 'layout'>[] = [];
  for (const [at, report] of document.reports.entries()) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      const region = table?.region ?? report.unreadable[key]?.region;
      if (!region || (range && !touches(region, range))) continue;
      const refusal = refusalOf(text, report, key);
      if (refusal) refusals.push(refusal);
      else if (table) plans.push({ report: at, table, layout: targetOf(table, layout) });
    }
  }
  const writing = new Writing(document, plans);
  const edits = writing.run();
  for (const { table } of writing.failed) {
    const params = { table: `@table.${table.key}` };
    refusals.push({ table: table.key, span: table.head, reason: 'format.uncertain', params });
  }
  return { edits, refusals: refusals.sort((a, b) => a.span.start - b.span.start) };
};
