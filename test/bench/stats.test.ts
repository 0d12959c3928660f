import { expect, test } from 'vitest';
import { compareRounds, rowsTable, unmeasured } from './rows';
import { median, quantile, ratios, roundsWithin, showSpread, spreadOf } from './stats';

test('quantiles lie between the values next to them', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a spread is the median and the quartiles', () => {
  expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ middle: 3, low: 2, high: 4 });
  expect(showSpread(spreadOf([1, 2, 3, 4, 5]))).toBe('3.00 × (2.00–4.00)');
});

test('rounds are as many as are wanted, and few where there is no time', () => {
  expect([...roundsWithin(4, 2, 60_000)]).toEqual([0, 1, 2, 3]);
  expect([...roundsWithin(4, 2, 0)]).toEqual([0, 1]);
});

test('ratios are taken round by round, so that a slow round is slow for both', () => {
  expect(ratios([2, 20], [1, 10])).toEqual([2, 2]);
});

const comparison = { work: 'w', against: 'a', ours: [2, 20, 3], theirs: [1, 10, 2], show: String };

test('a row reaches its target with the median of its ratios', () => {
  expect(compareRounds({ ...comparison, most: 2 })).toMatchObject({ ours: '3', theirs: '2', reached: true });
  expect(compareRounds({ ...comparison, most: 1.9 }).reached).toBe(false);
  expect(compareRounds({ ...comparison, least: 2 }).reached).toBe(true);
  expect(compareRounds({ ...comparison, least: 2.1 }).reached).toBe(false);
  expect(compareRounds(comparison).reached).toBeNull();
});

test('what was not measured says why, and reaches nothing', () => {
  const table = rowsTable([
    unmeasured('w', 'a', '≤ 1 ×', 'it is not there'),
    compareRounds({ ...comparison, most: 1 }),
  ]);
  expect(table.split('\n')[2]).toBe('| w | a | — | — | not measured: it is not there | ≤ 1 × | — |');
  expect(table.split('\n')[3]).toContain('| **no** |');
});
