import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, messageOf } from '../../../server/src/check';
import { type SectionKey, section } from '../../../server/src/forms';
import { parse } from '../../../server/src/parser';
import type { Report } from '../../../server/src/report';
import { sameness } from '../../../server/src/rules/support/sameness';
import type { Finding } from '../../../server/src/rules/types';
import { reportTemplate } from '../../../server/src/writer';
import { toHalfWidth } from '../../support/generate';

const organ = '云州市青川区数据局';

/** A report whose section has these paragraphs; the other prose is short. */
const reportWith = (
  year: number,
  key: SectionKey,
  paragraphs: readonly string[],
  layout = 'pipeRow' as const,
): string => {
  const { text } = reportTemplate({ year, organ, layout });
  const report = parse(text).reports[0] as Report;
  return report.sections
    .filter((each) => section(each.key).table === null)
    .reduceRight(
      (rest, each) =>
        `${rest.slice(0, each.heading.end)}\n${(each.key === key ? paragraphs : ['略。']).join('\n')}\n${rest.slice(each.body.end)}`,
      text,
    );
};

const compare = (text: string, last: string) => {
  const previous = { report: parse(last).reports[0] as Report, text: last, uri: 'last.txt' };
  const [checked] = check(parse(text), { strict: true, neighbours: () => ({ previous }) });
  const findings = checked?.findings.filter(({ rule }) => rule === 'NB504') ?? [];
  return { findings, reason: checked?.coverage.skipped.find(({ rule }) => rule === 'NB504')?.reason };
};
const told = (text: string, last: string): readonly Finding[] => compare(text, last).findings;

const problems = [
  '存在的主要问题：一是数据目录更新不够及时，2023年有6类数据晚于规定时限发布；二是业务科室对公开属性的认定把握不一，个别文件没有标明；三是基层窗口的信息公开专区利用率不高。',
  '改进措施：一是建立数据更新台账并逐月通报；二是编印公开属性认定手册，对业务科室开展2次集中培训；三是整合窗口服务和信息公开专区，安排专人引导群众查阅。',
];
const otherProblems = [
  '存在的主要问题：群众对公共数据授权运营关心较多，已公开的材料多为原则性表述，缺少具体场景和收益分配的说明，咨询答复中反复出现同类问题。',
  '改进措施：梳理高频问题，编写问答和案例集；在门户网站开设授权运营专栏，按季度公布场景清单和运营情况，接受社会监督，及时回应意见建议。',
];

describe('NB504', () => {
  test('a section in last year’s words, with this year’s figures', () => {
    const last = reportWith(2023, 'problems', problems);
    const text = reportWith(
      2024,
      'problems',
      problems.map((each) => each.replace('2023', '2024').replace('6类', '11类')),
    );
    const [finding, ...rest] = told(text, last);
    expect(rest).toEqual([]);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe('五、存在的主要问题及改进情况');
    expect(finding && messageOf(finding, 'zh-cn')).toBe(
      '“五、存在的主要问题及改进情况”与 2023 年报告的这一部分有 100% 相同（数字不计）；请写明本年度的情况。',
    );
    const [there] = finding?.related ?? [];
    expect(there?.uri).toBe('last.txt');
    expect(last.split('\n')[there?.range?.start.line ?? -1]).toBe('五、存在的主要问题及改进情况');
  });

  test('whatever the widths, blanks and line breaks, and in another order', () => {
    const last = reportWith(2023, 'problems', problems);
    const folded = problems.map((each) => toHalfWidth(each).replaceAll('；', '； '));
    expect(told(reportWith(2024, 'problems', folded), last)).toHaveLength(1);
    const broken = problems.flatMap((each) => each.match(/.{1,34}/g) ?? []);
    expect(told(reportWith(2024, 'problems', broken), last)).toHaveLength(1);
    expect(told(reportWith(2024, 'problems', [...problems].reverse()), last)).toHaveLength(1);
  });

  test('not for other words, for half of them, for a section that grew', () => {
    const last = reportWith(2023, 'problems', problems);
    expect(told(reportWith(2024, 'problems', otherProblems), last)).toEqual([]);
    const half = [problems[0] as string, otherProblems[1] as string];
    expect(told(reportWith(2024, 'problems', half), last)).toEqual([]);
    expect(told(reportWith(2024, 'problems', [...problems, ...otherProblems]), last)).toEqual([]);
    expect(told(last, reportWith(2024, 'problems', [...problems, ...otherProblems]))).toEqual([]);
  });

  test('not for few words', () => {
    const few = ['存在的主要问题：公开的内容还不够丰富。', '改进措施：进一步拓展公开的内容，方便公众查询和理解。'];
    expect(told(reportWith(2024, 'problems', few), reportWith(2023, 'problems', few))).toEqual([]);
  });

  test('what section six says of the fee is the same every year, and rightly', () => {
    const fee = [
      '根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和财政部门的规定，对申请公开政府信息数量、频次明显超过合理范围的，可以按件或者按量收取信息处理费；本机关本年度没有发出收费通知，收取信息处理费总额为0元。',
    ];
    expect(told(reportWith(2024, 'otherMatters', fee), reportWith(2023, 'otherMatters', fee))).toEqual([]);
    const both = [...fee, ...problems];
    expect(told(reportWith(2024, 'otherMatters', both), reportWith(2023, 'otherMatters', both))).toHaveLength(1);
  });

  test('a template that nobody has filled in is a copy', () => {
    const [now, then] = [2024, 2023].map((year) => reportTemplate({ year, organ }).text) as [string, string];
    expect(told(now, then).map(({ params }) => params.section)).toEqual(['一、总体情况']);
  });

  test('without prose on either side it does not run', () => {
    const bare = reportWith(2023, 'problems', problems)
      .replace(/五、存在[\s\S]*$/, '')
      .replace(/一、总体情况\n略。/, '');
    expect(compare(reportWith(2024, 'problems', problems), bare).reason).toBe('skip.noProse');
  });
});

describe('how much of two texts is the same', () => {
  const chars = fc.string({ unit: fc.constantFrom(...'公开政府信息工作一二三四五六七八九十，。'), maxLength: 300 });

  test('between 0 and 1, the same both ways, 1 of itself', () => {
    fc.assert(
      fc.property(chars, chars, (one, other) => {
        const same = sameness(one, other);
        expect(same).toBeGreaterThanOrEqual(0);
        expect(same).toBeLessThanOrEqual(1);
        expect(sameness(other, one)).toBe(same);
        expect(sameness(one, one)).toBe(1);
      }),
    );
  });

  test('is what was kept, where a passage is exchanged', () => {
    const words = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 80 }), (codes, kept) => {
        const text = String.fromCharCode(...codes.slice(0, 100));
        const others = String.fromCharCode(...codes.slice(100));
        expect(sameness(text, text.slice(0, kept) + others.slice(kept))).toBeCloseTo(kept / 100, 10);
      }),
    );
  });

  test('takes time linear in the length', () => {
    const long = '政府信息公开'.repeat(100_000);
    const start = performance.now();
    expect(sameness(long, `${long}工作`)).toBeGreaterThan(0.99);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
