import { describe, expect, test } from 'vitest';
import {
  definition,
  dependents,
  documentLinks,
  highlight,
  hover,
  inlayHints,
  precedents,
  prepareCallHierarchy,
  references,
  semanticTokens,
} from '../../server/src/features';
import { generateReport } from '../support/generate';
import { inOrder, layouts, type MarkedReport, markedReport, readMarked } from './marks';

/** Numbers of sentences are figures like those of cells: every feature knows them without a word of its own. */

const received = '新收政府信息公开申请';
const told = (document: MarkedReport): string | undefined =>
  hover(document.reading, document.cursor(), { locale: 'zh-cn', markdown: false })?.text;

describe.each(layouts)('figures of sentences in %s', (layout) => {
  const source = generateReport(3, { layout });
  const sentence = readMarked(source.replace(`${received}274`, `${received}⟦2‸74⟧`));
  const wrong = readMarked(source.replace(`${received}274`, `${received}⟦2‸75⟧`));

  test('hover: the cell that it tells, and the balance of the text', () => {
    expect(
      told(sentence)
        ?.split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      '正文 274',
      '一、本年新收政府信息公开申请数量 · 总计 274 = 正文 274 ✓',
      '正文 274 + 正文 7 = 正文 281 + 正文 0 = 281 ✓',
    ]);
    expect(told(wrong)).toContain('一、本年新收政府信息公开申请数量 · 总计 274 ≠ 正文 275，差 1');
    expect(told(markedReport({ 'requests.received.total': '‸*' }, { layout }))).toContain(
      '一、本年新收政府信息公开申请数量 · 总计 274 = 正文 274 ✓',
    );
  });

  test('from the sentence to its cell and back', () => {
    const places = definition(sentence.reading, sentence.cursor())?.places ?? [];
    expect(places.map(({ span }) => sentence.words(span))).toEqual(['274']);
    expect(places[0]?.span.start).toBeGreaterThan(sentence.cursor());
    const cell = markedReport({ 'requests.received.total': '‸*' }, { layout });
    const used = references(cell.reading, cell.cursor(), false).map(({ span }) => span);
    const [first] = inOrder(used);
    expect(first && cell.text.slice(first.start - received.length, first.end)).toBe(`${received}274`);
  });

  test('highlight, tree, token', () => {
    const kinds = highlight(sentence.reading, sentence.cursor()).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['itself', 'partner', 'partner', 'partner', 'partner']);
    const node = prepareCallHierarchy(sentence.reading, sentence.cursor(), 'zh-cn');
    expect(node?.name).toBe('正文 274');
    const [cell] = node ? precedents(sentence.reading, node.id, 'zh-cn') : [];
    expect(cell?.name).toBe('一、本年新收政府信息公开申请数量 · 总计 274');
    const users = cell ? dependents(sentence.reading, cell.id, 'zh-cn').map(({ name }) => name) : [];
    expect(users).toContain('正文 274');
    const kindOf = (document: MarkedReport) =>
      semanticTokens(document.reading, document.marks[0]).map(({ kind }) => kind);
    expect(kindOf(sentence)).toEqual(['part']);
    expect(kindOf(wrong)).toEqual(['failing']);
  });

  test('no hint says what a sentence should say; its link stands on the number', () => {
    const whole = { start: 0, end: wrong.text.length };
    expect(inlayHints(wrong.reading, whole, { expected: true, names: false }, 'zh-cn')).toEqual([]);
    const links = documentLinks(wrong.reading, 'zh-cn', 'page:');
    expect(links.map(({ span, target }) => [wrong.words(span), target])).toContainEqual(['275', 'page:nb401']);
  });
});
