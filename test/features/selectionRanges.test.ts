import { describe, expect, test } from 'vitest';
import { selectionRanges } from '../../server/src/features';
import { generateReport } from '../support/generate';
import { layouts, type MarkedReport, markedReport, readMarked } from './marks';

const grown = (document: MarkedReport): string[] =>
  selectionRanges(document.reading, document.cursor()).map(document.words);

describe.each(layouts)('selection in %s', (layout) => {
  test('figure › cell › row › table › section › report', () => {
    const document = markedReport({ 'requests.granted.business': '1‸1件' }, { layout });
    const [figure, cell, row, table, section, report, ...more] = grown(document);
    expect([figure, cell]).toEqual(['11', '11件']);
    expect(row).toMatch(/^（一）予以公开[\s\S]*11件[\s\S]*\b11$/);
    expect(table?.startsWith('（本列数据')).toBe(true);
    expect(section?.startsWith('三、收到和处理')).toBe(true);
    expect(section).not.toContain('四、政府信息公开');
    expect(report).toBe(document.text);
    expect(more).toEqual([]);
  });

  test('a group of table four, then the line', () => {
    const document = markedReport({ 'reviews.directSuit.other': '‸*' }, { layout });
    const [figure, group, line, ...more] = grown(document);
    const numbers = (text?: string) => text?.match(/\d+/g);
    expect(figure).toBe('9');
    expect(numbers(group)).toEqual(['0', '0', '9', '0', '9']);
    expect(numbers(line)).toHaveLength(15);
    expect(more).toHaveLength(3);
  });

  test('a label grows to its row, a heading to its section', () => {
    const source = generateReport(3, { layout });
    const label = grown(readMarked(source.replace('2.重复申请', '2.重‸复申请')));
    expect(label[0]).toBe('2.重复申请');
    expect(label[1]).toMatch(/^2\.重复申请[\s\S]*0$/);
    expect(label).toHaveLength(5);
    const heading = grown(readMarked(source.replace('五、存在的', '五、存‸在的')));
    expect(heading.slice(0, 2)).toEqual(['存在的主要问题及改进情况', '五、存在的主要问题及改进情况']);
    expect(heading).toHaveLength(4);
  });

  test('prose grows to its section', () => {
    const document = readMarked(generateReport(3, { layout }).replace('认真贯彻', '认‸真贯彻'));
    expect(grown(document).map((text) => text.slice(0, 6))).toEqual(['一、总体情况', document.text.slice(0, 6)]);
  });
});

test('a report of a compilation, then the whole text', () => {
  const first = generateReport(1);
  const document = readMarked(`${first}${generateReport(2, { organ: '云州市青川区司法局' }).replace('认真', '认‸真')}`);
  expect(grown(document).map((text) => text.length)).toEqual([
    expect.any(Number),
    document.text.length - first.length,
    document.text.length,
  ]);
});

test('any other text as a whole', () => {
  expect(grown(readMarked('随便‸写写\n'))).toEqual(['', '随便写写\n']);
  expect(grown(readMarked('‸'))).toEqual(['']);
});
