import { describe, expect, test } from 'vitest';
import { highlight } from '../../server/src/features';
import { generateReport, testOrgan } from '../support/generate';
import { inOrder, layouts, type MarkedReport, markedReport, readMarked } from './marks';

const lit = (document: MarkedReport, kind: string): string[] =>
  highlight(document.reading, document.cursor())
    .filter((each) => each.kind === kind)
    .map((each) => document.words(each.span));

describe.each(layouts)('highlight in %s', (layout) => {
  test('a figure: itself, its partners, its row and column with their labels', () => {
    const document = markedReport({ 'requests.carriedOut.business': '⟦‸*⟧' }, { layout });
    const own = highlight(document.reading, document.cursor()).filter(({ kind }) => kind === 'itself');
    expect(inOrder(own.map(({ span }) => span))).toEqual(inOrder(document.marks));
    // The row's six others, and three of the balance.
    expect(lit(document, 'partner')).toHaveLength(6 + 3);
    // Both labels, and the 21 results of the column.
    const line = lit(document, 'line');
    expect(line).toHaveLength(2 + 21);
    expect(line).toContain('商业企业');
    expect(line).toContain('四、结转下年度继续办理');
  });

  test('table four lights up the group, not the groups beside it', () => {
    const document = markedReport({ 'reviews.directSuit.pending': '‸*' }, { layout });
    expect(lit(document, 'partner')).toHaveLength(4);
    expect(lit(document, 'line').sort()).toEqual(['尚未审结', '未经复议直接起诉']);
  });

  test('table two lights up its block alone', () => {
    const document = markedReport({ 'disclosure.penalties.decisions': '‸*' }, { layout });
    expect(lit(document, 'line')).toEqual([
      '本年处理决定数量',
      '行政处罚',
      document.text.match(/行政强制\D+(\d+)/)?.[1],
    ]);
  });

  test('a label lights up its figures', () => {
    const source = generateReport(3, { layout });
    expect(lit(readMarked(source.replace('自然人', '自‸然人')), 'line')).toHaveLength(25);
    expect(lit(readMarked(source.replace('2.重复', '2‸.重复')), 'line')).toHaveLength(7);
    expect(lit(readMarked(source.replace('复议后', '复‸议后')), 'line')).toEqual(['0', '8', '9', '11', '28']);
  });

  test('the organ is lit up wherever it is named', () => {
    const document = readMarked(generateReport(3, { layout }).replace(testOrgan, `云‸${testOrgan.slice(1)}`));
    expect(new Set(lit(document, 'itself'))).toEqual(new Set([testOrgan]));
    expect(lit(document, 'itself').length).toBe(document.text.split(testOrgan).length - 1);
  });
});

test('nothing elsewhere', () => {
  for (const source of ['‸', '随便‸写写\n', generateReport(3).replace('认真贯彻', '认‸真贯彻')]) {
    const document = readMarked(source);
    expect(highlight(document.reading, document.cursor())).toEqual([]);
  }
});
