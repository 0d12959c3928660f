import { describe, expect, test } from 'vitest';
import { documentLinks, read } from '../../server/src/features';
import { generateReport } from '../support/generate';
import { layouts, markedReport } from './marks';

describe.each(layouts)('document links in %s', (layout) => {
  test('the rows that speak of other years open them', () => {
    const document = markedReport({}, { layout });
    const text = generateReport(9, { year: 2023 });
    const report = read(text).reports[0]?.report;
    if (!report) throw new Error('no report');
    const neighbours = () => ({
      previous: { report, text, uri: 'file:///2023.txt' },
      next: { report, text, uri: 'file:///2025.txt' },
    });
    const links = documentLinks(document.reading, 'zh-cn', null, neighbours);
    expect(links.map(({ span, target, tooltip }) => [document.words(span), target, tooltip])).toEqual([
      ['二、上年结转政府信息公开申请数量', 'file:///2023.txt', '打开上一年度年报'],
      ['四、结转下年度继续办理', 'file:///2025.txt', '打开下一年度年报'],
    ]);
    expect(documentLinks(document.reading, 'en', null, neighbours)[0]?.tooltip).toBe("Open last year's report");
  });

  test('findings lead to their rules’ pages where there is a scheme for them', () => {
    const cells = { 'requests.granted.business': '18', 'reviews.directSuit.total': '10' };
    const document = markedReport(cells, { layout });
    const links = documentLinks(document.reading, 'zh-cn', 'nianbao-rules:/');
    expect(links.map(({ span, target }) => [document.words(span), target])).toEqual([
      ['（一）予以公开', 'nianbao-rules:/nb301'],
      ['未经复议直接起诉', 'nianbao-rules:/nb304'],
    ]);
    expect(links[0]?.tooltip).toBe('NB301 申请人各项之和与总计不符');
    expect(documentLinks(document.reading, 'zh-cn', null)).toEqual([]);
  });

  test('a finding that is about no cell has the link on its own place', () => {
    const reading = read(generateReport(3, { layout }).replace('五、存在的主要问题及改进情况', '五、存在问题及改进'));
    const links = documentLinks(reading, 'en', 'page:');
    expect(links.map(({ target }) => target)).toContain('page:nb103');
  });
});

test('none for other texts', () => {
  expect(documentLinks(read('随便写写\n'), 'zh-cn', 'page:')).toEqual([]);
});
