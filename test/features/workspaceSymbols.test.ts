import { describe, expect, test } from 'vitest';
import { type Neighbour, read, workspaceSymbols } from '../../server/src/features';
import { generateReport } from '../support/generate';
import { layouts } from './marks';

const indexed = (text: string, uri: string): Neighbour[] =>
  read(text).reports.map(({ report }) => ({ report, text, uri }));

describe.each(layouts)('workspace symbols over reports in %s', (layout) => {
  const index = [
    ...indexed(generateReport(1, { layout, year: 2023 }), 'file:///a.txt'),
    ...indexed(generateReport(2, { layout, organ: '云州市青川区司法局' }), 'file:///b.txt'),
  ];
  const found = (query: string): [string, string][] =>
    workspaceSymbols(index, query, 'zh-cn').map(({ name, file }) => [name, file.uri]);

  test('all reports where nothing is asked', () => {
    expect(found('')).toEqual([
      ['云州市青川区数据局 2023 年', 'file:///a.txt'],
      ['云州市青川区司法局 2024 年', 'file:///b.txt'],
    ]);
    expect(workspaceSymbols(index, ' ', 'en').map(({ name }) => name)).toEqual([
      '云州市青川区数据局 2023',
      '云州市青川区司法局 2024',
    ]);
  });

  test('by organ, year and section', () => {
    expect(found('司法局 问题')).toEqual([['五、存在的主要问题及改进情况', 'file:///b.txt']]);
    expect(found('2023 复议')).toEqual([['四、政府信息公开行政复议、行政诉讼情况', 'file:///a.txt']]);
    expect(found('数据局')).toHaveLength(7);
    expect(found('总体')).toHaveLength(2);
    expect(found('川司局 24 年').length).toBeGreaterThan(0);
    expect(found('水利局')).toEqual([]);
  });

  test('a symbol stands at its heading, a report at its title', () => {
    const [report] = workspaceSymbols(index, '', 'zh-cn');
    const text = report?.file.text ?? '';
    expect(report && text.slice(report.span.start, report.span.end)).toBe(
      '云州市青川区数据局2023年政府信息公开工作年度报告',
    );
    const [section] = workspaceSymbols(index, '2023 总体', 'zh-cn');
    expect(section && text.slice(section.span.start, section.span.end)).toBe('一、总体情况');
    expect(section).toMatchObject({ kind: 'section', container: '云州市青川区数据局 2023 年' });
  });
});

test('a compilation gives each of its reports; a report without title and organ has a name', () => {
  const both = `${generateReport(1)}\n${generateReport(2, { organ: '云州市青川区司法局' })}`;
  expect(workspaceSymbols(indexed(both, 'file:///c.txt'), '', 'zh-cn')).toHaveLength(2);
  const bare = generateReport(1, { withoutTitle: true, withoutSignature: true }).replaceAll(
    /云州市青川区数据局/g,
    '我局',
  );
  expect(workspaceSymbols(indexed(bare, 'file:///d.txt'), '', 'en').map(({ name }) => name)).toEqual([
    'untitled report',
  ]);
});

test('no more than a person looks through', () => {
  const many = Array.from({ length: 100 }, () => indexed(generateReport(1), 'file:///a.txt')).flat();
  expect(workspaceSymbols(many, '云', 'zh-cn')).toHaveLength(500);
});
