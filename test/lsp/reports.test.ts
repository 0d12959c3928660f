import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { previewPage, read } from '../../server/src/features';
import type {
  AddReportsResult,
  CompareReportsResult,
  FindingsPageResult,
  ReportItem,
  ReportsResult,
} from '../../server/src/lsp/protocol';
import { parse } from '../../server/src/parser';
import { Folder } from '../cli/support/io';
import { docx, docxOf, paragraph } from '../support/docx';
import { generateReport } from '../support/generate';
import { page } from '../support/page';
import type { Client, Message } from './client';
import { good, open, pull, pulling, start, wrongHeading, wrongSum } from './session';

/** The list of the workspace's reports with their states, as the Explorer's view asks for it. */

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isChanged = ({ method }: Message): boolean => method === 'nianbao/reportsChanged';

const inFolder = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-reports-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const workspace = { didChangeWatchedFiles: { dynamicRegistration: true } };
  const { client } = await start(
    { ...pulling, workspace },
    {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
      initializationOptions: { reports: true },
    },
  );
  return { client, uriOf: (name: string) => pathToFileURL(join(folder, name)).href };
};

/** All items, answer by answer; asked again while the walk through the folder is still on its way. */
const all = async (client: Client, count: number): Promise<{ items: ReportItem[]; answers: number }> => {
  for (;;) {
    const changed = client.next(isChanged);
    changed.catch(() => undefined);
    const items: ReportItem[] = [];
    let answers = 0;
    for (let from: number | null = 0; from !== null; answers++) {
      const answer: ReportsResult = await client.request<ReportsResult>('nianbao/reports', { from });
      items.push(...answer.items);
      from = answer.next;
    }
    if (items.length >= count) return { items, answers };
    await changed;
  }
};

test('every report of the folder with its place, organ, year and state; other texts are none', async () => {
  const compilation = `${generateReport(11, { year: 2022, organ: '云州市青川区水务局' })}\n${good}`;
  const { client, uriOf } = await inFolder({
    '甲.txt': wrongSum,
    '乙/汇编.md': compilation,
    '网页/2021.html': page(generateReport(12, { layout: 'html', year: 2021, organ: '云州市青川区水务局' })),
    // What the preview wrote of a report that is here itself.
    '网页/预览.html': previewPage(read(wrongSum), 'zh-cn').html,
    '说明.md': '# 说明\n\n无关的文字。\n',
    '甲.docx': docxOf(wrongSum),
    '公函.docx': docx(paragraph('政府信息公开')),
  });
  const { items } = await all(client, 5);
  const short = items.map(({ uri, organ, year, error }) => [uri, organ, year, error]);
  expect(short).toEqual([
    [uriOf('乙/汇编.md'), '云州市青川区水务局', 2022, 0],
    [uriOf('乙/汇编.md'), '云州市青川区数据局', 2024, 0],
    [uriOf('甲.docx'), '云州市青川区数据局', 2024, 2],
    [uriOf('甲.txt'), '云州市青川区数据局', 2024, 2],
    [uriOf('网页/2021.html'), '云州市青川区水务局', 2021, 0],
  ]);
  const [first, second] = items;
  expect(first?.line).toBe(0);
  expect(compilation.split('\n')[second?.line ?? 0]).toContain('云州市青川区数据局2024年');
});

test('what is open counts as it stands, and its file again when it is closed', async () => {
  const { client, uriOf } = await inFolder({ '甲.txt': good });
  expect((await all(client, 1)).items).toMatchObject([{ error: 0, information: 0 }]);
  const uri = uriOf('甲.txt');
  let changed = client.next(isChanged);
  open(client, wrongHeading, 'nianbao', uri);
  await pull(client, uri);
  await changed;
  expect((await all(client, 1)).items).toMatchObject([{ uri, error: 0, information: 1 }]);
  changed = client.next(isChanged);
  client.notify('textDocument/didClose', { textDocument: { uri } });
  await changed;
  expect((await all(client, 1)).items).toMatchObject([{ error: 0, information: 0 }]);
});

test('who asks for all of them waits until the folder has been looked at', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `${at}.txt`);
  const { client } = await inFolder(Object.fromEntries(names.map((name) => [name, good])));
  const { next, items } = await client.request<ReportsResult>('nianbao/reports', { from: 0, whole: true });
  expect(next === null ? items.length : next).toBeGreaterThan(0);
  let all = items.length;
  for (let from = next; from !== null; ) {
    const answer: ReportsResult = await client.request('nianbao/reports', { from, whole: true });
    all += answer.items.length;
    from = answer.next;
  }
  expect(all).toBe(names.length);
});

