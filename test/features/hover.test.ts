import { describe, expect, test } from 'vitest';
import { type HoverOptions, hover, read } from '../../server/src/features';
import { articleName } from '../../server/src/features/articles';
import { describeLabel } from '../../server/src/features/describe';
import { forms, sections, tableKeys } from '../../server/src/forms';
import { hasMessage } from '../../server/src/messages';
import type { PlacedLabel } from '../../server/src/report';
import { generateReport } from '../support/generate';
import { layouts, type MarkedReport, markedReport, readMarked } from './marks';

const zh: HoverOptions = { locale: 'zh-cn', markdown: false };
const en: HoverOptions = { locale: 'en', markdown: false };

const told = (document: MarkedReport, options: HoverOptions = zh): string | undefined =>
  hover(document.reading, document.cursor(), options)?.text;

describe.each(layouts)('hover on a figure in %s', (layout) => {
  test('row and column, equations with their numbers, the article', () => {
    const document = markedReport({ 'requests.granted.business': '⟦1‸8⟧' }, { layout });
    const found = hover(document.reading, document.cursor(), zh);
    expect(found?.span).toEqual({ start: document.marks[0]?.start, end: document.marks[0]?.end });
    expect(found?.text.split('\n').filter((line) => line !== '')).toEqual([
      '三、本年度办理结果 › （一）予以公开 · 商业企业 18',
      '商业企业 18 ≠ 总计 11，差 7',
      '（一）予以公开 18 + （二）部分公开 1 + 5.属于三类内部事务信息 10 + 5.要求行政机关确认或重新出具已获取信息 11 + ' +
        '1.申请人无正当理由逾期不补正 6 + （六）其他处理3.其他 5 = 51 ≠ （七）总计 44，差 7',
      '依据：《条例》第三十六条第（一）项、第（二）项',
    ]);
    expect(
      told(document, en)
        ?.split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      '三、本年度办理结果 › （一）予以公开 · 商业企业 18',
      '商业企业 18 ≠ 总计 11, 7 apart',
      expect.stringMatching(/^（一）予以公开 18 \+ .* = 51 ≠ （七）总计 44, 7 apart$/),
      'Basis: Regulations, article 36(1)(2)',
    ]);
  });

  test('a total that holds: row, column and balance', () => {
    const lines = told(markedReport({ 'requests.resultsTotal.naturalPerson': '‸*' }, { layout }))?.split('\n');
    expect(lines?.filter((line) => line.endsWith('✓'))).toEqual([
      '自然人 43 + 商业企业 44 + 科研机构 45 + 社会公益组织 46 + 法律服务机构 56 + 其他 47 = 总计 281 ✓',
      '1.属于国家秘密 9 + 5.属于三类内部事务信息 8 + 6.属于四类过程性信息 12 + 1.本机关不掌握相关政府信息 11 + ' +
        '3.要求提供公开出版物 3 = （七）总计 43 ✓',
      '一、本年新收政府信息公开申请数量 43 = （七）总计 43 + 四、结转下年度继续办理 0 = 43 ✓',
    ]);
  });

  test('a zero is named in its equations too', () => {
    const text = told(markedReport({ 'requests.carriedOut.research': '‸*' }, { layout }));
    expect(text).toContain('科研机构 0 = 总计 0 ✓');
    expect(text).toContain('一、本年新收政府信息公开申请数量 45 = （七）总计 45 + 四、结转下年度继续办理 0 = 45 ✓');
  });

  test('table four, and relations that are no sums', () => {
    expect(told(markedReport({ 'reviews.directSuit.total': '1‸0' }, { layout }))).toBe(
      '行政诉讼 › 未经复议直接起诉 · 总计 10\n\n其他结果 9 ≠ 总计 10，差 1\n' +
        '未经复议直接起诉 · 总计 10 + 复议后起诉 · 总计 28 = 正文 38 ✓',
    );
    const stock = markedReport(
      { 'disclosure.normativeDocuments.issued': '60', 'disclosure.normativeDocuments.inForce': '‸*' },
      { layout },
    );
    expect(told(stock)).toBe(
      '行政规范性文件 · 现行有效件数 51\n\n本年制发件数 60 − 本年废止件数 3 = 57 > 现行有效件数 51，差 6\n\n' +
        '依据：《条例》第二十条第（一）项',
    );
  });

  test('a change of items below zero', () => {
    const items = { 'disclosure.fees.previousItems': '2', 'disclosure.fees.change': '‸-5' };
    expect(told(markedReport(items, { layout, formId: '2019' }))).toBe(
      '行政事业性收费 · 本年增/减 −5\n\n上一年项目数量 2 + 本年增/减 −5 = −3 < 0，差 3\n\n依据：《条例》第二十条第（八）项',
    );
  });

  test('a blank cell that is marked, and text in a figure’s place', () => {
    const blank = told(markedReport({ 'requests.carriedIn.business': '‸/' }, { layout }));
    expect(blank).toContain('二、上年结转政府信息公开申请数量 · 商业企业 空白');
    expect(blank).toContain('法律服务机构 7 = 总计 7 ✓（空白格按 0 计）');
    expect(told(markedReport({ 'requests.carriedIn.business': '若‸干' }, { layout }), en)).toContain('not a number');
  });

  test('last year, where its report is known', () => {
    const document = markedReport({ 'requests.carriedIn.total': '‸*' }, { layout });
    const text = generateReport(9, { year: 2023, layout: 'tsv' });
    const report = read(text).reports[0]?.report;
    if (!report) throw new Error('no report');
    const neighbours = () => ({ previous: { report, text, uri: 'file:///last.txt' } });
    const lines = hover(document.reading, document.cursor(), zh, neighbours)?.text.split('\n');
    const value = (key: string) => report.tables.requests?.cells.get(key)?.value;
    const last = value('carriedOut.total');
    expect(lines).toContain(`上年（2023）：${value('carriedIn.total')}`);
    expect(lines?.filter((line) => line.startsWith('2023 年'))).toEqual([
      `2023 年四、结转下年度继续办理 · 总计 ${last} ≠ 二、上年结转政府信息公开申请数量 · 总计 7，差 ${Math.abs(7 - Number(last))}`,
    ]);
  });
});

