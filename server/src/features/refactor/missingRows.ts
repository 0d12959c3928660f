import type { Row } from '../../forms';
import type { Span, Table } from '../../report';
import { runs } from '../../rules/support/blanks';
import { insertRows } from '../../rules/support/insert-row';
import { rowName } from '../../rules/support/names';
import type { Reading } from '../reading';
import { tableName, tablesAt } from './tables';
import { type Change, type Refactoring, refactoring } from './types';

/** Rows of the form that stand on a line of their own and that the table lacks, neighbours together. */
export const missingRows = (table: Table): Row[][] => {
  const seen = new Set(table.rows.map((row) => row.key));
  const own = new Set(table.form.lines.map((line) => line.row));
  const rows = table.form.blocks.flatMap((block) => block.rows).filter((row) => own.has(row.key));
  return runs(rows, (row) => !seen.has(row.key));
};

const namesOf = (table: Table, rows: readonly Row[]): string =>
  rows.map((row) => rowName(table.form, row.key)).join('、');

/** Puts in all rows that a table lacks, each at its place, with zeros. */
export const insertMissingRows = (reading: Reading, span: Span): Refactoring[] =>
  tablesAt(reading, span).flatMap(({ table }) => {
    const lacking = missingRows(table);
    const changes = lacking.flatMap((rows): Change[] => {
      const edit = insertRows(reading.document.text, table, rows);
      return edit ? [{ ...edit, note: { message: 'edit.insertedRows', params: { rows: namesOf(table, rows) } } }] : [];
    });
    // A table's rows may stand in another order than the form's.
    changes.sort((one, other) => one.span.start - other.span.start);
    const rows = lacking.flat();
    if (changes.length === 0 || changes.length < lacking.length) return [];
    const params = { ...tableName(table), rows: namesOf(table, rows), count: rows.length };
    const message = rows.length > 1 ? 'edit.insertRows' : 'edit.insertRow';
    return [refactoring({ title: { message, params }, changes })];
  });
