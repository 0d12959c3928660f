import { visitCells } from './support/cells';
import { defineRule } from './types';

/** A count or an amount below zero; only 本年增/减 may be. */
export const negativeCount = defineRule({
  id: 'NB203',
  name: 'negative-count',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  reads: ['tables'],
  check: (context, found) =>
    visitCells(
      context,
      (cell, column) => column.unit !== 'change' && cell.value !== null && cell.value < 0,
      ({ cell, full, names }) =>
        found({ span: cell.number, params: { ...names, value: cell.value ?? 0 }, cells: [full] }),
    ),
});
