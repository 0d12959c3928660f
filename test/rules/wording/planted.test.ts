import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../server/src/check';
import { form } from '../../../server/src/forms';
import { parse } from '../../../server/src/parser';
import { traditional } from '../../../server/src/text/fold-data';
import {
  generateReport,
  seededValues,
  type TestLayout,
  testLayouts,
  testOrgan,
  withValues,
} from '../../support/generate';

/** Spoils a clean report; null where the place is not there in one piece (a line end is in it). */
type Plant = (text: string) => string | null;

const replace =
  (good: string, bad: string): Plant =>
  (text) =>
    text.split(good).length === 2 ? text.replace(good, () => bad) : null;

const cut =
  (pattern: RegExp, by = ''): Plant =>
  (text) => {
    const spoiled = text.replace(pattern, () => by);
    return spoiled === text ? null : spoiled;
  };

const twins = new Map(traditional.map((pair) => [pair.charAt(1), pair.charAt(0)]));

const plants: Readonly<Record<string, readonly Plant[]>> = {
  NB111: [
    cut(/[（(]二[）)]依申请公开[\s\S]*?(?=[（(]三[）)])/),
    cut(/[（(]三[）)]政府信息管理[\s\S]*?(?=[（(]四[）)])/),
    cut(/[（(]四[）)]平台建设[\s\S]*?(?=[（(]五[）)])/),
  ],
  NB112: [cut(/改进措施[\s\S]*?(?=(?:## )?六、)/), cut(/存在的主要问题[：:][\s\S]*?(?=改进措施)/)],
  NB113: [cut(/按照《政府[\s\S]*?(?=云州市青川区数据局\s+2025)/, '没有其他需要报告的事项。\n\n')],
  NB114: [replace('分管负责人', '分管负责人（此处填写职务）'), replace('业务培训', '业务培训（如无则填无）')],
  NB601: [replace('自2024年1月1日', '自2023年1月1日'), replace('至2024年12月31日', '至2023年12月31日')],
  NB602: [replace('2025年1月15日', '2024年1月15日'), replace('2025年1月15日', '2024年12月31日')],
  NB603: [replace('2025年1月15日', '2025年2月1日')],
  NB604: [cut(/云州市青川区数据局(?=\s+2025年)/, '云州市青川区财政局')],
  NB605: [replace('第711号', '第492号'), replace('〔2021〕30号', '〔2019〕60号')],
  NB606: [replace('〔2020〕', '[2020]'), replace('〔2020〕', '（2020）'), replace('〔2021〕', '【2021】')],
  NB607: [replace('收取信息处理费', '收取信息公开处理费')],
  NB608: [
    (text) => `${text}（联系人：张三，电话：0599-2345678）\n`,
    (text) => `${text}手机：13800001234\n`,
    (text) => `${text}身份证号：11010519491231002X\n`,
  ],
  NB609: [replace('业务培训', 'XX培训'), replace('办事指南', '____指南'), replace('办事指南', '××指南')],
  NB610: [
    replace('业务培训', '[bookmark: _GoBack]业务培训'),
    (text) => `责任编辑：信息科\n${text}`,
    (text) => `${text}- 6 -\n`,
  ],
  NB611: [
    replace('办事指南', '办事指南信息信息'),
    replace('定期清理', '定期清理已公开的的'),
    replace('进一步', '进一步进一步'),
  ],
  NB904: [(text) => [...text].map((char) => twins.get(char) ?? char).join('')],
};

const rulesIn = (text: string): string[] => [
  ...new Set(check(parse(text), { strict: true }).flatMap((each) => each.findings.map((finding) => finding.rule))),
];

const report = fc.record({
  seed: fc.nat({ max: 9999 }),
  layout: fc.constantFrom<TestLayout>(...testLayouts),
  widths: fc.constantFrom<'full' | 'half'>('full', 'half'),
  lineBreak: fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n'),
});

describe('one mistake planted in a clean report is told, and nothing else', () => {
  test.each(Object.entries(plants))('%s', (rule, list) => {
    let planted = 0;
    fc.assert(
      fc.property(report, fc.nat(), ({ seed, ...options }, which) => {
        const text = generateReport(seed, options);
        expect(rulesIn(text)).toEqual([]);
        const spoiled = (list[which % list.length] as Plant)(text);
        if (spoiled === null) return;
        planted++;
        expect(rulesIn(spoiled)).toEqual([rule]);
      }),
      { numRuns: 30 },
    );
    expect(planted).toBeGreaterThan(10);
  });

  test('NB612', () => {
    fc.assert(
      fc.property(report, fc.integer({ min: 1, max: 99 }), ({ seed, ...options }, count) => {
        const values = withValues(seededValues(form('2021'), seed), { 'disclosure.rules.inForce': `${count}` });
        expect(rulesIn(generateReport(seed, { ...options, values }))).toEqual(['NB612']);
        expect(rulesIn(generateReport(seed, { ...options, values, organ: '云州市人民政府' }))).toEqual([]);
      }),
      { numRuns: 20 },
    );
    expect(testOrgan).toContain('局');
  });
});
