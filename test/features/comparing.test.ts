import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/check';
import { type Addend, addReports, compareWithSum } from '../../server/src/features';
import { form, tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { generateReport, seededValues, testLayouts, withValues } from '../support/generate';

const wanted = { year: 2024, organ: '云州市青川区人民政府' };
const cellCount = tableKeys.reduce((all, key) => all + form('2021').tables[key].cells.length, 0);

const addend = (text: string, name = ''): Addend => {
  const { reports, text: shown } = parse(text);
  const [report] = reports;
  if (!report) throw new Error('no report');
  return { name: name || (report.organ ?? ''), text: shown, report };
};
const bureau = (at: number, options: object = {}): Addend =>
  addend(generateReport(at, { organ: `云州市青川区第${at}局`, ...options } as never), `第${at}局`);
const sumText = (addends: readonly Addend[]): string => addReports(addends, wanted, 'zh-cn')?.text ?? '';
const compare = (own: string, addends: readonly Addend[]) => {
  const compared = compareWithSum(addend(own), addends, 'zh-cn');
  if (!compared) throw new Error('not compared');
  return compared;
};
const all = [1, 2, 3, 4, 5, 6].map((at) => bureau(at));
const without = (...left: number[]): Addend[] => all.filter((_, at) => !left.includes(at + 1));

describe('a report and the sum of others', () => {
  test('agree in every cell where it is that sum, however the others are printed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(500), fc.constantFrom(...testLayouts)), { minLength: 1, maxLength: 4 }),
        (seeds) => {
          const addends = seeds.map(([seed, layout], at) => bureau(seed, { layout, organ: `云州市青川区第${at}局` }));
          const compared = compare(sumText(addends), addends);
          expect(compared).toMatchObject({ count: addends.length, cells: cellCount, differences: [], causes: [] });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('differ where a cell was changed, which is told with both figures, and the edit writes the sum', () => {
    const sum = sumText(all);
    const { span } = addend(sum).report.tables.requests?.cells.get('received.total') ?? { span: { start: 0, end: 0 } };
    const was = sum.slice(span.start, span.end).trim();
    const wrong =
      sum.slice(0, span.start) +
      sum.slice(span.start, span.end).replace(was, String(Number(was) + 3)) +
      sum.slice(span.end);
    const { differences, causes } = compare(wrong, all);
    expect(differences).toMatchObject([
      { words: `“一、本年新收政府信息公开申请数量”的“总计”是 ${Number(was) + 3}，各份年报之和是 ${was}，多 3` },
    ]);
    expect(causes).toEqual([]);
    const edit = differences[0]?.edit;
    expect(edit && compare(applyEdits(wrong, [edit]), all).differences).toEqual([]);
  });

  test('differ by one report’s figures, or two reports’, which are named once for all tables', () => {
    const tables = '主动公开情况表、依申请公开情况表、复议诉讼情况表';
    expect(compare(sumText(without(3)), all).causes).toEqual([`${tables}少的恰好是 第3局 的数字：可能漏计`]);
    expect(compare(sumText(without(2, 5)), all).causes).toEqual([`${tables}少的恰好是 第2局、第5局 的数字：可能漏计`]);
    expect(compare(sumText(all), without(4)).differences.length).toBeGreaterThan(20);
    const twice = [...all, bureau(4, { organ: '云州市青川区第四局（重复）' })];
    expect(compare(sumText(twice), all).causes).toEqual([`${tables}多的恰好是 第4局 的数字：可能重复计入`]);
  });

  test('of reports with the very same figures it may be one or another, and of many nobody is named', () => {
    const values = seededValues(form('2021'), 3);
    const same = [11, 12, 13, 14].map((at) => bureau(at, { values }));
    const named = compare(sumText([...all, ...same.slice(0, 1)]), [...all, ...same.slice(0, 2)]).causes;
    expect(named.join()).toContain('第3局（或者）第11局（或者）第12局');
    expect(compare(sumText([...all, ...same.slice(1)]), [...all, ...same]).causes).toEqual([]);
  });

  test('its own copy, other years and what cannot be read are not in the sum', () => {
    const sum = sumText(all);
    const more = [...all, addend(sum), bureau(7, { year: 2023 }), bureau(8, { without: ['reviews'] })];
    const { count, notes, isPartial } = compare(sum, more);
    expect([count, isPartial]).toEqual([7, true]);
    expect(notes).toEqual(['第8局：没有复议诉讼情况表，这张表未计入']);
  });

  test('a table of its own that cannot be read is told, the others are compared', () => {
    const own = generateReport(1, { organ: wanted.organ, without: ['reviews'] } as never);
    const compared = compare(own, [bureau(1)]);
    expect(compared.notes).toEqual(['本份年报的复议诉讼情况表缺失、读不准，或者不是这一年的格式，没有核对']);
    expect(compared).toMatchObject({ differences: [], isPartial: true });
    expect(compared.cells).toBeLessThan(cellCount);
  });

  test('a blank counts as 0, and what does not tell its year is not compared', () => {
    const blank = generateReport(1, {
      organ: wanted.organ,
      values: withValues(seededValues(form('2021'), 1), { 'disclosure.rules.issued': '' }),
    } as never);
    const known = bureau(1).report.tables.disclosure?.cells.get('rules.issued')?.value ?? 0;
    expect(compare(blank, [bureau(1)]).differences).toHaveLength(known > 0 ? 1 : 0);
    const { text, report } = bureau(1);
    expect(compareWithSum({ name: '', text, report: { ...report, year: null } }, all, 'zh-cn')).toBeNull();
  });
});
