import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/features';
import { form, tableKeys } from '../../../server/src/forms';
import { allCells, generateReport, seededValues, uniformValues, withValues } from '../../support/generate';
import {
  allFigures,
  everything,
  figures,
  first,
  notesOf,
  offered,
  resulting,
  spanOfCell,
  sumsIn,
  tableOf,
  titleOf,
  writable,
} from './support';

const values = seededValues(form('2021'), 3);
const right = Number(values.requests.get('granted.business'));
const wrong = (layout: (typeof writable)[number], changes: Readonly<Record<string, string>>): string =>
  generateReport(3, { layout, values: withValues(values, changes) });
const one = { 'requests.granted.business': `${right + 7}` };

describe.each(['pipeRow', 'cellPerLine', 'markdown'] as const)('solve a broken sum in %s', (layout) => {
  const text = wrong(layout, one);

  test('on the culprit: its value, preferred, and what it mends', () => {
    const [solution, ...others] = offered(text, 'edit.solve', spanOfCell(text, 'requests', 'granted.business'));
    expect(others.map((each) => titleOf(each))).toEqual([]);
    expect(solution).toMatchObject({ kind: 'quickfix', preferred: true });
    expect(solution && titleOf(solution)).toBe(
      `将“（一）予以公开”的“商业企业”由 ${right + 7} 改为 ${right}（2 处不符随之消除）`,
    );
    expect(solution?.findings.map(({ rule }) => rule)).toEqual(['NB301', 'NB302']);
    expect(solution && allFigures(resulting(text, solution))).toEqual(allFigures(generateReport(3, { layout })));
  });

  test('on another cell of the row: the culprit first, then that cell', () => {
    const at = spanOfCell(text, 'requests', 'granted.total');
    const [culprit, own] = offered(text, 'edit.solve', at);
    expect(culprit && allFigures(resulting(text, culprit))).toEqual(allFigures(generateReport(3, { layout })));
    expect(own?.kind).toBe('quickfix');
    const mended = own ? resulting(text, own) : '';
    expect(figures(tableOf(mended, 'requests'))['granted.total']).toBe(
      Number(values.requests.get('granted.total')) + 7,
    );
    expect(sumsIn(read(mended))).toContain('NB302');
    expect(sumsIn(read(mended)).length).toBeLessThanOrEqual(2);
  });

  test('asked for all: every cell of the broken sums that some count would do for', () => {
    const at = spanOfCell(text, 'requests', 'granted.business');
    const all = offered(text, 'edit.solve', at, { all: true });
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map((each) => resulting(text, each))).size).toBe(all.length);
    for (const each of all) {
      expect(each.findings.length).toBeGreaterThan(0);
      const left = read(resulting(text, each)).reports.flatMap(({ findings }) => findings);
      // A finding is known by its rule and its total.
      for (const { rule, cells } of each.findings) {
        expect(left.filter((other) => other.rule === rule && other.cells.at(-1) === cells.at(-1))).toEqual([]);
      }
    }
  });

  test('nothing where all sums hold', () => {
    const good = generateReport(3, { layout });
    expect(offered(good, 'edit.solve', everything(good), { all: true })).toEqual([]);
  });
});

