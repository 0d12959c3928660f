import type { Row } from '../forms';
import type { Table } from '../report';
import { manyRows, runs } from './support/blanks';
import { tablesOf } from './support/cells';
import { insertRows } from './support/insert-row';
import { rowName, tableParam } from './support/names';
import { firstLine } from './support/spans';
import { defineRule, type FindingSeed, type Fix } from './types';

/** Rows of the table's own form that it lacks: one by one, a long run of neighbours together. */
const missingRows = (table: Table): Row[][] => {
  const seen = new Set(table.rows.map((row) => row.key));
  if (table.form.lines.every(({ row }) => seen.has(row))) return [];
  const own = new Set(table.form.lines.map((line) => line.row));
  const rows = table.form.blocks.flatMap((block) => block.rows).filter((row) => own.has(row.key));
  return runs(rows, (row) => !seen.has(row.key)).flatMap((run) =>
    run.length >= manyRows ? [run] : run.map((row) => [row]),
  );
};

const cellsOf = (table: Table, rows: readonly Row[]): string[] =>
  rows.flatMap((row) => row.columns.map((column) => `${table.key}.${row.key}.${column.key}`));

/** On the label of the row before, else on the table's head. */
const seed = (text: string, table: Table, missing: readonly Row[]): FindingSeed => {
  const rows = table.form.blocks.flatMap((block) => block.rows);
  const first = missing[0] as Row;
  const last = missing[missing.length - 1] as Row;
  const before = rows
    .slice(0, rows.indexOf(first))
    .reverse()
    .find((row) => table.rows.some((each) => each.key === row.key && each.label));
  const label = before ? table.rows.find((each) => each.key === before.key)?.label : null;
  return {
    message: missing.length > 1 ? 'NB205.many' : 'NB205',
    span: firstLine(text, label ?? table.head),
    params: {
      ...tableParam(table.form),
      row: rowName(table.form, first.key),
      last: rowName(table.form, last.key),
      count: missing.length,
    },
    cells: cellsOf(table, missing),
  };
};

/** A row of the table's own form that is not there. */
export const missingRow = defineRule({
  id: 'NB205',
  name: 'missing-row',
  severity: 'error',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['tables'],
  check: (context, found) => {
    const tables = tablesOf(context);
    if (tables.length === 0) return { reason: 'skip.noTable' };
    for (const table of tables) for (const rows of missingRows(table)) found(seed(context.text, table, rows));
    return undefined;
  },
  fix: (context, finding) => {
    const fixes: Fix[] = [];
    for (const table of tablesOf(context)) {
      const missing = missingRows(table).find((rows) => cellsOf(table, rows)[0] === finding.cells[0]);
      const edit = missing ? insertRows(context.text, table, missing) : null;
      if (!edit) continue;
      fixes.push({
        title: finding.message === 'NB205' ? 'NB205.fix' : 'NB205.fixMany',
        params: finding.params,
        kind: 'suggest',
        preferred: true,
        edits: [edit],
      });
    }
    return fixes;
  },
});