test('Markdown gives weight to the figure that is asked about', () => {
  const document = markedReport({ 'requests.granted.business': '‸18' });
  const text = told(document, { locale: 'zh-cn', markdown: true });
  expect(text?.split('\n')[0]).toBe('**三、本年度办理结果 › （一）予以公开 · 商业企业** **18**');
  expect(text).toContain('\n- **商业企业 18** ≠ 总计 11，差 7\n');
});

describe.each(layouts)('hover on a label or heading in %s', (layout) => {
  const source = generateReport(3, { layout });
  const at = (words: string): MarkedReport =>
    readMarked(source.replace(words, `⟦${words.slice(0, 2)}‸${words.slice(2)}⟧`));

  test.each([
    ['1.属于国家秘密', ['国家秘密', '台账', '《条例》第十四条；国办公开办函〔2021〕30号']],
    ['5.属于三类内部事务信息', ['三类内部事务', '台账', '《条例》第十六条第一款；']],
    ['行政强制', ['行政强制', '承办', '《条例》第二十条第（六）项；']],
    ['第二十条第（六）项', ['行政处罚、行政强制', '承办', '《条例》第二十条第（六）项；']],
    ['现行有效件数', ['累计', '承办', '国办公开办函〔2021〕30号']],
    ['（三）不予公开', ['小计', '台账', '国办公开办函〔2021〕30号']],
    ['申请人情况', ['身份', '台账', '国办公开办函〔2021〕30号']],
    ['复议后起诉', ['再提起', '法制', '国办公开办函〔2021〕30号']],
    ['四、政府信息公开行政复议、行政诉讼情况', ['复议', '法制', '《条例》第五十条第（三）项；']],
  ])('%s', (words, [what, who, basis]) => {
    const document = at(words);
    const found = hover(document.reading, document.cursor(), zh);
    expect(found?.span).toEqual({ start: document.marks[0]?.start, end: document.marks[0]?.end });
    const [name, , ...lines] = found?.text.split('\n') ?? [];
    expect(name).toBe(words);
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^填写内容：.*${what}`)),
      expect.stringMatching(new RegExp(`^填写人：.*${who}`)),
      expect.stringContaining(`依据：${basis}`),
    ]);
  });

  test('in English', () => {
    const lines = told(at('2.重复申请'), en)?.split('\n');
    expect(lines?.slice(2)).toEqual([
      'What belongs here: The same request again, not handled twice.',
      'Who fills it in: The disclosure office, from its register of requests.',
      'Basis: Regulations, article 36(6); 国办公开办函〔2021〕30号',
    ]);
  });
});

test('nothing is told of prose, blank lines and texts that are no reports', () => {
  expect(told(readMarked(generateReport(3).replace('认真贯彻', '认‸真贯彻')))).toBeUndefined();
  expect(told(readMarked('随便‸写写\n'))).toBeUndefined();
  expect(told(readMarked('‸'))).toBeUndefined();
});

test('every section, row, column, group and caption of every form is described in both languages', () => {
  for (const { key } of sections) {
    expect(hasMessage(`describe.section.${key}`) && hasMessage(`describe.section.${key}.who`), key).toBe(true);
  }
  for (const { tables } of forms) {
    for (const table of tableKeys.map((key) => tables[key])) {
      const label = (role: PlacedLabel['role'], key: string): PlacedLabel => ({
        role,
        key,
        span: { start: 0, end: 0 },
        whole: true,
      });
      const labels = [
        ...table.blocks.flatMap(({ rows }) => rows.map(({ key }) => label('row', key))),
        ...table.blocks.flatMap(({ columns }) => columns.map(({ key }) => label('column', key))),
        ...table.blocks.flatMap(({ caption }) => (caption ? [label('caption', caption)] : [])),
        ...table.groups.map(({ key }) => label('group', key)),
        ...table.captions.map(({ text }) => label('caption', text)),
      ];
      for (const each of labels) {
        for (const locale of ['zh-cn', 'en'] as const) {
          const description = describeLabel(table, each, locale);
          expect(description?.what, `${table.key} ${each.role} ${each.key}`).toMatch(/\S/);
          expect(description?.who, each.key).not.toContain('describe.');
          expect(description?.basis.length, each.key).toBeGreaterThan(0);
        }
      }
    }
  }
});

test('articles in words', () => {
  expect(articleName('36(4)(5)', 'zh-cn')).toBe('《条例》第三十六条第（四）项、第（五）项');
  expect(articleName('16(2)', 'zh-cn')).toBe('《条例》第十六条第二款');
  expect(articleName('30', 'zh-cn')).toBe('《条例》第三十条');
  expect(articleName('9', 'zh-cn')).toBe('《条例》第九条');
});
