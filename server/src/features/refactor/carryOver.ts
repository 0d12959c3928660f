import { type Cell, graphOf, type Report, type Span } from '../../report';
import { beforeOf, type NeighboursOf } from '../neighbours';
import type { Reading } from '../reading';
import { setCells, tablesAt } from './tables';
import { type Refactoring, refactoring } from './types';

/** The row that goes back to last year's 四. */
const row = 'carriedIn';

/** Cells of 二 that differ from last year's 四, with last year's figures; a blank there says nothing. */
const carried = (report: Report, neighbours: NeighboursOf): ReadonlyMap<Cell, number> => {
  const around = neighbours(report);
  const values = new Map<Cell, number>();
  for (const figure of graphOf(report).figures.values()) {
    if (!figure.cell || figure.cell.state === 'text' || !figure.key.startsWith(`requests.${row}.`)) continue;
    const value = beforeOf(figure.key, around)[0]?.figure.value ?? null;
    if (value !== null && value !== figure.value) values.set(figure.cell, value);
  }
  return values;
};

/** Writes last year's 四 into this year's 二, where last year's report is at hand and says otherwise. */
export const carryOver = (reading: Reading, span: Span, neighbours: NeighboursOf): Refactoring[] =>
  tablesAt(reading, span).flatMap(({ checked: { report }, table }) => {
    if (table.key !== 'requests') return [];
    const changes = setCells(reading.document.text, table, carried(report, neighbours));
    if (changes.length === 0) return [];
    const title = { message: 'edit.carryOver', params: { year: neighbours(report).previous?.report.year ?? '' } };
    return [refactoring({ title, changes, confirm: true })];
  });
