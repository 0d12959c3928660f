import { afterEach, describe, expect, test } from 'vitest';
import type { ExtractedJson } from '../../server/src/cli/json';
import { form, sections, tableKeys } from '../../server/src/forms';
import { allCells, generateReport, renderReport, testLayouts, testOrgan } from '../support/generate';
import { seededValues } from '../support/values';
import { Folder } from './support/io';

let folder = new Folder();
afterEach(() => folder.remove());

const extract = async (files: Readonly<Record<string, string>>, ...args: string[]): Promise<ExtractedJson[]> => {
  folder = new Folder(files);
  const names = Object.keys(files);
  const { code, out } = await folder.run(['extract', ...(args.length > 0 ? args : names)]);
  expect(code).toBe(0);
  const { version, reports } = JSON.parse(out) as { version: number; reports: ExtractedJson[] };
  expect(version).toBe(1);
  return reports;
};

describe.each(['2019', '2021'] as const)('form %s', (id) => {
  test.each(testLayouts)('every figure of the %s layout, as a number', async (layout) => {
    const values = seededValues(form(id), 5);
    const text = renderReport({ form: form(id), year: 2024, organ: testOrgan, values, layout });
    const [report] = await extract({ 'a.txt': text });
    for (const key of tableKeys) {
      const table = report?.tables[key];
      expect(table?.form).toBe(id);
      expect(Object.keys(table?.cells ?? {})).toEqual(form(id).tables[key].cells);
      const expected = Object.fromEntries([...values[key]].map(([cell, value]) => [cell, Number(value)]));
      expect(table?.cells).toEqual(expected);
    }
  });
});

test('all six sections are always there, absent ones null, whose table may be read', async () => {
  const text = generateReport(3, { layout: 'pipeRow', without: ['otherMatters'], withoutHeadings: ['requests'] });
  const [report] = await extract({ 'a.txt': text });
  expect(Object.keys(report?.sections ?? {})).toEqual(sections.map((each) => each.key));
  expect(report?.sections.requests).toBeNull();
  expect(report?.sections.otherMatters).toBeNull();
  expect(report?.tables.requests?.cells['received.total']).toEqual(expect.any(Number));
  const line = text.split('\n').findIndex((each) => each.includes('一、总体情况'));
  expect(report?.sections.overview).toEqual({ heading: '一、总体情况', line });
});

test('a blank cell is null, never 0', async () => {
  const blanks = new Set(['requests.received.business', 'reviews.review.pending']);
  const [report] = await extract({ 'a.md': generateReport(3, { layout: 'markdown', blanks }) });
  expect(report?.tables.requests?.cells['received.business']).toBeNull();
  expect(report?.tables.reviews?.cells['review.pending']).toBeNull();
});

test('table four goes by the form of table three', async () => {
  const values = { ...seededValues(form('2021'), 1), requests: seededValues(form('2019'), 1).requests };
  const text = generateReport(1, { values, layout: 'pipeRow', tableForms: { requests: '2019' } });
  const [report] = await extract({ 'a.txt': text });
  expect(tableKeys.map((key) => report?.tables[key]?.form)).toEqual(['2021', '2019', '2019']);
});

test('an unreadable or absent table is null; a text that is no report has nothing', async () => {
  const [report] = await extract({ 'a.txt': '今天开会。\n' });
  expect(report).toEqual({
    file: 'a.txt',
    title: null,
    organ: null,
    year: null,
    sections: Object.fromEntries(sections.map((each) => [each.key, null])),
    tables: { disclosure: null, requests: null, reviews: null },
  });
});

test('several files and compilations: one entry a report; ndjson one a line', async () => {
  const one = generateReport(1, { layout: 'markdown' });
  const two = `${one}\n${generateReport(2, { layout: 'markdown', year: 2023 })}`;
  const reports = await extract({ '1.md': one, '2.md': two });
  expect(reports.map((each) => [each.file, each.year, each.range !== undefined])).toEqual([
    ['1.md', 2024, false],
    ['2.md', 2024, true],
    ['2.md', 2023, true],
  ]);
  expect(reports[0]?.organ).toBe(testOrgan);
  expect(allCells(form('2021'))).toHaveLength(200);
  const { out } = await folder.run(['extract', '1.md', '2.md', '--format', 'ndjson']);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(reports);
});

test('csv: one cell a line, a blank is empty, names with marks are quoted', async () => {
  const text = generateReport(1, { layout: 'markdown', blanks: new Set(['requests.received.business']) });
  await extract({ 'a,"b".md': text });
  const { out } = await folder.run(['extract', 'a,"b".md', '--format', 'csv']);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(1 + 200);
  expect(lines[0]).toBe('file,organ,year,table,row,column,value');
  expect(lines[1]).toMatch(new RegExp(`^"a,""b"".md",${testOrgan},2024,disclosure,rules,issued,\\d+$`));
  expect(lines.filter((line) => line.endsWith(','))).toEqual([
    `"a,""b"".md",${testOrgan},2024,requests,received,business,`,
  ]);
});
