import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { encode } from '../../server/src/bytes';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

const pipeRow = generateReport(1, { layout: 'pipeRow' });
const markdown = generateReport(1, { layout: 'markdown' });

let folder = new Folder();
afterEach(() => folder.remove());
const inFolder = (files: Readonly<Record<string, string | Uint8Array>>): Folder => {
  folder = new Folder(files);
  return folder;
};
const bytesOf = (name: string): Buffer => readFileSync(join(folder.path, name));
const textOf = (name: string): string => bytesOf(name).toString('utf8');
const layoutsOf = (text: string): unknown[] => tableKeys.map((key) => parse(text).reports[0]?.tables[key]?.layout);
const cellsOf = async (name: string): Promise<unknown> => {
  const { out } = await folder.run(['extract', name]);
  const { reports } = JSON.parse(out) as { reports: { tables: Record<string, { cells: unknown }> }[] };
  return reports.map(({ tables }) => Object.values(tables).map(({ cells }) => cells));
};

describe('format', () => {
  test('writes Markdown unless another layout is asked for, and says so', async () => {
    inFolder({ 'a.txt': pipeRow });
    expect(await folder.run(['format', 'a.txt'])).toEqual({ code: 0, out: 'a.txt：已改写 3 张表\n', err: '' });
    expect(layoutsOf(textOf('a.txt'))).toEqual(['markdown', 'markdown', 'markdown']);
    expect(await folder.run(['format', 'a.txt'])).toEqual({ code: 0, out: '', err: '' });
  });

  test.each(['markdown', 'pipeRow', 'cellPerLine', 'tabIndent', 'tsv'])(
    '%s: extract gives the same, twice is once',
    async (layout) => {
      inFolder({ 'a.txt': generateReport(2, { layout: 'html', blanks: new Set(['requests.granted.total']) }) });
      const before = await cellsOf('a.txt');
      expect((await folder.run(['format', '--layout', layout, 'a.txt'])).code).toBe(0);
      expect(layoutsOf(textOf('a.txt'))).toEqual([layout, layout, layout]);
      expect(await cellsOf('a.txt')).toEqual(before);
      const once = textOf('a.txt');
      expect((await folder.run(['format', '--layout', layout, 'a.txt'])).out).toBe('');
      expect(textOf('a.txt')).toBe(once);
    },
  );

  test('keeps encoding, mark and line breaks', async () => {
    const text = generateReport(1, { layout: 'tsv', lineBreak: '\r\n' });
    inFolder({
      'gb.txt': encode(text, { encoding: 'gb18030', bom: false }) as Uint8Array,
      'utf16.txt': encode(text, { encoding: 'utf-16le', bom: true }) as Uint8Array,
    });
    expect((await folder.run(['format', 'gb.txt', 'utf16.txt'])).code).toBe(0);
    const gb = new TextDecoder('gb18030').decode(bytesOf('gb.txt'));
    expect(layoutsOf(gb)).toEqual(['markdown', 'markdown', 'markdown']);
    expect(gb.match(/(?<!\r)\n/)).toBeNull();
    const utf16 = bytesOf('utf16.txt');
    expect([...utf16.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(utf16.subarray(2).toString('utf16le')).toBe(gb);
  });

  test('--check lists the files that would change, writes none and gives 1', async () => {
    inFolder({ 'a.txt': pipeRow, 'b.md': markdown });
    const ran = await folder.run(['format', '--check', '.', '--locale', 'en']);
    expect(ran).toEqual({ code: 1, out: 'a.txt: tables to be written: 3\n', err: '' });
    expect(textOf('a.txt')).toBe(pipeRow);
    expect((await folder.run(['format', '--check', 'b.md'])).code).toBe(0);
  });

  test('--stdout prints the text and leaves the file alone', async () => {
    inFolder({ 'a.txt': pipeRow });
    const before = statSync(join(folder.path, 'a.txt')).mtimeMs;
    const { code, out, err } = await folder.run(['format', '--stdout', 'a.txt']);
    expect([code, err]).toEqual([0, '']);
    expect(layoutsOf(out)).toEqual(['markdown', 'markdown', 'markdown']);
    expect(statSync(join(folder.path, 'a.txt')).mtimeMs).toBe(before);
    expect((await folder.run(['format', '--stdout', '-'], { stdin: pipeRow })).out).toBe(out);
    expect((await folder.run(['format', '--stdout', '-'], { stdin: markdown })).out).toBe(markdown);
  });

  test('tells file, line and reason of a table that it leaves, writes the others and gives 0', async () => {
    const row = /^.*8\.属于行政查询事项.*\n/m.exec(pipeRow)?.[0] ?? '';
    const text = pipeRow.replace(row, '');
    inFolder({ 'a.txt': text, 'b.txt': pipeRow });
    const { code, out, err } = await folder.run(['format', 'a.txt', 'b.txt']);
    const line = text.split('\n').findIndex((each) => each.includes('勾稽关系')) + 1;
    expect(err).toBe(`nianbao: a.txt:${line}：依申请公开情况表未改写：缺少“8.属于行政查询事项”一行\n`);
    expect(code).toBe(0);
    expect(out).toBe('a.txt：已改写 2 张表\nb.txt：已改写 3 张表\n');
    expect(layoutsOf(textOf('a.txt'))).toEqual(['markdown', 'pipeRow', 'markdown']);
    expect((await folder.run(['format', '--check', 'a.txt'])).code).toBe(0);
  });

  test('leaves what is no report', async () => {
    inFolder({ 'a.txt': '| a | b |\n|---|---|\n' });
    const { code, out, err } = await folder.run(['format', 'a.txt']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('a.txt：不是政府信息公开工作年度报告');
    expect(await folder.run(['format', '.'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('2 where a file cannot be read, and the others are written', async () => {
    inFolder({ 'a.txt': pipeRow });
    const { code, err } = await folder.run(['format', 'gone.txt', 'a.txt']);
    expect([code, err]).toEqual([2, 'nianbao: gone.txt：找不到\n']);
    expect(layoutsOf(textOf('a.txt'))).toEqual(['markdown', 'markdown', 'markdown']);
  });

  test('does not write where characters would be lost', async () => {
    const bytes = Buffer.concat([
      encode(pipeRow, { encoding: 'gb18030', bom: false }) as Uint8Array,
      Buffer.from([0xff, 0x0a]),
    ]);
    inFolder({ 'a.txt': bytes });
    const { code, err } = await folder.run(['format', 'a.txt']);
    expect(code).toBe(2);
    expect(err).toContain('未写入');
    expect(bytesOf('a.txt').equals(bytes)).toBe(true);
  });

  test.each([
    [['format'], 'format 要写明文件或文件夹'],
    [['format', '-'], '标准输入不能写回'],
    [['format', '--check', '--stdout', 'a.txt'], '不能同时使用'],
    [['format', '--layout', 'aligned', 'a.txt'], '--layout 只能是 markdown | pipeRow | cellPerLine | tabIndent | tsv'],
  ])('%j is refused', async (args, words) => {
    inFolder({ 'a.txt': pipeRow });
    const { code, out, err } = await folder.run(args as string[]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(textOf('a.txt')).toBe(pipeRow);
  });
});
