import { type Column, cellOf, tableKeys } from '../../forms';
import type { Cell, Table } from '../../report';
import type { RuleContext, Skip } from '../types';
import { cellNames } from './names';

/** A cell with its column and the names that messages give it. */
export interface NamedCell {
  readonly table: Table;
  readonly cell: Cell;
  readonly column: Column;
  /** `table.row.column`. */
  readonly full: string;
  readonly names: { readonly row: string; readonly column: string };
}

/** The tables of a report that were read, in the form's order. */
export const tablesOf = (context: RuleContext): Table[] => tableKeys.flatMap((key) => context.report.tables[key] ?? []);

/** Visits every placed cell that `wanted` picks; says so where the report has no table that could be read. */
export const visitCells = (
  context: RuleContext,
  wanted: (cell: Cell, column: Column) => boolean,
  visit: (named: NamedCell) => void,
): Skip | undefined => {
  const tables = tablesOf(context);
  if (tables.length === 0) return { reason: 'skip.noTable' };
  for (const table of tables) {
    for (const cell of table.cells.values()) {
      const column = cellOf(table.form, cell.key)?.column;
      if (!column || !wanted(cell, column)) continue;
      visit({ table, cell, column, full: `${table.key}.${cell.key}`, names: cellNames(table.form, cell.key) });
    }
  }
  return undefined;
};
