import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNeighbour, isSameOrgan, YearIndex } from '../../server/src/check';
import { form } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { generateReport, seededValues, withValues } from '../support/generate';

const report = (organ: string, year: number, seed = 1, options = {}) =>
  parse(generateReport(seed, { organ, year, ...options }));
const indexOf = (files: Readonly<Record<string, ReturnType<typeof parse>>>): YearIndex => {
  const index = new YearIndex();
  for (const [uri, document] of Object.entries(files)) index.set(uri, document);
  return index;
};
const find = (index: YearIndex, organ: string, year: number, names: Readonly<Record<string, string>> = {}) => {
  const { previous, next, conflict } = index.neighboursOf({ organ, year }, names);
  return [previous?.uri ?? null, next?.uri ?? null, conflict];
};

describe('names of one organ', () => {
  test.each([
    ['云州市青川区数据局', '青川区数据局'],
    ['天南省云州市青川区数据局', '青川区数据局'],
    ['天南省云州市数据局', '云州市数据局'],
    ['青川区数据局', '数据局'],
    ['云州市青川区人民政府', '青川区政府'],
    ['云州市青川区城市管理局', '青川区城市管理局'],
    ['云州市青川区市场监督管理局', '青川区市场监督管理局'],
    ['青川区数据局（盖章）', '青川区数据局'],
    ['云州市青川区', '青川区'],
    ['青川区', '云州市青川区人民政府'],
    ['青川区住建局', '云州市青川区住房和城乡建设局'],
    ['云州市青川区住建局', '青川区住房和城乡建设局'],
    ['青川区城管局', '青川区城市管理局'],
    ['云州市发改委', '云州市发展和改革委员会'],
    ['云州经济开发区管委会', '云州经济开发区管理委员会'],
    ['青川区政府办', '青川区人民政府办公室'],
    ['青川区人民政府及区政府办公室', '青川区人民政府'],
  ])('%s, %s', (one, other) => {
    expect([isSameOrgan(one, other), isSameOrgan(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['青川区第一税务所', '青川区第十一税务所'],
    ['云州市青川区第20局', '云州市青川区第200局'],
    ['云州市数据局', '云州市青川区数据局'],
    ['云州市鼓楼区数据局', '江州市鼓楼区数据局'],
    ['青川区数据局', '青川区大数据局'],
    ['青川区人民政府', '青川区人民政府办公室'],
    ['青川区城市管理局', '青川区管理局'],
    ['青川区数据局', ''],
    ['青川区住建局', '临江区住房和城乡建设局'],
    ['云州市青川区住建局', '云州市住房和城乡建设局'],
    ['青川区税务局', '青川区税务稽查局'],
    ['青川区', '青临川区'],
  ])('%s and %s are two', (one, other) => {
    expect([isSameOrgan(one, other), isSameOrgan(other, one)]).toEqual([false, false]);
  });
});

describe('the index of years', () => {
  test('finds the years before and after, with and without the city', () => {
    const index = indexOf({
      a: report('云州市青川区数据局', 2022),
      b: report('青川区数据局', 2023, 2),
      c: report('云州市青川区数据局', 2024, 3),
      d: report('云州市数据局', 2022, 4),
    });
    expect(find(index, '青川区数据局', 2023)).toEqual(['a', 'c', false]);
    expect(find(index, '云州市青川区数据局', 2024)).toEqual(['b', null, false]);
    expect(find(index, '云州市数据局', 2023)).toEqual(['d', null, false]);
    expect(find(index, '云州市青川区财政局', 2023)).toEqual([null, null, false]);
  });

  test('finds a department by its short name', () => {
    const index = indexOf({
      a: report('云州市青川区人力资源和社会保障局', 2022),
      b: report('青川区发改局', 2023),
      c: report('云州市青川区发展和改革局', 2024),
    });
    expect(find(index, '青川区人社局', 2023)).toEqual(['a', null, false]);
    expect(find(index, '云州市青川区发展和改革局', 2024)).toEqual(['b', null, false]);
  });

  test('a former name leads both ways, twice over, and keeps the place', () => {
    const index = indexOf({
      a: report('青川区政务信息中心', 2022),
      b: report('云州市青川区大数据局', 2023, 2),
      c: report('青川区数据局', 2024, 3),
      d: report('云州市白水县大数据局', 2023, 4),
    });
    const names = { 青川区政务信息中心: '青川区大数据局', 大数据局: '数据局' };
    expect(find(index, '青川区数据局', 2024, names)).toEqual(['b', null, false]);
    expect(find(index, '青川区大数据局', 2023, names)).toEqual(['a', 'c', false]);
    expect(find(index, '白水县数据局', 2024, names)).toEqual(['d', null, false]);
    expect(find(index, '青川区数据局', 2024)).toEqual([null, null, false]);
    // Names that lead in a circle come to an end.
    expect(find(index, '青川区数据局', 2024, { 数据局: '大数据局', 大数据局: '数据局' })).toEqual(['b', null, false]);
  });

  test('reports that differ in a carried figure or in prose are a conflict, other figures are not compared', () => {
    const values = seededValues(form('2021'), 1);
    const with_ = (changes: Readonly<Record<string, string>>) =>
      report('青川区数据局', 2023, 1, { values: withValues(values, changes) });
    const one = with_({});
    expect(find(indexOf({ a: one, b: with_({ 'disclosure.permits.decisions': '77' }) }), '青川区数据局', 2024)).toEqual(
      ['a', null, false],
    );
    const other = with_({ 'requests.carriedOut.total': '77' });
    expect(find(indexOf({ a: one, b: other }), '青川区数据局', 2024)).toEqual([null, null, true]);
    const told = parse(generateReport(1, { organ: '青川区数据局', year: 2023 }).replace('单一', '陈旧'));
    expect(find(indexOf({ a: one, b: told }), '青川区数据局', 2024)).toEqual([null, null, true]);
    // A conflict of next year's is nothing to this one's rules.
    expect(find(indexOf({ a: one, b: other }), '青川区数据局', 2022)).toEqual([null, null, false]);
  });

  test('of copies the one is taken in which the most can be read', () => {
    const whole = report('青川区数据局', 2023);
    const torn = report('青川区数据局', 2023, 1, { blanks: new Set(['requests.carriedOut.total']), blankMark: '/' });
    expect(find(indexOf({ a: torn, b: whole }), '青川区数据局', 2024)).toEqual(['b', null, false]);
    expect(find(indexOf({ a: whole, b: torn }), '青川区数据局', 2024)).toEqual(['a', null, false]);
    // Neither tells all that the other does.
    const other = report('青川区数据局', 2023, 1, { blanks: new Set(['requests.carriedIn.total']), blankMark: '/' });
    expect(find(indexOf({ a: torn, b: other }), '青川区数据局', 2024)).toEqual([null, null, true]);
  });

  test('an ambiguous short name is not guessed at', () => {
    const index = indexOf({ a: report('云州市鼓楼区数据局', 2023, 1), b: report('江州市鼓楼区数据局', 2023, 2) });
    expect(find(index, '鼓楼区数据局', 2024)).toEqual([null, null, true]);
    expect(find(index, '江州市鼓楼区数据局', 2024)).toEqual(['b', null, false]);
  });

  test('tells which reports changed for their neighbours', () => {
    const values = seededValues(form('2021'), 1);
    const index = new YearIndex();
    const one = report('青川区数据局', 2023);
    expect(index.set('a', one).map(({ year }) => year)).toEqual([2023]);
    expect(index.set('a', report('青川区数据局', 2023))).toEqual([]);
    const prose = parse(generateReport(1, { organ: '青川区数据局', year: 2023 }).replace('单一', '陈旧'));
    expect(index.set('a', prose)).toEqual([]);
    const changed = withValues(values, { 'requests.carriedOut.total': '77' });
    expect(index.set('a', report('青川区数据局', 2023, 1, { values: changed }))).toHaveLength(2);
    const moved = index.set('a', report('青川区数据局', 2025, 1, { values: changed }));
    expect(moved.map(({ year }) => year)).toEqual([2023, 2025]);
    const own = { organ: '云州市青川区数据局', year: 2024 };
    expect(moved.map((each) => isNeighbour(own, each, {}))).toEqual([true, true]);
    expect(moved.map((each) => isNeighbour({ ...own, year: 2026 }, each, {}))).toEqual([false, true]);
    expect(moved.map((each) => isNeighbour({ organ: null, year: 2024 }, each, {}))).toEqual([false, false]);
    expect(index.set('a', null).map(({ year }) => year)).toEqual([2025]);
    expect(find(index, '青川区数据局', 2024)).toEqual([null, null, false]);
  });

  test('holds all reports of a compilation, and none of a text that is no report', () => {
    const text = [2022, 2023, 2024].map((year) => generateReport(year, { organ: '青川区数据局', year })).join('\n');
    const index = indexOf({ all: parse(text), none: parse('青川区数据局今天开会。') });
    expect(index.reportsOf('all').map(({ at, year }) => [at, year])).toEqual([
      [0, 2022],
      [1, 2023],
      [2, 2024],
    ]);
    expect(index.reportsOf('none')).toEqual([]);
    const { previous, next } = index.neighboursOf({ organ: '青川区数据局', year: 2023 }, {});
    expect([previous?.at, next?.at]).toEqual([0, 2]);
  });

  test('after any changes is what a new one of the last state is', () => {
    const organs = ['云州市青川区数据局', '青川区数据局', '云州市数据局', '数据局'];
    const documents = organs.flatMap((organ) => [2022, 2023, 2024].map((year) => report(organ, year, year)));
    const step = fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd'), at: fc.option(fc.nat(documents.length - 1)) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const index = new YearIndex();
        const last = new Map<string, ReturnType<typeof parse>>();
        for (const { uri, at } of steps) {
          const document = at === null ? null : (documents[at] ?? null);
          index.set(uri, document);
          if (document) last.set(uri, document);
          else last.delete(uri);
        }
        const fresh = indexOf(Object.fromEntries(last));
        for (const organ of organs) expect(find(index, organ, 2023)).toEqual(find(fresh, organ, 2023));
      }),
    );
  });
});
