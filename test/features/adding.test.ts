import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Addend, addReports, textFromWord } from '../../server/src/features';
import { form, tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import * as word from '../../server/src/word';
import { docxOf } from '../support/docx';
import { generateReport, seededValues, withValues } from '../support/generate';
import { findingsOf } from './formatting';

const wanted = { year: 2024, organ: '云州市青川区人民政府' };
const form2021 = form('2021');

const addend = (text: string, name = '甲'): Addend => {
  const [report] = parse(text).reports;
  if (!report) throw new Error('no report');
  return { name, text: parse(text).text, report };
};
const organ = (at: number): string => `云州市青川区第${at}局`;
const made = (seed: number, at = seed): string => generateReport(seed, { organ: organ(at) });

const added = (addends: readonly Addend[]) => {
  const sum = addReports(addends, wanted, 'zh-cn');
  if (!sum) throw new Error('no sum');
  return sum;
};
const figures = (text: string): Map<string, number> => {
  const [report] = parse(text).reports;
  return new Map(
    tableKeys.flatMap((table) =>
      [...(report?.tables[table]?.cells ?? [])].map(([cell, { value }]) => [`${table}.${cell}`, value ?? 0] as const),
    ),
  );
};

describe('the sum of reports', () => {
  test('holds in each cell what theirs hold together, in every layout, and balances as they do', () => {
    const layouts = fc.constantFrom('markdown', 'pipeRow', 'cellPerLine', 'tabIndent', 'tsv', 'html', 'docx');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1000), layouts), { minLength: 1, maxLength: 5 }), (seeds) => {
        const texts = seeds.map(([seed, layout], at) => {
          const own = generateReport(seed, { organ: organ(at), layout: layout === 'docx' ? 'html' : layout } as never);
          if (layout !== 'docx') return own;
          const read = textFromWord(docxOf(own), word);
          return 'text' in read ? read.text : '';
        });
        const { text, count, notes } = added(texts.map((each, at) => addend(each, organ(at))));
        expect([count, notes]).toEqual([texts.length, []]);
        const [sum, own] = [figures(text), texts.map(figures)];
        expect(sum.size).toBe(tableKeys.reduce((all, key) => all + form2021.tables[key].cells.length, 0));
        for (const [cell, value] of sum) {
          const all = own.reduce((total, each) => total + (each.get(cell) ?? 0), 0);
          expect(value, cell).toBeCloseTo(all, 6);
        }
        // Its own prose included, which tells of the figures.
        expect(findingsOf(text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('of nothing but zeros tells that there was none', () => {
    const none = generateReport(1, { organ: organ(1), values: withValues(seededValues(form2021, 1), zeros()) });
    const { text } = added([addend(none)]);
    expect(text).toContain('2024年未收到政府信息公开申请。');
    expect(findingsOf(text)).toEqual([]);
  });
});

const zeros = (): Record<string, string> =>
  Object.fromEntries(tableKeys.flatMap((key) => form2021.tables[key].cells.map((cell) => [`${key}.${cell}`, '0'])));

describe('what is not in it is told', () => {
  const one = addend(made(1), organ(1));
  const sumOf = (text: string, name = organ(2)) => added([one, addend(text, name)]);
  const alone = figures(added([one]).text);
  const of = (cells: Map<string, number>, table: string): number[] =>
    [...cells].flatMap(([cell, value]) => (cell.startsWith(`${table}.`) ? [value] : []));

  test('a table that is not there, and the others are in it', () => {
    const text = made(2).replace(/三、收到和处理政府信息公开申请情况[\s\S]*?(?=四、政府信息公开行政复议)/, '');
    const { text: sum, notes, isPartial, count } = sumOf(text);
    expect(notes).toEqual([`${organ(2)}：没有依申请公开情况表，这张表未计入`]);
    expect([isPartial, count]).toEqual([true, 2]);
    expect(of(figures(sum), 'requests')).toEqual(of(alone, 'requests'));
    expect(of(figures(sum), 'reviews')).not.toEqual(of(alone, 'reviews'));
  });

  test('a row that is lost', () => {
    const text = generateReport(2, { organ: organ(2), layout: 'markdown' }).replace(/^\|[^|\n]*2\.重复申请.*\n/m, '');
    const { text: sum, notes, isPartial } = sumOf(text);
    expect(notes.join()).toMatch(
      /^云州市青川区第2局：依申请公开情况表有 7 格缺失或读不准（如“（五）不予处理2\.重复申请”的“自然人”），这张表未计入$/,
    );
    expect(isPartial).toBe(true);
    expect(of(figures(sum), 'requests')).toEqual(of(alone, 'requests'));
  });

  test.each([
    ['若干', 'requests', /不是有效的数字/],
    ['-1', 'requests', /不是有效的数字/],
    ['1.5', 'requests', /不是有效的数字/],
  ])('a cell with %s', (value, table, words) => {
    const values = withValues(seededValues(form2021, 2), { 'requests.granted.business': value });
    const { text: sum, notes } = sumOf(generateReport(2, { organ: organ(2), values }));
    expect(notes[0]).toMatch(words);
    expect(of(figures(sum), table)).toEqual(of(alone, table));
  });

  test('amounts in 元', () => {
    const values = withValues(seededValues(form2021, 2), { 'disclosure.fees.amount': '3000元' });
    expect(sumOf(generateReport(2, { organ: organ(2), values })).notes[0]).toMatch(/金额以元为单位/);
    const right = withValues(seededValues(form2021, 2), { 'disclosure.fees.amount': '0.3万元' });
    const { text, notes } = sumOf(generateReport(2, { organ: organ(2), values: right }));
    expect(notes).toEqual([]);
    expect(figures(text).get('disclosure.fees.amount')).toBeCloseTo((alone.get('disclosure.fees.amount') ?? 0) + 0.3);
  });

  test('a table of the other form', () => {
    const { notes } = sumOf(generateReport(2, { organ: organ(2), form: form('2019'), year: 2024 }));
    expect(notes).toContain(`${organ(2)}：主动公开情况表用的是2019 年格式，这张表未计入`);
    // Which is the same in both.
    expect(notes.join()).not.toContain('复议诉讼');
  });

  test('reports of one organ: copies count once, others not at all, its own never', () => {
    const copy = addend(made(1).replace('青川区第1局', '青川区第1局'), '副本');
    const copies = added([one, copy]);
    expect(copies.notes).toEqual([`${organ(1)}、副本：同一机关的年报，数字相同，只计一份`]);
    expect(copies.isPartial).toBe(false);
    expect(figures(copies.text)).toEqual(alone);

    // One of which less can be read is a copy too.
    const torn = addend(
      made(1).replace(/三、收到和处理政府信息公开申请情况[\s\S]*?(?=四、政府信息公开行政复议)/, ''),
      '残本',
    );
    expect(figures(added([torn, one]).text)).toEqual(alone);

    const other = added([one, addend(made(2), organ(2)), addend(made(3, 2), '另一份')]);
    expect(other.notes).toEqual([`${organ(2)}、另一份：同一机关的几份年报数字不同，都未计入，请只留一份`]);
    expect(figures(other.text)).toEqual(alone);

    const own = sumOf(generateReport(2, { organ: '青川区人民政府' }), '区政府');
    expect(own.notes).toEqual(['区政府：是“云州市青川区人民政府”自己的年报，未计入']);
    expect([own.count, own.isPartial]).toEqual([1, false]);
  });

  test('blanks count as 0, sums that do not hold as they stand', () => {
    const blank = generateReport(2, {
      organ: organ(2),
      layout: 'markdown',
      blanks: new Set(['requests.granted.business']),
      blankMark: '/',
    } as never);
    expect(sumOf(blank).notes.join()).toMatch(/1 格空白，按 0 计/);
    const values = withValues(seededValues(form2021, 2), { 'requests.received.total': '9999' });
    expect(sumOf(generateReport(2, { organ: organ(2), values })).notes[0]).toMatch(/表内有 \d 处勾稽关系不成立/);
  });
});

test('a year that is none', () => {
  expect(addReports([addend(made(1))], { ...wanted, year: 0 }, 'zh-cn')).toBeNull();
});
