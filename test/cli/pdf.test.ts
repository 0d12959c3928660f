import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { generateReport } from '../support/generate';
import { pdf, pdfOf } from '../support/pdf';
import { Folder } from './support/io';
import { startCli } from './support/process';

let folder = new Folder();
afterEach(() => folder.remove());

const good = generateReport(1, { layout: 'html', year: 2024 });
const slip = pdfOf(good.replace('六、其他需要报告的事项', '六、其它需要报告事项'));
const scanned = pdf([{ words: [], borders: [] }]);

test('PDFs are checked, in folders too, but where the same is there as a text', async () => {
  folder = new Folder({ '甲.pdf': slip, '乙.txt': good, '乙.pdf': 'x', '丙.pdf': scanned, '丁.pdf': '%PDF-1.4' });
  const { code, out, err } = await folder.run(['check', '.', '--format', 'json']);
  const { reports } = JSON.parse(out);
  expect(reports.map(({ file, encoding }: { file: string; encoding: string }) => [file, encoding])).toEqual([
    ['乙.txt', 'utf-8'],
    ['甲.pdf', 'pdf'],
  ]);
  expect(reports[1].findings.map(({ rule }: { rule: string }) => rule)).toEqual(['NB103']);
  expect(err.split('\n').sort()).toEqual([
    '',
    'nianbao: 丁.pdf：PDF 已损坏，打不开，请重新下载或导出',
    'nianbao: 丙.pdf：PDF 里只有图片（扫描件），没有文字，请找 Word 或网页版，或先作文字识别',
  ]);
  expect(code).toBe(2);
});

test('a PDF is never written to; its text is written out, at whose lines the findings are', async () => {
  folder = new Folder({ 'a.pdf': slip });
  const { code, err } = await folder.run(['check', '--fix', 'a.pdf']);
  expect([code, err]).toEqual([
    2,
    'nianbao: a.pdf：PDF 文档不能改写，原样未动；可用 nianbao format --stdout 写出文本，在文本上修复\n',
  ]);
  expect(new Uint8Array(readFileSync(join(folder.path, 'a.pdf')))).toEqual(new Uint8Array(slip));
  const { out } = await folder.run(['format', '--stdout', 'a.pdf']);
  const { out: checked } = await folder.run(['check', 'a.pdf']);
  const [line] = /\d+(?=:\d+ )/.exec(checked) ?? [];
  expect(out.split('\n')[Number(line) - 1]).toBe('六、其它需要报告事项');
});

test('the packed command line loads what opens PDFs from its own file', async () => {
  folder = new Folder({ 'a.pdf': slip });
  const { code, out } = await startCli(['check', 'a.pdf'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(out).toContain('NB103');
});