describe.each(writable)('recompute totals in %s', (layout) => {
  test('every total becomes the sum of its parts, each change told', () => {
    const text = wrong(layout, {
      'requests.granted.total': '99',
      'requests.resultsTotal.naturalPerson': '98',
      'requests.resultsTotal.total': '7',
      'requests.carriedOut.total': '97',
    });
    const action = first(text, 'edit.recompute', spanOfCell(text, 'requests', 'received.total'));
    expect(allFigures(resulting(text, action))).toEqual(allFigures(generateReport(3, { layout })));
    expect(action.confirm).toBe(true);
    expect(notesOf(action)).toContain(`“（一）予以公开”的“总计”：99 → ${values.requests.get('granted.total')}`);
    expect(notesOf(action, 'en')).toContain(`“总计” of “（一）予以公开”: 99 → ${values.requests.get('granted.total')}`);
  });

  test('a part that changed shows in the row, the column and the grand total', () => {
    const text = wrong(layout, one);
    const action = first(text, 'edit.recompute', spanOfCell(text, 'requests', 'received.total'));
    expect(action.changes).toHaveLength(3);
    const left = sumsIn(read(resulting(text, action)));
    expect(left.filter((rule) => rule !== 'NB303')).toEqual([]);
  });

  test('the three groups of table four', () => {
    const text = wrong(layout, { 'reviews.directSuit.total': '55', 'reviews.review.total': '56' });
    const action = first(text, 'edit.recompute', spanOfCell(text, 'reviews', 'review.upheld'));
    expect(allFigures(resulting(text, action))).toEqual(allFigures(generateReport(3, { layout })));
  });

  test('nothing where all totals are right', () => {
    const good = generateReport(3, { layout });
    expect(offered(good, 'edit.recompute')).toEqual([]);
  });
});

test('totals after any figures: no row and no column is left that does not add up', () => {
  const requests = form('2021').tables.requests;
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 400 }), { minLength: requests.cells.length, maxLength: requests.cells.length }),
      fc.constantFrom(...writable),
      (numbers, layout) => {
        const changes = Object.fromEntries(requests.cells.map((cell, at) => [`requests.${cell}`, `${numbers[at]}`]));
        const text = wrong(layout, changes);
        const [action] = offered(text, 'edit.recompute', spanOfCell(text, 'requests', 'received.total'));
        const left = sumsIn(read(action ? resulting(text, action) : text));
        expect(left.filter((rule) => rule !== 'NB303')).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});

describe.each(writable)('fill blanks in %s', (layout) => {
  test('a total with its sum, the others with 0', () => {
    const zero = [...values.requests].find(([cell, value]) => value === '0' && !cell.endsWith('total'))?.[0];
    const blanks = new Set([`requests.${zero}`, 'requests.granted.total', 'requests.resultsTotal.total']);
    const text = generateReport(3, { layout, blanks, blankMark: '/' });
    const action = first(text, 'edit.fillBlanks', spanOfCell(text, 'requests', 'received.total'));
    expect(titleOf(action)).toBe('填写依申请公开情况表的 3 个空白格（合计格填相加之和，其余填 0）');
    expect(figures(tableOf(resulting(text, action), 'requests'))).toEqual(
      figures(tableOf(generateReport(3, { layout }), 'requests')),
    );
  });

  test('whole tables of blanks', () => {
    const blanks = new Set(allCells(form('2021')));
    const text = generateReport(3, { layout, blanks, blankMark: '-', values: uniformValues(form('2021'), '') });
    for (const table of tableKeys) {
      const span = tableOf(text, table).head;
      const filled = resulting(text, first(text, 'edit.fillBlanks', span));
      expect(Object.values(figures(tableOf(filled, table))).every((value) => value === 0)).toBe(true);
    }
  });

  test('nothing without blanks', () => {
    expect(offered(generateReport(3, { layout }), 'edit.fillBlanks')).toEqual([]);
  });
});

test.each(['tsv', 'markdown'] as const)('empty places of %s are filled', (layout) => {
  const blanks = new Set(['requests.granted.naturalPerson', 'requests.granted.total', 'reviews.review.upheld']);
  const text = generateReport(3, { layout, blanks });
  const seen = [...tableOf(text, 'requests').cells.values()].filter(({ state }) => state === 'blank');
  expect(seen).toHaveLength(2);
  const filled = resulting(text, first(text, 'edit.fillBlanks', tableOf(text, 'requests').head));
  expect([...tableOf(filled, 'requests').cells.values()].filter(({ state }) => state === 'blank')).toEqual([]);
});
