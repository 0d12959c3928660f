import { describe, expect, test } from 'vitest';
import { codeLenses, read } from '../../server/src/features';
import { layouts, markedReport } from './marks';

describe.each(layouts)('code lenses in %s', (layout) => {
  test('all equations hold, above each table', () => {
    const document = markedReport({}, { layout });
    expect(codeLenses(document.reading, 'zh-cn').map(({ span, title }) => [document.words(span), title])).toEqual([
      ['第二十条第（一）项', '勾稽关系 2/2 ✓'],
      [expect.stringMatching(/^（本列数据/), '勾稽关系 39/39 ✓'],
      ['行政复议', '勾稽关系 3/3 ✓'],
    ]);
    expect(codeLenses(document.reading, 'en').map(({ title }) => title)).toEqual([
      'Equations 2/2 ✓',
      'Equations 39/39 ✓',
      'Equations 3/3 ✓',
    ]);
  });

  test('broken equations, and those that could not be checked', () => {
    const document = markedReport(
      { 'disclosure.rules.issued': '若干', 'requests.granted.business': '18', 'reviews.review.total': '9' },
      { layout },
    );
    expect(codeLenses(document.reading, 'zh-cn').map(({ title }) => title)).toEqual([
      '勾稽关系 1/2（1 项未能核对）',
      '勾稽关系 37/39 ✗',
      '勾稽关系 2/3 ✗',
    ]);
    expect(codeLenses(document.reading, 'en')[0]?.title).toBe('Equations 1/2 (1 not checked)');
  });

  test('the 2019 form has 37, and 9 relations in table two', () => {
    expect(codeLenses(markedReport({}, { layout, formId: '2019' }).reading, 'zh-cn').map(({ title }) => title)).toEqual(
      ['勾稽关系 9/9 ✓', '勾稽关系 37/37 ✓', '勾稽关系 3/3 ✓'],
    );
  });
});

test('none for other texts', () => {
  expect(codeLenses(read(''), 'zh-cn')).toEqual([]);
  expect(codeLenses(read('随便写写\n'), 'zh-cn')).toEqual([]);
});
