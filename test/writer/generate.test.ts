import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form, type TableForm, tableKeys } from '../../server/src/forms';
import { generateReport, seededValues, testLayouts, valuesArbitrary, withValues } from '../support/generate';
import { marked, withMarks } from '../support/marked';

/** Equations of a table that the figures break, evaluated from the form's data alone. */
const broken = (table: TableForm, values: ReadonlyMap<string, string>): string[] => {
  const number = (cell: string | null): number => (cell === null ? 0 : Number(values.get(cell)));
  return table.equations
    .filter((each) => {
      const left = each.terms.reduce((sum, term) => sum + term.factor * number(term.cell), 0);
      const right = number(each.total) + number(each.plus);
      return !(each.relation === '=' ? left === right : each.relation === '<=' ? left <= right : left >= right);
    })
    .map((each) => `${each.rule} ${each.total}`);
};

describe.each(['2019', '2021'] as const)('generated figures of form %s', (id) => {
  test('keep every equation, and fill every cell', () => {
    fc.assert(
      fc.property(valuesArbitrary(form(id)), (values) => {
        for (const key of tableKeys) {
          const table = form(id).tables[key];
          expect([...values[key].keys()]).toEqual(table.cells);
          expect(broken(table, values[key])).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('are the same for the same seed, others for another', () => {
    expect(seededValues(form(id), 3)).toEqual(seededValues(form(id), 3));
    expect(seededValues(form(id), 3)).not.toEqual(seededValues(form(id), 4));
    const total = Number(seededValues(form(id), 3).requests.get('received.total'));
    expect(total).toBeGreaterThan(0);
  });
});

test('one changed cell breaks its equations', () => {
  const table = form('2021').tables;
  const values = withValues(seededValues(form('2021'), 1), { 'requests.granted.total': '99999' });
  expect(broken(table.requests, values.requests)).toEqual(['NB301 granted.total', 'NB302 resultsTotal.total']);
  expect(() => withValues(values, { 'requests.granted.sum': '1' })).toThrow();
});

test.each(testLayouts)('a report in %s holds every figure of its tables in order', (layout) => {
  const values = seededValues(form('2021'), 11);
  const text = generateReport(11, { layout });
  let at = text.indexOf('二、主动公开政府信息情况');
  expect(at).toBeGreaterThan(0);
  for (const key of tableKeys) {
    for (const value of values[key].values()) {
      at = text.indexOf(value, at);
      expect(at).toBeGreaterThan(0);
    }
  }
});

describe('marked documents', () => {
  test('give text, ranges and cursors', () => {
    const document = marked('总计 ⟦12⟧{NB301} ⟦a⟦b⟧{NB302 NB303}c⟧ ‸x');
    expect(document.text).toBe('总计 12 abc x');
    expect(document.marks).toEqual([
      { start: 3, end: 5, rules: ['NB301'] },
      { start: 6, end: 9, rules: [] },
      { start: 7, end: 8, rules: ['NB302', 'NB303'] },
    ]);
    expect(document.cursor()).toBe(10);
    expect(withMarks(document.text, document.marks)).toBe('总计 ⟦12⟧{NB301} ⟦a⟦b⟧{NB302 NB303}c⟧ x');
  });

  test('refuse brackets without partners', () => {
    expect(() => marked('⟦a')).toThrow();
    expect(() => marked('a⟧')).toThrow();
    expect(() => marked('a').cursor()).toThrow();
  });
});
