import type { Table, TableRow } from '../report';
import { manyRows, runs } from './support/blanks';
import { tablesOf } from './support/cells';
import { rowName, tableParam } from './support/names';
import { firstLine } from './support/spans';
import { defineRule, type FindingSeed } from './types';

const isBare = (row: TableRow): boolean => row.unplaced === 'tooFew' && row.figures.length === 0;

/** Rows with one number of figures that is not the form's, where most of a table's are: its columns are other ones. */
const otherColumns = ({ rows }: Table): TableRow[] => {
  const usual = rows[rows.length >> 1];
  const same = rows.filter(
    ({ unplaced, figures }) =>
      unplaced !== null &&
      unplaced === usual?.unplaced &&
      figures.length > 0 &&
      figures.length === usual.figures.length,
  );
  return same.length >= manyRows && same.length * 4 >= rows.length * 3 ? same : [];
};

/** Rows to tell: one by one, a long run of rows without a figure together, and those of a table with other columns. */
const unplacedRows = (table: Table): TableRow[][] => {
  const long = runs(table.rows, isBare).filter((run) => run.length >= manyRows);
  const other = otherColumns(table);
  if (other.length > 0) long.push(other);
  const inLong = new Set(long.flat());
  const single = table.rows.filter((row) => row.unplaced !== null && !inLong.has(row)).map((row) => [row]);
  return [...long, ...single];
};

const cellsOf = (table: Table, row: TableRow): readonly string[] =>
  table.form.lines.find((line) => line.row === row.key)?.cells ?? [];

const nameOf = (table: Table, row: TableRow): string =>
  row.key === null ? `@table.${table.key}` : rowName(table.form, row.key);

const seed = (text: string, table: Table, rows: readonly TableRow[]): FindingSeed => {
  const row = rows[0] as TableRow;
  const last = rows[rows.length - 1] as TableRow;
  const bare = isBare(row) ? (rows.length > 1 ? 'NB206.bareRows' : 'NB206.bare') : null;
  const params = {
    ...tableParam(table.form),
    row: nameOf(table, row),
    last: nameOf(table, last),
    rows: rows.length,
    count: row.figures.length,
    places: cellsOf(table, row).length,
  };
  return {
    message: bare ?? (rows.length > 1 ? 'NB206.columns' : `NB206.${row.unplaced}`),
    severity: row.unplaced === 'tooMany' ? 'error' : 'warning',
    span: firstLine(text, !bare && rows.length > 1 ? table.head : (row.label ?? row.figures[0] ?? row.span)),
    params,
    cells: rows.flatMap((each) => cellsOf(table, each).map((cell) => `${table.key}.${cell}`)),
    related: row.figures.map((span) => ({ span: firstLine(text, span), message: 'NB206.related.figure', params })),
  };
};

/** A row whose figures could not be given to columns: nothing is placed by guess. */
export const wrongCellCount = defineRule({
  id: 'NB206',
  name: 'wrong-cell-count',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  reads: ['tables'],
  check: (context, found) => {
    const tables = tablesOf(context);
    if (tables.length === 0) return { reason: 'skip.noTable' };
    for (const table of tables) for (const rows of unplacedRows(table)) found(seed(context.text, table, rows));
    return undefined;
  },
});
