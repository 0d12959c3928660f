import type { Span } from '../../report/types';
import type { GridCell, GridRow } from '../grid';
import { readHeading } from '../headings';
import { lineAt, type ScannedLine, trimBlanks, trimDecoration } from '../scan';
import { type HtmlTable, joinTables, type LabelledTable } from './htmlJoined';
import { HtmlLabels } from './htmlLabels';

const tag = /<(\/?)(table|tr|td|th)\b([^<>]{0,4000})>/gi;
const mostSpan = 40;
const onlyTags = /^(?:\s|<[^<>]*>)*$/;

const spanOf = (attributes: string, name: string): number => {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,2})`, 'i').exec(attributes);
  return match ? Math.min(Math.max(Number(match[1]), 1), mostSpan) : 1;
};

/** A cell's words without blanks, and without pictures, at its ends. */
const trimPictures = (text: string, from: number, to: number): readonly [number, number] => {
  const [start, end] = trimBlanks(text, from, to);
  return text.startsWith('<', start) || text.endsWith('>', end) ? trimDecoration(text, start, end) : [start, end];
};

/** The heading of a section that stands in a row alone: all of the report is in one `<table>`, and another of its own begins. */
const headingIn = (text: string, { cells }: GridRow): Span | null => {
  const [cell, other] = cells.filter(({ start, end }) => end > start);
  if (!cell || other) return null;
  const heading = readHeading(text, cell.start, cell.end);
  return heading?.known && heading.ordinal ? { start: cell.start, end: cell.end } : null;
};

/** Collects the cells of one `<table>`, columns counted with the spans of the rows above. */
class TableBuilder {
  readonly rows: GridRow[] = [];
  /** Between the cells. */
  readonly outside: Span[] = [];
  #cells: GridCell[] = [];
  /** For each column the first row that is free again. */
  readonly #taken: number[] = [];
  #row = 0;
  #column = 0;
  #open: { readonly from: number; readonly attributes: string } | null = null;

  /** Where the words outside the cells begin that are read now. */
  #gap: number;

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.#gap = from;
  }

  openCell(from: number, attributes: string, before: number): void {
    this.closeCell(before);
    this.closeGap(before);
    this.#open = { from, attributes };
  }

  closeGap(to: number): void {
    const [start, end] = trimDecoration(this.text, this.#gap, to);
    if (end > start && !onlyTags.test(this.text.slice(start, end))) this.outside.push({ start, end });
    this.#gap = to;
  }

  closeCell(to: number): void {
    if (!this.#open) return;
    this.#gap = to;
    const { from, attributes } = this.#open;
    this.#open = null;
    while ((this.#taken[this.#column] ?? 0) > this.#row) this.#column++;
    const [start, end] = trimPictures(this.text, from, to);
    this.#cells.push({ start, end, column: this.#column });
    const until = this.#row + spanOf(attributes, 'rowspan');
    for (let count = spanOf(attributes, 'colspan'); count > 0; count--) this.#taken[this.#column++] = until;
  }

  closeRow(to: number): void {
    this.closeCell(to);
    if (this.#cells.length === 0) return;
    this.rows.push({ cells: this.#cells, closed: true, width: this.#taken.length });
    this.#cells = [];
    this.#row++;
    this.#column = 0;
  }
}

/** All tables that stand in the text as HTML, pasted from a page: rowspan and colspan counted, blanks in their places. */
export const htmlTables = (text: string, lines: readonly ScannedLine[]): HtmlTable[] => {
  if (!/<t[dh]\b/i.test(text)) return [];
  const found: LabelledTable[] = [];
  let builder: TableBuilder | null = null;
  let from = 0;
  // Where the last tag of the table ends.
  let end = 0;
  const close = (to: number): void => {
    if (!builder) return;
    builder.closeRow(to);
    builder.closeGap(Math.min(to, end));
    const { rows, outside } = builder;
    builder = null;
    let part: GridRow[] = [];
    let start = from;
    const add = (until: number, last: number): void => {
      const labels = new HtmlLabels(text, part);
      const grid = { layout: 'html', rows: part, blanks: 'kept', bounds: { start, end: until }, outside } as const;
      found.push({
        html: { table: labels.table, grid, first: lineAt(lines, start), last: lineAt(lines, last) },
        labels,
      });
      part = [];
    };
    for (const row of rows) {
      const heading = headingIn(text, row);
      if (heading) {
        if (part.length > 0) add(heading.start, heading.start);
        outside.push(heading);
        start = heading.end;
      } else {
        if (part.length === 0 && start !== from) start = row.cells[0]?.start ?? start;
        part.push(row);
      }
    }
    add(end, to);
  };
  for (const match of text.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = match;
    const { index } = match;
    const kind = name.toLowerCase();
    if (kind === 'table') {
      if (slash) end = index + whole.length;
      close(index);
      if (slash) continue;
    }
    if (!builder) {
      if (slash) continue;
      builder = new TableBuilder(text, index);
      from = index;
    }
    end = index + whole.length;
    if (kind === 'tr') builder.closeRow(index);
    else if (kind !== 'table' && slash) builder.closeCell(index);
    else if (kind !== 'table') builder.openCell(index + whole.length, attributes, index);
  }
  close(text.length);
  return joinTables(text, found);
};
