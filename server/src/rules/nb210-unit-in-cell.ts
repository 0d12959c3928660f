import type { Column } from '../forms';
import type { Cell } from '../report';
import { type NamedCell, visitCells } from './support/cells';
import { tableParam } from './support/names';
import { excerpt, firstLine } from './support/spans';
import { defineRule, type Fix, type RuleContext, type TextEdit } from './types';

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

const editOf = (context: RuleContext, { cell, column }: NamedCell): TextEdit => {
  const number = context.text.slice(cell.number.start, cell.number.end);
  return { span: cell.span, newText: inYuan(cell, column) ? String(Math.round(cell.value ?? 0) / 10_000) : number };
};

const fixFor = (context: RuleContext, named: NamedCell): Fix | null => {
  const { cell, column } = named;
  if (unitNeeded(cell, column)) return null;
  const edit = editOf(context, named);
  return {
    title: inYuan(cell, column) ? 'NB210.fix.convert' : 'NB210.fix.remove',
    params: { value: edit.newText, extra: cell.extra ?? '' },
    kind: 'suggest',
    preferred: true,
    edits: [edit],
  };
};

/** More cells of a table than these with the same unit are one habit, and one finding. */
const mostAlone = 10;

/** Cells that are told of together: those of a table with the same plain unit where there are many, each other one alone. */
const groupsOf = (cells: readonly NamedCell[]): NamedCell[][] => {
  const alike = new Map<string, NamedCell[]>();
  for (const named of cells) {
    const key = wording(named) === 'NB210' ? `${named.table.key} ${named.cell.extra}` : named.full;
    alike.set(key, [...(alike.get(key) ?? []), named]);
  }
  return [...alike.values()].flatMap((group) => (group.length > mostAlone ? [group] : group.map((named) => [named])));
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
  check: (context, found) => {
    const cells: NamedCell[] = [];
    const skip = visitCells(context, hasExtra, (named) => cells.push(named));
    for (const group of groupsOf(cells)) {
      const [named] = group;
      if (!named) continue;
      found({
        message: group.length > 1 ? 'NB210.many' : wording(named),
        span: firstLine(context.text, named.cell.span),
        params: {
          ...named.names,
          ...tableParam(named.table.form),
          count: group.length,
          extra: named.cell.extra ?? '',
          value: named.cell.value ?? 0,
          text: excerpt(context.text, named.cell.span),
        },
        cells: group.map(({ full }) => full),
      });
    }
    return skip;
  },
  fix: (context, finding) => {
    const told = new Set(finding.cells);
    const cells: NamedCell[] = [];
    visitCells(context, hasExtra, (named) => {
      if (told.has(named.full)) cells.push(named);
    });
    const [first] = cells;
    if (!first || cells.length === 1) {
      const fix = first && fixFor(context, first);
      return fix ? [fix] : [];
    }
    return [
      {
        title: 'NB210.fix.removeAll',
        params: { count: cells.length, extra: first.cell.extra ?? '' },
        kind: 'suggest',
        preferred: true,
        edits: cells.map((named) => editOf(context, named)).sort((one, other) => one.span.start - other.span.start),
      },
    ];
  },
});
