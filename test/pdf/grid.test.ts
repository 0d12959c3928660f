import { expect, test } from 'vitest';
import type { Rule } from '../../server/src/pdf';
import { gridsOf } from '../../server/src/pdf/grid';

const level = (at: number, from: number, to: number): Rule => ({ isLevel: true, at, from, to });
const upright = (at: number, from: number, to: number): Rule => ({ isLevel: false, at, from, to });

/** Two by two, 100 points wide and high. */
const square = [
  level(0, 0, 100),
  level(50, 0, 100),
  level(100, 0, 100),
  upright(0, 0, 100),
  upright(50, 0, 100),
  upright(100, 0, 100),
];

const spans = (rules: readonly Rule[]): number[][][] =>
  gridsOf(rules).map(({ cells }) => cells.map(({ row, column, rowspan, colspan }) => [row, column, rowspan, colspan]));

test('fields without a rule between them are one cell', () => {
  expect(spans(square)).toEqual([
    [
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ],
  ]);
  const merged = [...square.filter(({ at }) => at !== 50), level(50, 50, 100), upright(50, 0, 100)];
  expect(spans(merged)).toEqual([
    [
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ],
  ]);
});

test('rules that are drawn in pieces, twice, or not quite in line are one', () => {
  const pieces = square.flatMap((rule) => [
    { ...rule, to: 48 },
    { ...rule, at: rule.at + 0.7, from: 47 },
    { ...rule, at: rule.at + 1.5 },
  ]);
  expect(spans(pieces)).toEqual(spans(square));
});

test('tables that do not touch are told apart, the uppermost first; a line alone is none', () => {
  const above = square.map((rule) =>
    rule.isLevel ? { ...rule, at: rule.at + 200 } : { ...rule, from: rule.from + 200, to: rule.to + 200 },
  );
  const grids = gridsOf([...square, ...above, level(400, 0, 100)]);
  expect(grids.map(({ ys }) => ys[0])).toEqual([300, 100]);
});

test('what is no table is none: cells that are no rectangles, a box, a drawing of thousands of lines', () => {
  // The upper left is one with its right and with what is below, and those two are not.
  const rest = square.filter(({ at }) => at !== 50);
  expect(spans([...rest, level(50, 50, 100), upright(50, 0, 50)])).toEqual([]);
  expect(spans(square.filter(({ at }) => at !== 50))).toEqual([]);
  const drawing = Array.from({ length: 3000 }, (_, at) => [level(at * 4, 0, 9000), upright(at * 4, 0, 9000)]).flat();
  expect(gridsOf(drawing)).toEqual([]);
});
