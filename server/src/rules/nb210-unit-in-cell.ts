import type { Column } from '../forms';
import type { Cell } from '../report';
import { type NamedCell, visitCells } from './support/cells';
import { excerpt, firstLine } from './support/spans';
import { defineRule, type Fix, type RuleContext } from './types';

const yuan = '元';
const tenThousandYuan = '万元';

/** Where the form prints 万元 and the cell 元, the figure itself is ten thousand times too large. */
const inYuan = (cell: Cell, column: Column): boolean => column.text.includes(tenThousandYuan) && cell.extra === yuan;

/** Where the form prints no unit, the one in the cell is all that tells what the amount means. */
const unitNeeded = (cell: Cell, column: Column): boolean =>
  column.unit === 'amount' && !column.text.includes(tenThousandYuan) && (cell.extra ?? '').includes(yuan);

const wording = ({ cell, column }: NamedCell): string => {
  if (inYuan(cell, column)) return 'NB210.yuan';
  return unitNeeded(cell, column) ? 'NB210.amount' : 'NB210';
};

const fixFor = (context: RuleContext, { cell, column }: NamedCell): Fix | null => {
  if (unitNeeded(cell, column)) return null;
  const number = context.text.slice(cell.number.start, cell.number.end);
  const converted = inYuan(cell, column);
  const newText = converted ? String(Math.round(cell.value ?? 0) / 10_000) : number;
  return {
    title: converted ? 'NB210.fix.convert' : 'NB210.fix.remove',
    params: { value: newText, extra: cell.extra ?? '' },
    kind: 'suggest',
    preferred: true,
    edits: [{ span: cell.span, newText }],
  };
};

const hasExtra = (cell: Cell): boolean => cell.extra !== null && cell.value !== null;

/** A unit or a note inside a figure's cell; the figure is read all the same. */
export const unitInCell = defineRule({
  id: 'NB210',
  name: 'unit-in-cell',
  severity: 'information',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['tables'],
  check: (context, found) =>
    visitCells(context, hasExtra, (named) =>
      found({
        message: wording(named),
        span: firstLine(context.text, named.cell.span),
        params: {
          ...named.names,
          extra: named.cell.extra ?? '',
          value: named.cell.value ?? 0,
          text: excerpt(context.text, named.cell.span),
        },
        cells: [named.full],
      }),
    ),
  fix: (context, finding) => {
    const fixes: Fix[] = [];
    visitCells(
      context,
      (cell) => hasExtra(cell) && finding.cells[0]?.endsWith(`.${cell.key}`) === true,
      (named) => {
        const fix = named.full === finding.cells[0] ? fixFor(context, named) : null;
        if (fix) fixes.push(fix);
      },
    );
    return fixes;
  },
});
