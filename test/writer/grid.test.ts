import { describe, expect, test } from 'vitest';
import { forms, tableKeys } from '../../server/src/forms';
import { places, printedGrid } from '../../server/src/writer';

const tables = forms.flatMap((form) => tableKeys.map((key) => [form.id, key, form.tables[key]] as const));

describe.each(tables)('printed grid of form %s, table %s', (form, key, table) => {
  const values = new Map(table.cells.map((cell, at) => [cell, `${at}`]));
  const grid = printedGrid(table, values);

  test('cells cover every place once', () => {
    const area = grid.rows.flat().reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0);
    expect(area).toBe(grid.width * grid.rows.length);
    expect(
      places(grid)
        .flat()
        .every((place) => place.cell !== null),
    ).toBe(true);
  });

  test('holds every figure once, in the order of the form', () => {
    const figures = grid.rows.flat().filter((cell) => cell.role === 'figure');
    expect(figures.map((cell) => cell.key)).toEqual(table.cells);
    expect(figures.map((cell) => cell.text)).toEqual(table.cells.map((_, at) => `${at}`));
  });

  test('is as wide and high as the form prints it', () => {
    const expected = {
      disclosure: form === '2019' ? [4, 18] : [4, 14],
      requests: form === '2019' ? [10, 26] : [10, 28],
      reviews: [15, 4],
    };
    expect([grid.width, grid.rows.length]).toEqual(expected[key]);
  });
});

test('groups stand around their rows, the inner one to the right', () => {
  const table = (forms[1] as (typeof forms)[number]).tables.requests;
  const groups = printedGrid(table, {})
    .rows.flat()
    .filter((cell) => cell.role === 'group');
  expect(groups.map((cell) => [cell.text, cell.column, cell.rowspan])).toEqual([
    ['三、本年度办理结果', 0, 22],
    ['（三）不予公开', 1, 8],
    ['（四）无法提供', 1, 3],
    ['（五）不予处理', 1, 5],
    ['（六）其他处理', 1, 3],
  ]);
});

test('values may be a record; a missing one is blank; labels may be spelled otherwise', () => {
  const table = (forms[1] as (typeof forms)[number]).tables.disclosure;
  const grid = printedGrid(table, { 'rules.issued': '3（试行）' }, (label) => `<${label.text}>`);
  const row = grid.rows.find((cells) => cells[0]?.key === 'rules');
  expect(row?.map((cell) => cell.text)).toEqual(['<规章>', '3（试行）', '', '']);
});
