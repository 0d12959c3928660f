import type { Cell, Span, Table } from '../../report';
import { valuesForBlanks } from '../../rules/support/fill-blanks';
import type { Reading } from '../reading';
import { setCells, tableName, tablesAt } from './tables';
import { type Change, type Refactoring, refactoring } from './types';

const filled = (text: string, table: Table): Change[] => {
  const solved = valuesForBlanks(table);
  const values = new Map<Cell, number>();
  for (const cell of table.cells.values()) {
    const value = cell.state === 'blank' ? solved(cell) : null;
    if (value !== null) values.set(cell, value);
  }
  return setCells(text, table, values);
};

/** Fills every blank cell of a table: a total with the sum of its parts, the others with 0. */
export const fillBlanks = (reading: Reading, span: Span): Refactoring[] =>
  tablesAt(reading, span).flatMap(({ table }) => {
    const changes = filled(reading.document.text, table);
    if (changes.length === 0) return [];
    const title = { message: 'edit.fillBlanks', params: { ...tableName(table), count: changes.length } };
    return [refactoring({ title, changes })];
  });
