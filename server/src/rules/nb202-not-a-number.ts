import { visitCells } from './support/cells';
import { excerpt, firstLine } from './support/spans';
import { defineRule } from './types';

/** Text where a figure belongs: it is in no sum, and every sum around it stays unchecked. */
export const notANumber = defineRule({
  id: 'NB202',
  name: 'not-a-number',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  reads: ['tables'],
  check: (context, found) =>
    visitCells(
      context,
      (cell) => cell.state === 'text',
      ({ cell, full, names }) =>
        found({
          span: firstLine(context.text, cell.span),
          params: { ...names, text: excerpt(context.text, cell.span) },
          cells: [full],
        }),
    ),
});
