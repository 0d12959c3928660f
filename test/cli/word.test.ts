import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { docx, docxOf, paragraph } from '../support/docx';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

let folder = new Folder();
afterEach(() => folder.remove());
const inFolder = (files: Readonly<Record<string, string | Uint8Array>>): Folder => {
  folder = new Folder(files);
  return folder;
};

const good = generateReport(1, { layout: 'html', year: 2024 });
const word = docxOf(good);
/** A slip with a safe fix. */
const slip = docxOf(good.replace('六、其他需要报告的事项', '六、其它需要报告事项'));

interface Checked {
  readonly file: string;
  readonly encoding: string;
  readonly findings: readonly { readonly rule: string }[];
}
const check = async (...args: string[]): Promise<[number, string, string[]]> => {
  const { code, out, err } = await folder.run(['check', '--format', 'json', ...args]);
  const { reports } = JSON.parse(out) as { reports: Checked[] };
  return [
    code,
    err,
    reports.map((each) => [each.file, each.encoding, ...each.findings.map(({ rule }) => rule)].join(' ')),
  ];
};

describe('Word documents', () => {
  test('are checked, in folders too; none that is no report, or that Word leaves beside an open one', async () => {
    inFolder({ '甲.docx': word, '乙.DOCX': slip, '~$甲.docx': 'x', '通知.docx': docx(paragraph('通知')) });
    expect(await check('.')).toEqual([0, '', ['乙.DOCX docx NB103', '甲.docx docx']]);
  });

  test('of other kinds are told in one line, but where the same is there to be read', async () => {
    inFolder({ '甲.docx': word, '甲.pdf': 'x', '~$乙.doc': 'x', '乙.doc': 'x', 'b/丙.WPS': 'x', 'c.xlsx': 'x' });
    const [code, err, reports] = await check('.');
    expect([code, reports]).toEqual([0, ['甲.docx docx']]);
    expect(err).toBe(
      'nianbao: 文件夹中有 2 个 .doc、.wps 等文件没有读（如 b/丙.WPS），其中的年报请另存为 .docx 再检查\n',
    );
  });

  test('are checked from standard input', async () => {
    inFolder({});
    const { code, out } = await folder.run(['check', '-'], { stdin: word });
    expect(code).toBe(0);
    expect(out).toContain('没有发现问题');
  });

  test('are last year’s report of a text', async () => {
    const before = docxOf(generateReport(3, { layout: 'html', year: 2023 }));
    inFolder({ '2023.docx': before, '2024.txt': generateReport(4, { layout: 'markdown', year: 2024 }) });
    const [, , reports] = await check('.');
    expect(reports.join()).toContain('NB50');
  });

  test('are written out as text, at whose lines the findings are', async () => {
    inFolder({ 'a.docx': slip });
    const { out } = await folder.run(['format', '--stdout', 'a.docx']);
    const { out: checked } = await folder.run(['check', 'a.docx']);
    const [line] = /\d+(?=:\d+ )/.exec(checked) ?? [];
    expect(out.split('\n')[Number(line) - 1]).toBe('六、其它需要报告事项');
    folder.write('a.txt', out);
    expect((await check('a.txt'))[2]).toEqual(['a.txt utf-8 NB103']);
  });

  test('give next year’s report and their figures', async () => {
    inFolder({ 'a.docx': word });
    expect((await folder.run(['new', '--from', 'a.docx'])).out).toContain('2025年');
    expect((await folder.run(['extract', '--format', 'csv', 'a.docx'])).out).toContain('a.docx');
  });

  test.each([
    ['check', '--fix'],
    ['format', '--layout', 'tsv'],
  ])('are not written to: %s %s', async (...args) => {
    inFolder({ 'a.docx': slip });
    const { code, err } = await folder.run([...args, 'a.docx']);
    expect(code).toBe(2);
    expect(err).toBe(
      'nianbao: a.docx：Word 文档不能改写，原样未动；可用 nianbao format --stdout 写出文本，在文本上修复\n',
    );
    expect(readFileSync(join(folder.path, 'a.docx')).equals(slip)).toBe(true);
  });
});
