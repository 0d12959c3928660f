import { describe, expect, test } from 'vitest';
import { dependents, precedents, prepareCallHierarchy, read } from '../../server/src/features';
import { generateReport } from '../support/generate';
import { layouts, markedReport, readMarked } from './marks';

describe.each(layouts)('call hierarchy in %s', (layout) => {
  test('the tree of what a figure is made of, and of what uses it', () => {
    const document = markedReport({ 'requests.resultsTotal.total': '⟦‸*⟧' }, { layout });
    const { reading } = document;
    const root = prepareCallHierarchy(reading, document.cursor(), 'zh-cn');
    expect(root).toMatchObject({ name: '（七）总计 · 总计 281', detail: '依申请公开情况表', file: null });
    if (!root) throw new Error('no root');
    expect(root.selection).toEqual({ start: document.marks[0]?.start, end: document.marks[0]?.end });
    const parts = precedents(reading, root.id, 'zh-cn');
    expect(parts).toHaveLength(6 + 21);
    const denied = parts.find(({ name }) => name.startsWith('1.属于国家秘密'));
    expect(denied?.name).toBe('1.属于国家秘密 · 总计 22');
    const below = denied ? precedents(reading, denied.id, 'zh-cn') : [];
    expect(below.map(({ name }) => name.split(' ').at(-1))).toEqual(['9', '0', '0', '7', '6', '0']);
    const [leaf] = below;
    expect(leaf && precedents(reading, leaf.id, 'zh-cn')).toEqual([]);
    expect(leaf && dependents(reading, leaf.id, 'zh-cn').map(({ name }) => name)).toEqual([
      '1.属于国家秘密 · 总计 22',
      '（七）总计 · 自然人 43',
    ]);
  });

  test('a node holds its label and figure', () => {
    const document = markedReport({ 'disclosure.normativeDocuments.inForce': '‸*' }, { layout });
    const root = prepareCallHierarchy(document.reading, document.cursor(), 'en');
    expect(root && document.words(root.span)).toMatch(/^行政规范性文件[\s\S]*51$/);
    expect(root && document.words(root.selection)).toBe('51');
    expect(root?.detail).toBe('the disclosure table');
  });

  test('other years hang in the tree', () => {
    const text = generateReport(9, { year: 2023 });
    const report = read(text).reports[0]?.report;
    if (!report) throw new Error('no report');
    const file = { report, text, uri: 'file:///last.txt' };
    const document = markedReport({ 'requests.carriedIn.business': '‸*' }, { layout });
    const root = prepareCallHierarchy(document.reading, document.cursor(), 'zh-cn');
    const parts = root ? precedents(document.reading, root.id, 'zh-cn', () => ({ previous: file })) : [];
    expect(parts).toMatchObject([{ file, detail: '2023 依申请公开情况表', id: { report: 0 } }]);
    expect(parts[0]?.name).toMatch(/^四、结转下年度继续办理 · 商业企业 \d+$/);
  });
});

test('nothing where no figure stands, or for one that is gone', () => {
  for (const source of ['‸', '随便‸写写\n']) {
    const document = readMarked(source);
    expect(prepareCallHierarchy(document.reading, document.cursor(), 'zh-cn')).toBeNull();
    expect(precedents(document.reading, { report: 0, key: 'requests.received.total' }, 'zh-cn')).toEqual([]);
  }
  const reading = read(generateReport(3));
  expect(dependents(reading, { report: 777, key: 'requests.received.total' }, 'zh-cn')).toEqual([]);
  expect(dependents(reading, { report: 0, key: 'constructor' }, 'zh-cn')).toEqual([]);
});
