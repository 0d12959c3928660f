import { form2019 } from './form2019';
import { form2021 } from './form2021';
import type { Column, Form, FormId, PrintedLine, Row, TableForm, TableKey } from './types';

export { canonicalHeading, section, sections } from './sections';
export type * from './types';
export { type YearEquation, type YearTerm, yearEquations } from './years';

/** Every form, oldest first. A new form is one new file and one entry here. */
export const forms: readonly Form[] = [form2019, form2021];

export const tableKeys: readonly TableKey[] = ['disclosure', 'requests', 'reviews'];

/** The form with this id. */
export const form = (id: FormId): Form => forms.find((each) => each.id === id) as Form;

/** The form prescribed for a report year, or the newest where the year is unknown or precedes all forms. */
export const formOfYear = (year: number | null): Form =>
  forms.find((each) => year !== null && year >= each.firstYear && year <= each.lastYear) ??
  (forms[forms.length - 1] as Form);

const rowsByTable = new Map<TableForm, ReadonlyMap<string, Row>>();

/** The row of a table by its key. */
export const rowOf = (table: TableForm, key: string): Row | undefined => {
  let rows = rowsByTable.get(table);
  if (!rows) {
    rows = new Map(table.blocks.flatMap((block) => block.rows).map((row) => [row.key, row]));
    rowsByTable.set(table, rows);
  }
  return rows.get(key);
};

const linesByTable = new Map<TableForm, ReadonlyMap<string | null, PrintedLine>>();

/** The printed line of a table by its row's key. */
export const lineOf = (table: TableForm, row: string | null): PrintedLine | undefined => {
  let lines = linesByTable.get(table);
  if (!lines) {
    lines = new Map(table.lines.map((line) => [line.row, line]));
    linesByTable.set(table, lines);
  }
  return lines.get(row);
};

/** A cell's row and column. */
export interface CellForm {
  readonly row: Row;
  readonly column: Column;
}

const cellsByTable = new Map<TableForm, ReadonlyMap<string, CellForm>>();

/** Row and column of a `row.column` cell key. */
export const cellOf = (table: TableForm, cell: string): CellForm | undefined => {
  let cells = cellsByTable.get(table);
  if (!cells) {
    const rows = table.blocks.flatMap((block) => block.rows);
    cells = new Map(
      rows.flatMap((row) => row.columns.map((column) => [`${row.key}.${column.key}`, { row, column }] as const)),
    );
    cellsByTable.set(table, cells);
  }
  return cells.get(cell);
};
