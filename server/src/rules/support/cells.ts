import { type Column, cellOf, tableKeys } from '../../forms';
import { type Cell, originOf, type Table } from '../../report';
import { once } from '../../report/notes';
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

/** Keys of the cells that hold anything but a plain count: asked of a table where it was read, they are the same wherever it stands. */
const unusual = once((table: Table): readonly string[] => {
  const keys: string[] = [];
  for (const { key, value, state, extra } of table.cells.values()) {
    if (state !== 'number' || extra !== null || value === null || value < 0 || !Number.isInteger(value)) keys.push(key);
  }
  return keys;
});

/**
 * Visits every placed cell that `wanted` picks; says so where the report has no table that could be read. Plain counts
 * are not asked for: whole numbers from 0 on, with nothing beside them.
 */
export const visitCells = (
  context: RuleContext,
  wanted: (cell: Cell, column: Column) => boolean,
  visit: (named: NamedCell) => void,
): Skip | undefined => {
  const tables = tablesOf(context);
  if (tables.length === 0) return { reason: 'skip.noTable' };
  for (const table of tables) {
    for (const key of unusual(originOf(table))) {
      const cell = table.cells.get(key);
      const column = cellOf(table.form, key)?.column;
      if (!cell || !column || !wanted(cell, column)) continue;
      visit({ table, cell, column, full: `${table.key}.${key}`, names: cellNames(table.form, key) });
    }
  }
  return undefined;
};
