import type { Table, TableRow } from '../report';
import { tablesOf } from './support/cells';
import { rowName } from './support/names';
import { firstLine } from './support/spans';
import { defineRule } from './types';

const placesOf = (table: Table, row: TableRow): number =>
  table.form.lines.find((line) => line.row === row.key)?.cells.length ?? 0;

/** A row whose figures could not be given to columns: nothing is placed by guess. */
export const wrongCellCount = defineRule({
  id: 'NB206',
  name: 'wrong-cell-count',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  check: (context, found) => {
    const tables = tablesOf(context);
    if (tables.length === 0) return { reason: 'skip.noTable' };
    for (const table of tables) {
      for (const row of table.rows) {
        if (!row.unplaced) continue;
        found({
          message: `NB206.${row.unplaced}`,
          severity: row.unplaced === 'tooMany' ? 'error' : 'warning',
          span: firstLine(context.text, row.label ?? row.figures[0] ?? row.span),
          params: {
            row: row.key === null ? `@table.${table.key}` : rowName(table.form, row.key),
            count: row.figures.length,
            places: placesOf(table, row),
          },
          cells: (table.form.lines.find((line) => line.row === row.key)?.cells ?? []).map(
            (cell) => `${table.key}.${cell}`,
          ),
          related: row.figures.map((span) => ({
            span: firstLine(context.text, span),
            message: 'NB206.related.figure',
            params: { row: row.key === null ? `@table.${table.key}` : rowName(table.form, row.key) },
          })),
        });
      }
    }
    return undefined;
  },
});
