import { form2019 } from './form2019';
import { form2021 } from './form2021';
import type { Column, Form, FormId, PrintedLine, Row, TableForm } from './types';

export { columnKeyOf, rowKeyOf, splitKey, tableKeys } from './keys';
export { canonicalHeading, section, sections } from './sections';
export type * from './types';
export { type YearEquation, type YearTerm, yearEquations } from './years';

/** Every form, oldest first. A new form is one new file and one entry here. */
export const forms: readonly Form[] = [form2019, form2021];

/** The form with this id. */
export const form = (id: FormId): Form => forms.find((each) => each.id === id) as Form;

/** The form prescribed for a report year, or the newest where the year is unknown or precedes all forms. */
export const formOfYear = (year: number | null): Form =>
  forms.find((each) => year !== null && year >= each.firstYear && year <= each.lastYear) ??
  (forms[forms.length - 1] as Form);

/** Works something out of a table's form once. */
export const onceAForm = <Value>(make: (table: TableForm) => Value): ((table: TableForm) => Value) => {
  const known = new Map<TableForm, Value>();
  return (table) => {
    let value = known.get(table);
    if (value === undefined) {
      value = make(table);
      known.set(table, value);
    }
    return value;
  };
};

const rowsOf = onceAForm(
  (table) => new Map(table.blocks.flatMap((block) => block.rows).map((row): [string, Row] => [row.key, row])),
);

/** The row of a table by its key. */
export const rowOf = (table: TableForm, key: string): Row | undefined => rowsOf(table).get(key);

const linesOf = onceAForm(
  (table) => new Map(table.lines.map((line): [string | null, PrintedLine] => [line.row, line])),
);

/** The printed line of a table by its row's key. */
export const lineOf = (table: TableForm, row: string | null): PrintedLine | undefined => linesOf(table).get(row);

/** A cell's row and column. */
export interface CellForm {
  readonly row: Row;
  readonly column: Column;
}

const cellsOf = onceAForm(
  (table) =>
    new Map(
      [...rowsOf(table).values()].flatMap((row) =>
        row.columns.map((column): [string, CellForm] => [`${row.key}.${column.key}`, { row, column }]),
      ),
    ),
);

/** Row and column of a `row.column` cell key. */
export const cellOf = (table: TableForm, cell: string): CellForm | undefined => cellsOf(table).get(cell);
