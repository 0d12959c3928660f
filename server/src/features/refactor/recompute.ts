import type { Cell, Span, Table } from '../../report';
import { totalsOf } from '../../rules/support/fill-blanks';
import type { Reading } from '../reading';
import { setCells, tableName, tablesAt } from './tables';
import { type Refactoring, refactoring } from './types';

/**
 * What the totals of a table ought to be, its other figures being right: of those that differ. A total whose parts are
 * not all numbers or blanks, or are all blank, is left as it is.
 */
const recomputed = (table: Table): ReadonlyMap<Cell, number> => {
  const known = new Map<string, number | null | undefined>();
  /** The figure that a cell shall have; null for a blank, undefined where it cannot be told. */
  const figureFor = (key: string): number | null | undefined => {
    const cell = table.cells.get(key);
    const total = totalsOf(table.form).get(key);
    if (!total) return cell && cell.state !== 'text' ? cell.value : undefined;
    if (known.has(key)) return known.get(key);
    const parts = total.terms.map((term) => ({ factor: term.factor, value: figureFor(term.cell) }));
    const isDetermined = parts.every(({ value }) => value !== undefined);
    const isWritten = parts.some(({ value }) => value !== null);
    const sum = parts.reduce((sum, { factor, value }) => sum + factor * (value ?? 0), 0);
    const value = !isDetermined ? undefined : isWritten ? sum : (cell?.value ?? null);
    known.set(key, value);
    return value;
  };
  const values = new Map<Cell, number>();
  for (const key of totalsOf(table.form).keys()) {
    const cell = table.cells.get(key);
    const value = cell ? figureFor(key) : null;
    if (cell && cell.state !== 'text' && typeof value === 'number' && value !== cell.value) values.set(cell, value);
  }
  return values;
};

/** Makes every total of a table the sum of its parts; each change is shown before it is made. */
export const recomputeTotals = (reading: Reading, span: Span): Refactoring[] =>
  tablesAt(reading, span).flatMap(({ table }) => {
    const changes = setCells(reading.document.text, table, recomputed(table));
    if (changes.length === 0) return [];
    const params = { ...tableName(table), count: changes.length };
    return [
      refactoring({
        title: { message: 'edit.recomputeListing', params },
        shortTitle: { message: 'edit.recompute', params },
        changes,
        confirm: true,
      }),
    ];
  });
