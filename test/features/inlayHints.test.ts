import { describe, expect, test } from 'vitest';
import { type InlayHint, inlayHints } from '../../server/src/features';
import type { Locale } from '../../server/src/messages';
import { type MarkedReport, markedReport, readMarked } from './marks';

const both = { expected: true, names: true };
const all = ({ reading, text }: MarkedReport, kinds = both, locale: Locale = 'zh-cn'): InlayHint[] =>
  inlayHints(reading, { start: 0, end: text.length }, kinds, locale);
const expected = (document: MarkedReport, locale: Locale = 'zh-cn'): [number, string][] =>
  all(document, { expected: true, names: false }, locale).map(({ offset, label }) => [offset, label]);

describe.each(['pipeRow', 'cellPerLine', 'markdown', 'tsv'] as const)('what a figure should be in %s', (layout) => {
  test('a culprit, in both languages, and not the totals that it breaks', () => {
    const document = markedReport({ 'requests.granted.business': '18‸' }, { layout });
    expect(expected(document)).toEqual([[document.cursor(), '应为 11']]);
    expect(expected(document, 'en')).toEqual([[document.cursor(), 'should be 11']]);
  });

  test('the totals that fail where no single figure is to blame', () => {
    const document = markedReport(
      { 'requests.deniedProcess.total': '23‸', 'requests.granted.total': '12‸', 'reviews.review.total': '1‸' },
      { layout },
    );
    const [granted, process, review] = document.cursors;
    expect(expected(document)).toEqual([
      [granted, '应为 11'],
      [process, '应为 21'],
      // What the results make in all agrees with its own row: it is not what fails.
      [review, '应为 0'],
    ]);
  });

  test('nothing in a report in order, nor for relations that are no sums', () => {
    expect(expected(markedReport({}, { layout }))).toEqual([]);
    expect(expected(markedReport({ 'disclosure.rules.issued': '99' }, { layout }))).toEqual([]);
  });
});

describe.each(['cellPerLine', 'pipePerCell', 'tabIndent'] as const)('names beside lone figures in %s', (layout) => {
  test('every figure says its row and column', () => {
    const document = markedReport(
      { 'requests.granted.business': '⟦*⟧', 'reviews.directSuit.other': '⟦*⟧' },
      { layout },
    );
    const hints = all(document, { expected: false, names: true });
    expect(hints).toHaveLength(10 + 175 + 15);
    const [granted, suit] = document.marks;
    expect(hints.filter(({ offset }) => offset === granted?.end || offset === suit?.end)).toEqual([
      { kind: 'name', offset: granted?.end, label: '（一）予以公开 · 商业企业' },
      { kind: 'name', offset: suit?.end, label: '未经复议直接起诉 · 其他结果' },
    ]);
  });

  test('each kind by itself, both together, and only in the span that is asked for', () => {
    const document = markedReport({ 'requests.granted.business': '⟦18⟧' }, { layout });
    const [mark] = document.marks;
    if (!mark) throw new Error('no mark');
    const labels = (kinds: typeof both) => inlayHints(document.reading, mark, kinds, 'zh-cn').map(({ label }) => label);
    expect(labels(both)).toEqual(['应为 11', '（一）予以公开 · 商业企业']);
    expect(labels({ expected: true, names: false })).toEqual(['应为 11']);
    expect(labels({ expected: false, names: true })).toEqual(['（一）予以公开 · 商业企业']);
    expect(labels({ expected: false, names: false })).toEqual([]);
  });
});

test.each(['pipeRow', 'markdown', 'tsv', 'aligned', 'html'] as const)('no names where rows tell them: %s', (layout) => {
  expect(all(markedReport({}, { layout }))).toEqual([]);
});

test('nothing for other texts', () => {
  expect(all(readMarked(''))).toEqual([]);
  expect(all(readMarked('随便写写\n'))).toEqual([]);
});
