import { describe, expect, test } from 'vitest';
import { type Fold, folding, read } from '../../server/src/features';
import { Lines } from '../../server/src/text';
import { generateReport } from '../support/generate';

/** Folds of a kind as the words of their first and last line, without pipes and figures. */
const foldsOf = (text: string, kind: Fold['kind']): [string, string][] => {
  const lines = new Lines(text);
  const lineAt = (offset: number): string => {
    const line = lines.lineAt(offset);
    return text
      .slice(lines.start(line), lines.end(line))
      .replace(/[\s|]+/g, ' ')
      .trim();
  };
  return folding(read(text))
    .filter((fold) => fold.kind === kind)
    .map(({ span }) => {
      let end = span.end;
      while (end > span.start && text.charAt(end - 1).trim() === '') end--;
      return [lineAt(span.start), lineAt(end - 1)];
    });
};

const starts = (folds: readonly [string, string][], words: string): boolean =>
  folds.some(([first]) => first.startsWith(words));

describe('folding', () => {
  test.each(['pipeRow', 'cellPerLine', 'markdown'] as const)('sections, tables and row groups in %s', (layout) => {
    const text = generateReport(5, { layout });
    expect(foldsOf(text, 'section').map(([first]) => first.replace(/^#+ /, '').slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ]);
    expect(foldsOf(text, 'table')).toHaveLength(3);
    const groups = foldsOf(text, 'group');
    expect(groups).toHaveLength(9);
    expect(starts(groups, '第二十条第（五）项')).toBe(true);
    expect(groups.some(([first]) => first.includes('三、本年度办理结果'))).toBe(true);
    expect(groups.some(([first]) => first.includes('（四）无法提供'))).toBe(true);
  });

  test('a group goes from its first row to its last', () => {
    const text = generateReport(5, { layout: 'pipeRow' });
    const denied = foldsOf(text, 'group').find(([first]) => first.includes('（三）不予公开'));
    expect(denied?.[0]).toContain('1.属于国家秘密');
    expect(denied?.[1]).toContain('8.属于行政查询事项');
    const results = foldsOf(text, 'group').find(([first]) => first.includes('三、本年度办理结果'));
    expect(results?.[1]).toContain('（七）总计');
  });

  test('a section ends where the table of a lost heading begins', () => {
    const text = generateReport(5, { withoutHeadings: ['requests'] });
    const second = foldsOf(text, 'section').find(([first]) => first.startsWith('二、'));
    expect(second?.[1]).toContain('行政事业性收费');
  });

  test('one fold a report in a compilation, none for other texts', () => {
    const text = `${generateReport(1)}\n${generateReport(2, { organ: '云州市青川区司法局' })}`;
    expect(foldsOf(text, 'report')).toHaveLength(2);
    expect(folding(read('随便写写\n第二行\n'))).toEqual([]);
  });
});
