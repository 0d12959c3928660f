import { afterEach, describe, expect, test } from 'vitest';
import { encode } from '../../server/src/bytes';
import { form } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import type { Report } from '../../server/src/report';
import { generateReport, seededValues, testOrgan, withValues } from '../support/generate';
import { Folder } from './support/io';

let folder = new Folder();
afterEach(() => folder.remove());

const last = generateReport(1, {
  layout: 'tabIndent',
  values: withValues(seededValues(form('2021'), 1), { 'requests.carriedOut.total': '31' }),
});

const made = async (
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ text: string; report: Report }> => {
  folder = new Folder(files);
  const { code, out, err } = await folder.run(['new', ...args]);
  expect([code, err]).toEqual([0, '']);
  return { text: out, report: parse(out).reports[0] as Report };
};
const cell = (report: Report, key: string): number | null | undefined => report.tables.requests?.cells.get(key)?.value;

describe('new', () => {
  test('makes a report of the year’s form, zeros in Markdown tables, nothing to find at error level', async () => {
    const { text, report } = await made(['--year', '2024', '--organ', testOrgan]);
    expect([report.year, report.organ]).toEqual([2024, testOrgan]);
    expect([report.tables.requests?.layout, report.tables.requests?.form.form]).toEqual(['markdown', '2021']);
    expect([...(report.tables.requests?.cells.values() ?? [])].every(({ value }) => value === 0)).toBe(true);
    folder.write('new.md', text);
    expect((await folder.run(['check', 'new.md'])).code).toBe(0);
    expect(await folder.run(['format', '--check', 'new.md'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('takes form and layout', async () => {
    const { report } = await made(['--year', '2024', '--organ', testOrgan, '--form', '2019', '--layout', 'tsv']);
    expect([report.tables.requests?.layout, report.tables.requests?.form.form]).toEqual(['tsv', '2019']);
    expect((await made(['--year', '2020', '--organ', testOrgan])).report.tables.requests?.form.form).toBe('2019');
  });

  test('--from goes on where last year’s report ends', async () => {
    const { report, text } = await made(['--year', '2025', '--organ', testOrgan, '--from', '2024.txt'], {
      '2024.txt': last,
    });
    expect([report.year, report.organ, report.tables.requests?.layout]).toEqual([2025, testOrgan, 'tabIndent']);
    expect(
      ['carriedIn.total', 'carriedOut.total', 'received.total', 'resultsTotal.total'].map((key) => cell(report, key)),
    ).toEqual([31, 31, 0, 0]);
    expect(text).not.toContain('2024');
    const told = await made(['--from', 'old.txt', '--layout', 'markdown'], {
      'old.txt': encode(last, { encoding: 'gb18030', bom: false }) as Uint8Array,
    });
    expect([told.report.year, told.report.organ, told.report.tables.requests?.layout]).toEqual([
      2025,
      testOrgan,
      'markdown',
    ]);
  });

  test('--from a file of several reports takes the one of the year before', async () => {
    const older = generateReport(2, {
      year: 2023,
      values: withValues(seededValues(form('2021'), 2), { 'requests.carriedOut.total': '7' }),
    });
    const files = { 'all.txt': older + last };
    expect(cell((await made(['--year', '2024', '--from', 'all.txt'], files)).report, 'carriedIn.total')).toBe(7);
    expect(cell((await made(['--from', 'all.txt'], files)).report, 'carriedIn.total')).toBe(31);
  });

  test.each([
    [['--organ', testOrgan], 'new 要写明 --year'],
    [['--year', '2024'], 'new 要写明 --organ'],
    [['--year', '2024', '--organ', ' '], 'new 要写明 --organ'],
    [['--year', '24', '--organ', testOrgan], '--year 要写成四位年份，不能是“24”'],
    [['--year', '2024', '--organ', testOrgan, 'a.txt'], 'new 不接受“a.txt”'],
    [['--year', '2024', '--organ', testOrgan, '--form', '2018'], '--form 只能是 2019 | 2021'],
    [['--from', 'gone.txt'], 'gone.txt：找不到'],
    [['--from', 'prose.txt'], 'prose.txt：不是政府信息公开工作年度报告'],
  ])('%j is refused', async (args, words) => {
    folder = new Folder({ 'prose.txt': '今天开会。\n' });
    const { code, out, err } = await folder.run(['new', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});
