import type { TableKey } from '../forms';
import { Noted } from './notes';
import type {
  Cell,
  Report,
  ReportSection,
  Signature,
  Span,
  Table,
  TableRow,
  Title,
  UnreadableTable,
  YearMention,
} from './types';

/**
 * A report, or a table, as it is in a text of which it stands elsewhere: the same with all offsets `by` UTF-16 units
 * further. What is many objects is made when it is first looked at.
 */

/** A span some UTF-16 units further on. */
export const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const moveOf = <Each extends { readonly span: Span }>(each: Each, by: number): Each => ({
  ...each,
  span: moveSpan(each.span, by),
});

const moveCell = (cell: Cell, by: number): Cell => ({
  key: cell.key,
  state: cell.state,
  value: cell.value,
  span: moveSpan(cell.span, by),
  number: moveSpan(cell.number, by),
  extra: cell.extra,
});

const moveRow = (row: TableRow, cells: ReadonlyMap<string, Cell>, by: number): TableRow => ({
  ...row,
  label: row.label && moveSpan(row.label, by),
  // The cells of the table itself, as in a table that was just read.
  cells: row.cells?.map((cell) => cells.get(cell.key) ?? moveCell(cell, by)) ?? null,
  figures: row.figures.map((each) => moveSpan(each, by)),
  span: moveSpan(row.span, by),
});

/**
 * A table elsewhere. A class, as all that makes its parts when they are asked for: of one shape, which the engine knows,
 * where an accessor written into each object would be a shape of its own.
 */
class MovedTable extends Noted implements Table {
  readonly key: Table['key'];
  readonly form: Table['form'];
  readonly formCertain: boolean;
  readonly layout: Table['layout'];
  readonly span: Span;
  readonly head: Span;
  readonly region: Span;
  #cells: ReadonlyMap<string, Cell> | null = null;
  #rows: readonly TableRow[] | null = null;

  readonly #origin: Table;
  readonly #by: number;

  constructor(origin: Table, by: number) {
    super();
    this.#origin = origin;
    this.#by = by;
    this.key = origin.key;
    this.form = origin.form;
    this.formCertain = origin.formCertain;
    this.layout = origin.layout;
    this.span = moveSpan(origin.span, by);
    this.head = moveSpan(origin.head, by);
    this.region = moveSpan(origin.region, by);
  }

  get cells(): ReadonlyMap<string, Cell> {
    if (!this.#cells) {
      const cells = new Map<string, Cell>();
      for (const [key, cell] of this.#origin.cells) cells.set(key, moveCell(cell, this.#by));
      this.#cells = cells;
    }
    return this.#cells;
  }

  get rows(): readonly TableRow[] {
    this.#rows ??= this.#origin.rows.map((row) => moveRow(row, this.cells, this.#by));
    return this.#rows;
  }

  get unknownRows(): Table['unknownRows'] {
    return this.#origin.unknownRows.map((row) => ({
      ...row,
      span: moveSpan(row.span, this.#by),
      label: moveSpan(row.label, this.#by),
    }));
  }

  get misspelt(): Table['misspelt'] {
    return this.#origin.misspelt.map((each) => moveOf(each, this.#by));
  }

  get labels(): Table['labels'] {
    return this.#origin.labels.map((each) => moveOf(each, this.#by));
  }

  get loose(): Table['loose'] {
    return this.#origin.loose.map((each) => moveSpan(each, this.#by));
  }

  /** The table as it was read, and how far from there a table is. */
  static placeOf(table: Table): readonly [origin: Table, by: number] {
    return table instanceof MovedTable ? [table.#origin, table.#by] : [table, 0];
  }
}

/** The table as it was read first: tables of one origin differ in their places alone. */
export const originOf = (table: Table): Table => MovedTable.placeOf(table)[0];

/** See above; a table that has moved before counts from its origin. */
export const moveTable = (table: Table, by: number): Table => {
  const [origin, before] = MovedTable.placeOf(table);
  if (by === 0) return table;
  return before + by === 0 ? origin : new MovedTable(origin, before + by);
};

/** An unreadable table some UTF-16 units further on. */
export const moveUnreadable = (table: UnreadableTable, by: number): UnreadableTable => ({
  ...moveOf(table, by),
  region: moveSpan(table.region, by),
});

const moveTitle = (title: Title, by: number): Title => ({
  ...moveOf(title, by),
  organ: title.organ && moveOf(title.organ, by),
  year: title.year && moveOf(title.year, by),
  name: moveSpan(title.name, by),
});

const moveSection = (section: ReportSection, by: number): ReportSection => ({
  ...section,
  heading: moveSpan(section.heading, by),
  ordinal: section.ordinal && moveSpan(section.ordinal, by),
  words: moveSpan(section.words, by),
  body: moveSpan(section.body, by),
});

const moveSignature = (signature: Signature, by: number): Signature => ({
  ...moveOf(signature, by),
  organ: signature.organ && moveOf(signature.organ, by),
  date: signature.date && moveOf(signature.date, by),
});

const moveEach = <T>(all: Readonly<Record<TableKey, T | null>>, move: (each: T) => T): Record<TableKey, T | null> => ({
  disclosure: all.disclosure && move(all.disclosure),
  requests: all.requests && move(all.requests),
  reviews: all.reviews && move(all.reviews),
});

/** A report elsewhere; of one shape, see `MovedTable`. */
class MovedReport extends Noted implements Report {
  readonly span: Span;
  readonly organ: string | null;
  readonly year: number | null;
  readonly yearFrom: Report['yearFrom'];
  readonly bodyEnd: number;
  #sections: Report['sections'] | null = null;
  #tables: Report['tables'] | null = null;

  readonly #origin: Report;
  readonly #by: number;

  constructor(origin: Report, by: number) {
    super();
    this.#origin = origin;
    this.#by = by;
    this.span = moveSpan(origin.span, by);
    this.organ = origin.organ;
    this.year = origin.year;
    this.yearFrom = origin.yearFrom;
    this.bodyEnd = origin.bodyEnd + by;
  }

  get title(): Title | null {
    return this.#origin.title && moveTitle(this.#origin.title, this.#by);
  }

  get period(): YearMention | null {
    return this.#origin.period && moveOf(this.#origin.period, this.#by);
  }

  /** Who looks for a section among them looks for the object. */
  get sections(): Report['sections'] {
    this.#sections ??= this.#origin.sections.map((each) => moveSection(each, this.#by));
    return this.#sections;
  }

  get duplicates(): Report['duplicates'] {
    return this.#origin.duplicates.map((each) => moveSection(each, this.#by));
  }

  get tables(): Report['tables'] {
    this.#tables ??= moveEach(this.#origin.tables, (each) => moveTable(each, this.#by));
    return this.#tables;
  }

  get unreadable(): Report['unreadable'] {
    return moveEach(this.#origin.unreadable, (each) => moveUnreadable(each, this.#by));
  }

  get signature(): Signature | null {
    return this.#origin.signature && moveSignature(this.#origin.signature, this.#by);
  }
}

/** See above. */
export const moveReport = (report: Report, by: number): Report => (by === 0 ? report : new MovedReport(report, by));
