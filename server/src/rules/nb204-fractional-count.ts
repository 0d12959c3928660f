import { visitCells } from './support/cells';
import { defineRule } from './types';

/** A count with decimals; only the amounts of money may have them. */
export const fractionalCount = defineRule({
  id: 'NB204',
  name: 'fractional-count',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  reads: ['tables'],
  check: (context, found) =>
    visitCells(
      context,
      (cell, column) => column.unit !== 'amount' && cell.value !== null && !Number.isInteger(cell.value),
      ({ cell, full, names }) =>
        found({ span: cell.number, params: { ...names, value: cell.value ?? 0 }, cells: [full] }),
    ),
});
