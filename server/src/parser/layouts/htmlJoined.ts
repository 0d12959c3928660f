import type { TableKey } from '../../forms';
import type { Span } from '../../report/types';
import { foldKey, isLonger } from '../../text';
import { isPageNumber } from '../furniture';
import type { Grid, GridRow } from '../grid';
import { trimBlanks } from '../scan';
import { vocabularies } from '../vocabulary';
import type { HtmlLabels } from './htmlLabels';

/** A `<table>` of the text, or several that are one table, with the report's table that it holds, if any, and its lines (indices, `last` inclusive). */
export interface HtmlTable {
  readonly table: TableKey | null;
  readonly grid: Grid & { readonly bounds: Span; readonly outside: readonly Span[] };
  readonly first: number;
  readonly last: number;
}

/** A `<table>` of the text, and what its labels tell. */
export interface LabelledTable {
  readonly html: HtmlTable;
  readonly labels: HtmlLabels;
}

/** More between two tables is no page's end. */
const longestGap = 4000;
/** A page's number without marks, or the note that a table goes on: no part of it, and nothing that may get lost. */
const note = /^(?:\d{1,3}|\(?(?:接上表|续表|续)\)?)$/;

/** True for a head of the table: a row's label would have its figures with it. */
const isHead = (table: TableKey, key: string): boolean =>
  vocabularies[table].exact(key)?.every(({ role }) => role !== 'row') ?? false;

/** The words between two parts of one table that are none of its own, or null where what stands there ends the table. */
const between = (text: string, start: number, end: number, table: TableKey): Span[] | null => {
  if (isLonger(text, start, end, longestGap)) return null;
  let noted = false;
  for (const line of text.slice(start, end).split(/[\r\n\u2028]+/)) {
    const key = foldKey(line);
    if (key === '' || isPageNumber(line, ...trimBlanks(line, 0, line.length)) || isHead(table, key)) continue;
    // Two numbers are rather figures than pages.
    if (noted || !note.test(key)) return null;
    noted = true;
  }
  return noted ? [{ start, end }] : [];
};

/** Columns of a `<table>`, merged cells counted. */
const widthOf = ({ grid }: HtmlTable): number => grid.rows.reduce((most, { width }) => Math.max(most, width ?? 0), 0);

/** Several `<table>`s that are one table of the form, or one alone. */
class Run {
  readonly #parts: HtmlTable[];
  /** Words between the parts. */
  readonly #between: Span[] = [];
  #last: HtmlTable;

  constructor(
    readonly first: HtmlTable,
    readonly labels: HtmlLabels,
  ) {
    this.#parts = [first];
    this.#last = first;
  }

  /** Takes in a part that follows; false where it is none. */
  take(text: string, { html, labels }: LabelledTable): boolean {
    const table = this.labels.leaning;
    if (table === null || !labels.continues(this.labels, table)) return false;
    const words = between(text, this.#last.grid.bounds.end, html.grid.bounds.start, table);
    if (!words) return false;
    for (const each of words) this.#between.push(each);
    this.labels.add(labels);
    this.#parts.push(html);
    this.#last = html;
    return true;
  }

  get table(): HtmlTable {
    const { first } = this;
    const last = this.#last;
    if (first === last) return first;
    const width = this.#parts.reduce((most, part) => Math.max(most, widthOf(part)), 0);
    const rows: GridRow[] = [];
    const outside = [...this.#between];
    for (const part of this.#parts) {
      // A row that has all columns of its own part lacks none, however wide the others are.
      const lacking = width - widthOf(part);
      for (const row of part.grid.rows) rows.push({ ...row, width: (row.width ?? 0) + lacking });
      for (const each of part.grid.outside) outside.push(each);
    }
    outside.sort((one, other) => one.start - other.start);
    const bounds = { start: first.grid.bounds.start, end: last.grid.bounds.end };
    return {
      table: this.labels.table,
      grid: { ...first.grid, rows, bounds, outside },
      first: first.first,
      last: last.last,
    };
  }
}

/**
 * Joins what a page prints as several `<table>`s and the form as one: a block each, or torn where a page ended. Tags
 * without labels and figures are no table of a form; what they hold counts as words between the others.
 */
export const joinTables = (text: string, tables: readonly LabelledTable[]): HtmlTable[] => {
  const runs: Run[] = [];
  for (const each of tables) {
    if (!each.labels.any) continue;
    if (!runs[runs.length - 1]?.take(text, each)) runs.push(new Run(each.html, each.labels));
  }
  return runs.map(({ table }) => table);
};
