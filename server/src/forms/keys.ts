import type { TableKey } from './types';

/** The keys of the form's tables, in the order of its sections. */
export const tableKeys: readonly TableKey[] = ['disclosure', 'requests', 'reviews'];

/** Table and `row.column` of a cell's full key, `table.row.column`; null for what is no cell: a number of the prose, a figure of another year. */
export const splitKey = (full: string): { readonly table: TableKey; readonly cell: string } | null => {
  const dot = full.indexOf('.');
  const table = tableKeys.find((key) => key === full.slice(0, dot));
  return table ? { table, cell: full.slice(dot + 1) } : null;
};

/** The row's key in a cell's, `row.column`. */
export const rowKeyOf = (cell: string): string => cell.slice(0, cell.indexOf('.'));

/** The column's key in a cell's, `row.column`. */
export const columnKeyOf = (cell: string): string => cell.slice(cell.indexOf('.') + 1);
