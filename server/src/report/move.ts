import type { TableKey } from '../forms';
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

const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

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

/** Makes a value when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

interface Moved {
  readonly origin: Table;
  readonly by: number;
}

const tables = new WeakMap<Table, Moved>();

/** The table as it was read first, and how far it has moved since: two tables of one origin differ in their places alone. */
export const originOf = (table: Table): Moved => tables.get(table) ?? { origin: table, by: 0 };

/** See above; a table that has moved before counts from its origin. */
export const moveTable = (table: Table, by: number): Table => {
  const { origin, by: before } = originOf(table);
  const far = before + by;
  if (far === 0) return origin;
  if (by === 0) return table;
  const cells = once(() => new Map([...origin.cells].map(([key, cell]) => [key, moveCell(cell, far)])));
  const rows = once(() => origin.rows.map((row) => moveRow(row, cells(), far)));
  const unknownRows = once(() =>
    origin.unknownRows.map((row) => ({ ...row, span: moveSpan(row.span, far), label: moveSpan(row.label, far) })),
  );
  const misspelt = once(() => origin.misspelt.map((each) => moveOf(each, far)));
  const labels = once(() => origin.labels.map((each) => moveOf(each, far)));
  const loose = once(() => origin.loose.map((each) => moveSpan(each, far)));
  const moved: Table = {
    key: origin.key,
    form: origin.form,
    formCertain: origin.formCertain,
    layout: origin.layout,
    span: moveSpan(origin.span, far),
    head: moveSpan(origin.head, far),
    region: moveSpan(origin.region, far),
    get rows() {
      return rows();
    },
    get unknownRows() {
      return unknownRows();
    },
    get misspelt() {
      return misspelt();
    },
    get cells() {
      return cells();
    },
    get labels() {
      return labels();
    },
    get loose() {
      return loose();
    },
  };
  tables.set(moved, { origin, by: far });
  return moved;
};

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

const moveYear = (year: YearMention, by: number): YearMention => moveOf(year, by);

const moveEach = <T>(all: Readonly<Record<TableKey, T | null>>, move: (each: T) => T): Record<TableKey, T | null> => ({
  disclosure: all.disclosure && move(all.disclosure),
  requests: all.requests && move(all.requests),
  reviews: all.reviews && move(all.reviews),
});

/** See above. */
export const moveReport = (report: Report, by: number): Report => {
  if (by === 0) return report;
  const title = once(() => report.title && moveTitle(report.title, by));
  const period = once(() => report.period && moveYear(report.period, by));
  const sections = once(() => report.sections.map((each) => moveSection(each, by)));
  const duplicates = once(() => report.duplicates.map((each) => moveSection(each, by)));
  const moved = once(() => moveEach(report.tables, (each) => moveTable(each, by)));
  const unreadable = once(() => moveEach(report.unreadable, (each) => moveUnreadable(each, by)));
  const signature = once(() => report.signature && moveSignature(report.signature, by));
  return {
    span: moveSpan(report.span, by),
    organ: report.organ,
    year: report.year,
    yearFrom: report.yearFrom,
    bodyEnd: report.bodyEnd + by,
    get title() {
      return title();
    },
    get period() {
      return period();
    },
    get sections() {
      return sections();
    },
    get duplicates() {
      return duplicates();
    },
    get tables() {
      return moved();
    },
    get unreadable() {
      return unreadable();
    },
    get signature() {
      return signature();
    },
  };
};