test('many files come in several answers, each once', async () => {
  const names = Array.from({ length: 18 }, (_, at) => `${String(at).padStart(2, '0')}.txt`);
  const { client, uriOf } = await inFolder(
    Object.fromEntries(names.map((name, at) => [name, good.replaceAll('青川区数据局', `青川区${at}号局`)])),
  );
  const { items, answers } = await all(client, names.length);
  expect(items.map(({ uri }) => uri)).toEqual(names.map(uriOf));
  expect(answers).toBeGreaterThan(1);
});

test('the page of all findings comes in pieces, each report once, as the command line writes it', async () => {
  const texts = Array.from({ length: 150 }, (_, at) => wrongSum.replaceAll('青川区数据局', `青川区${at}号局`));
  const files = Object.fromEntries(texts.map((text, at) => [`甲/${String(at).padStart(3, '0')}.txt`, text]));
  const { client } = await inFolder({ ...files, '说明.md': '# 说明\n' });
  await all(client, texts.length);
  let html = '';
  let states: readonly unknown[] = [];
  let answers = 0;
  for (let from: number | null = 0; from !== null; answers++) {
    const answer: FindingsPageResult = await client.request('nianbao/findingsPage', { from });
    html += answer.html;
    states = [...states, ...answer.states];
    from = answer.next;
  }
  expect(answers).toBeGreaterThan(1);
  html += (await client.request<FindingsPageResult>('nianbao/findingsPage', { from: null, states })).html;
  const commandLine = new Folder(files);
  const { out } = await commandLine.run(['check', '--format', 'html', '.']).finally(() => commandLine.remove());
  expect(html).toBe(out);
});

test('reports are added up into a new one, named by their lines', async () => {
  const { client, uriOf } = await inFolder({
    '汇编.txt': `${generateReport(11, { year: 2024, organ: '云州市青川区水务局' })}\n${good}`,
    '甲.docx': docxOf(wrongSum.replaceAll('青川区数据局', '青川区林业局')),
  });
  const { items } = await all(client, 3);
  const reports = items.map(({ uri, line }) => ({ uri, line }));
  const params = { reports, year: 2024, organ: '云州市青川区人民政府' };
  const added = await client.request<AddReportsResult>('nianbao/addReports', params);
  expect(added.count).toBe(3);
  expect(added.notes).toEqual([expect.stringMatching(/^云州市青川区林业局：表内有 \d 处勾稽关系不成立/)]);
  expect(added.fileName).toBe('云州市青川区人民政府2024年政府信息公开工作年度报告.txt');
  const figure = (text: string): number | null | undefined =>
    parse(text).reports[0]?.tables.requests?.cells.get('received.total')?.value;
  const parts = [generateReport(11), good, wrongSum].map((text) => figure(text) ?? Number.NaN);
  expect(figure(added.text)).toBe(parts.reduce((sum, each) => sum + each, 0));
  const none = { ...params, reports: [{ uri: uriOf('没有.txt'), line: 0 }] };
  expect(await client.request('nianbao/addReports', none)).toBeNull();
});

test('an open report is compared with the sum of others, and the edit writes the sum', async () => {
  const { client, uriOf } = await inFolder({
    '汇编.txt': `${generateReport(11, { year: 2024, organ: '云州市青川区水务局' })}\n${good}`,
    '说明.txt': '今天开会。',
  });
  const { items } = await all(client, 2);
  const reports = items.map(({ uri, line }) => ({ uri, line }));
  const organ = '云州市青川区人民政府';
  const { text } = await client.request<AddReportsResult>('nianbao/addReports', { reports, year: 2024, organ });
  const uri = uriOf('本级.txt');
  const row = text.split('\n').findIndex((line) => line.includes('本年新收政府信息公开申请数量'));
  const lines = text.split('\n');
  const wrong = (lines[row] as string).replace(/(\d+)(?=\D*$)/, (figure) => String(Number(figure) + 2));
  lines[row] = wrong;
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'nianbao', version: 1, text: lines.join('\n') },
  });
  const params = { own: { uri, line: 999 }, reports };
  const compared = await client.request<CompareReportsResult>('nianbao/compareReports', params);
  expect(compared).toMatchObject({ count: 2, cells: 200, causes: [], notes: [], isPartial: false });
  const [{ range, edit, words } = { range: null, edit: null, words: '' }, ...more] = compared.differences;
  expect([range?.start.line, more.length]).toEqual([row, 0]);
  expect(words).toMatch(/“总计”是 \d+，各份年报之和是 \d+，多 2$/);
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: edit?.range, text: edit?.newText }],
  });
  const after = await client.request<CompareReportsResult>('nianbao/compareReports', params);
  expect([after.words, after.differences]).toEqual(['与 2 份年报之和核对，200 格全部相符', []]);
  // Only what is open can be marked.
  const closed = { own: reports[0], reports };
  expect(await client.request('nianbao/compareReports', closed)).toBeNull();
});
