import { rowKeyOf } from '../forms';
import type { Cell, Table } from '../report';
import { type BlankGroup, blankGroups } from './support/blanks';
import { tablesOf } from './support/cells';
import { culpritOf } from './support/culprit';
import { writeFigure } from './support/figures';
import { isTotal, valuesForBlanks } from './support/fill-blanks';
import { cellNames, tableParam } from './support/names';
import { firstLine } from './support/spans';
import { defineRule, type Finding, type FindingSeed, type Fix, type Params, type RuleContext } from './types';

const fullKey = (table: Table, cell: Cell): string => `${table.key}.${cell.key}`;

const namesFor = (table: Table, cells: readonly Cell[]): Params => {
  const first = cellNames(table.form, cells[0]?.key ?? '');
  const last = cellNames(table.form, cells[cells.length - 1]?.key ?? '');
  const rows = new Set(cells.map((cell) => rowKeyOf(cell.key)));
  return { ...tableParam(table.form), ...first, lastRow: last.row, count: cells.length, rows: rows.size };
};

/** Where a group is told: a whole row on its label, everything else on its first cell. */
const spanOf = (text: string, table: Table, { kind, cells }: BlankGroup): Finding['span'] => {
  const first = cells[0] as Cell;
  if (kind === 'table') return firstLine(text, table.head);
  const row = rowKeyOf(first.key);
  const label = kind === 'row' || kind === 'rows' ? table.rows.find((each) => each.key === row)?.label : null;
  return firstLine(text, label ?? first.span);
};

const seed = (text: string, table: Table, group: BlankGroup): FindingSeed => {
  const first = group.cells[0] as Cell;
  const value = group.kind === 'cell' && isTotal(table, first.key) ? valuesForBlanks(table)(first) : null;
  return {
    message: group.kind === 'cell' ? (value === null ? 'NB201' : 'NB201.total') : `NB201.${group.kind}`,
    span: spanOf(text, table, group),
    params: { ...namesFor(table, group.cells), value: value ?? 0 },
    cells: group.cells.map((cell) => fullKey(table, cell)),
  };
};

const setOne = (context: RuleContext, table: Table, cell: Cell, value: number, preferred: boolean): Fix[] => {
  const edit = writeFigure(context.text, table, cell, value);
  if (!edit) return [];
  const params = { ...cellNames(table.form, cell.key), value };
  return [{ title: 'NB201.fix.set', params, kind: 'suggest', preferred, edits: [edit] }];
};

const fillAll = (context: RuleContext, table: Table, cells: readonly Cell[], preferred: boolean): Fix[] => {
  const solved = valuesForBlanks(table);
  const edits = cells.flatMap((cell) => {
    const value = solved(cell);
    return value === null ? [] : (writeFigure(context.text, table, cell, value) ?? []);
  });
  if (edits.length === 0) return [];
  return [{ title: 'NB201.fix.fill', params: { count: edits.length }, kind: 'suggest', preferred, edits }];
};

/** The culprit's value where it is among the cells; then a total's sum, or 0. */
const fixesFor = (context: RuleContext, table: Table, cells: readonly Cell[]): Fix[] => {
  const culprit = culpritOf(context.graph, table.key);
  const wrong = cells.find((cell) => cell === culprit?.figure.cell);
  const repair = culprit && wrong ? setOne(context, table, wrong, culprit.value, true) : [];
  const only = cells.length === 1 ? cells[0] : undefined;
  if (!only) return [...repair, ...fillAll(context, table, cells, !wrong)];
  const value = valuesForBlanks(table)(only);
  if (value === null || (wrong && value === culprit?.value)) return repair;
  return [...repair, ...setOne(context, table, only, value, !wrong)];
};

/** A figure's place that is seen and empty. Sums count it as 0. */
export const blankCell = defineRule({
  id: 'NB201',
  name: 'blank-cell',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['tables'],
  check: (context, found) => {
    const tables = tablesOf(context);
    if (tables.length === 0) return { reason: 'skip.noTable' };
    for (const table of tables) for (const group of blankGroups(table)) found(seed(context.text, table, group));
    return undefined;
  },
  fix: (context, finding) => {
    for (const table of tablesOf(context)) {
      const cells = finding.cells.flatMap((key) =>
        key.startsWith(`${table.key}.`) ? (table.cells.get(key.slice(table.key.length + 1)) ?? []) : [],
      );
      if (cells.length > 0) return fixesFor(context, table, cells);
    }
    return [];
  },
});
