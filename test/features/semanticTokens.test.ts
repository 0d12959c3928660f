import { describe, expect, test } from 'vitest';
import { semanticTokens, type TokenKind } from '../../server/src/features';
import { generateReport } from '../support/generate';
import { layouts, type MarkedReport, markedReport, readMarked } from './marks';

const kindAt = (document: MarkedReport, mark: number): TokenKind | undefined =>
  semanticTokens(document.reading).find(
    ({ span }) => span.start === document.marks[mark]?.start && span.end === document.marks[mark]?.end,
  )?.kind;

describe.each([...layouts, 'html'] as const)('semantic tokens in %s', (layout) => {
  test('parts, totals, blanks, and what fails', () => {
    const document = markedReport(
      {
        'requests.received.naturalPerson': '⟦*⟧',
        'requests.received.total': '⟦*⟧',
        'requests.carriedIn.research': '⟦/⟧',
        'requests.granted.business': '⟦18⟧',
        'requests.granted.total': '⟦*⟧',
        'requests.resultsTotal.naturalPerson': '⟦*⟧',
        'reviews.directSuit.other': '⟦*⟧',
        'reviews.directSuit.total': '⟦10⟧',
      },
      { layout },
    );
    expect(document.marks.map((_, index) => kindAt(document, index))).toEqual([
      'part',
      'total',
      'blank',
      'failing',
      'total',
      'total',
      'part',
      'failing',
    ]);
  });

  test('every figure once, in the order of the text', () => {
    const { reading } = markedReport({}, { layout });
    const tokens = semanticTokens(reading);
    // Six of them in sentences.
    expect(tokens.filter(({ kind }) => kind !== 'label')).toHaveLength(10 + 175 + 15 + 6);
    expect(tokens.filter(({ kind }) => kind === 'total')).toHaveLength(25 + 6 + 3);
    for (const [index, { span }] of tokens.entries()) {
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.start).toBeGreaterThanOrEqual(tokens[index - 1]?.span.end ?? 0);
    }
  });

  test('a span asks for its own', () => {
    const document = markedReport({ 'requests.received.naturalPerson': '⟦*⟧' }, { layout });
    expect(semanticTokens(document.reading, document.marks[0])).toEqual([
      { kind: 'part', span: { start: document.marks[0]?.start, end: document.marks[0]?.end } },
    ]);
  });
});

test.each(layouts)('labels of rows, columns, groups and captions in %s', (layout) => {
  const source = generateReport(3, { layout });
  const words = ['第二十条第（五）项', '现行有效件数', '（三）不予公开', '2.重复申请', '申请人情况', '复议后起诉'];
  const document = readMarked(words.reduce((text, label) => text.replace(label, `⟦${label}⟧`), source));
  expect(words.map((_, index) => kindAt(document, index))).toEqual(words.map(() => 'label'));
});

test('nothing in other texts', () => {
  expect(semanticTokens(readMarked('').reading)).toEqual([]);
  expect(semanticTokens(readMarked('规章 0\n').reading)).toEqual([]);
});
