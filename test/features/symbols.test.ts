import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OutlineNode, outline, read } from '../../server/src/features';
import { form } from '../../server/src/forms';
import { format, type Locale } from '../../server/src/messages';
import type { Span } from '../../server/src/report';
import { generateReport, seededValues, testOrgan, withValues } from '../support/generate';
import { drawn, flat } from './support';

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const sound = (nodes: readonly OutlineNode[], within: Span): void => {
  for (const node of nodes) {
    expect(node.name).not.toBe('');
    expect(node.span.start).toBeLessThanOrEqual(node.span.end);
    expect(inside(node.span, within), `${node.name} in its parent`).toBe(true);
    expect(inside(node.selection, node.span), `${node.name}'s selection`).toBe(true);
    sound(node.children, node.span);
  }
};

const outlineOf = (text: string): OutlineNode[] => outline(read(text), 'zh-cn');
const tableName = (locale: Locale): string => format('table.requests', {}, locale);
const values = seededValues(form('2021'), 3);
const total = Number(values.requests.get('received.total'));
const broken = withValues(values, { 'requests.received.total': `${total + 1}` });

describe('outline', () => {
  test('sections › tables › rows, with totals', () => {
    const lines = drawn(outlineOf(generateReport(3)));
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(lines).toContain(`    一、本年新收政府信息公开申请数量 | 总计 ${total}`);
    expect(lines).toContain(`  ${tableName('zh-cn')} | （七）总计 ${values.requests.get('resultsTotal.total')}`);
    expect(lines).toContain(`    未经复议直接起诉 | 总计 ${values.reviews.get('directSuit.total')}`);
    expect(lines).toContain(`    行政许可 | 本年处理决定数量 ${values.disclosure.get('permits.decisions')}`);
    expect(lines.filter((line) => /^ {4}\S/.test(line))).toHaveLength(6 + 25 + 3);
    expect(lines.join('\n')).not.toContain('✗');
  });

  test.each(['cellPerLine', 'pipePerCell', 'tabIndent', 'markdown', 'tsv'] as const)('is the same in %s', (layout) => {
    expect(drawn(outlineOf(generateReport(3, { layout, values: broken })))).toEqual(
      drawn(outlineOf(generateReport(3, { layout: 'pipeRow', values: broken }))),
    );
  });

  test.each(['pipeRow', 'cellPerLine'] as const)('marks the failing row and its table in %s', (layout) => {
    const nodes = flat(outlineOf(generateReport(3, { layout, values: broken })));
    expect(nodes.filter((node) => node.failing).map((node) => [node.kind, node.detail])).toEqual([
      ['section', '✗'],
      ['table', `✗ （七）总计 ${values.requests.get('resultsTotal.total')}`],
      ['row', `✗ 总计 ${total + 1}`],
    ]);
  });

  test('a table whose heading is lost stands beside the sections', () => {
    const lines = drawn(outlineOf(generateReport(3, { withoutHeadings: ['requests'] })));
    expect(lines.filter((line) => /^\S/.test(line)).map((line) => line.slice(0, 2))).toEqual([
      '一、',
      '二、',
      tableName('zh-cn').slice(0, 2),
      '四、',
      '五、',
      '六、',
    ]);
  });

  test('one node a report in a compilation', () => {
    const first = generateReport(1, { organ: testOrgan });
    const second = generateReport(2, { organ: '云州市青川区司法局', layout: 'cellPerLine' });
    const nodes = outlineOf(`${first}\n${second}`);
    expect(nodes.map((node) => [node.kind, node.name])).toEqual([
      ['report', `${testOrgan}2024年政府信息公开工作年度报告`],
      ['report', '云州市青川区司法局2024年政府信息公开工作年度报告'],
    ]);
    expect(nodes.map((node) => node.children.length)).toEqual([6, 6]);
  });

  test('speaks English where asked to', () => {
    const lines = drawn(outline(read(generateReport(3)), 'en'));
    expect(lines.some((line) => line.includes(tableName('en')))).toBe(true);
  });

  test('nothing for a text that is no report, or none', () => {
    expect(outlineOf('')).toEqual([]);
    expect(outlineOf('# 说明\n\n没有别的。\n')).toEqual([]);
  });

  test('every node lies in its parent, whatever is cut out of the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pipeRow' as const, 'cellPerLine' as const, 'aligned' as const, 'html' as const),
        fc.nat({ max: 50 }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 300 })), { maxLength: 4 }),
        (layout, seed, cuts) => {
          let text = generateReport(seed, { layout });
          for (const [at, length] of cuts) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + text.slice(start + length);
          }
          sound(outlineOf(text), { start: 0, end: text.length });
        },
      ),
      { numRuns: 60 },
    );
  });
});
