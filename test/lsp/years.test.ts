import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { form } from '../../server/src/forms';
import { docx, docxOf, paragraph } from '../support/docx';
import { generateReport, seededValues, withValues } from '../support/generate';
import type { Client, Message } from './client';
import { codesOf, type Diagnostic, open, published, pull, pulling, pushed, type Range, start, textIn } from './session';

const later = 'file:///reports/2024.txt';
const earlier = 'file:///reports/2023.txt';
const values = seededValues(form('2021'), 5);
const figure = (cell: string): number => Number(values.requests.get(cell));

/** The year before, which carries out what this year carries in; prose of the two is not compared here. */
const lastYear = (extra: number): string =>
  generateReport(5, {
    year: 2023,
    without: ['overview', 'problems', 'otherMatters'],
    values: withValues(values, {
      ...Object.fromEntries(
        [...values.requests]
          .filter(([cell]) => cell.startsWith('carriedIn.'))
          .map(([cell, value]) => [`requests.carriedOut.${cell.slice('carriedIn.'.length)}`, value]),
      ),
      'requests.carriedOut.total': String(figure('carriedIn.total') + extra),
      ...Object.fromEntries(
        ['rules', 'normativeDocuments'].map((row) => {
          const count = (column: string): number => Number(values.disclosure.get(`${row}.${column}`));
          return [`disclosure.${row}.inForce`, String(count('inForce') - count('issued') + count('repealed'))];
        }),
      ),
    }),
  });
const thisYear = generateReport(5);
const agreeing = lastYear(0);
const differing = lastYear(3);

const refreshing = { ...pulling, workspace: { ...pulling.workspace, diagnostics: { refreshSupport: true } } };
const isRefresh = ({ method }: Message): boolean => method === 'workspace/diagnostic/refresh';
const yearRules = (codes: readonly string[]): string[] => codes.filter((code) => code.startsWith('NB5'));
const replaceAll = (to: Client, uri: string, version: number, text: string): void =>
  to.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
const years = async (client: Client, uri: string): Promise<Diagnostic[]> =>
  (await pull(client, uri)).items.filter(({ code }) => code.startsWith('NB5'));

describe('two open years of one organ', () => {
  test('are compared; related information points into the other', async () => {
    const { client } = await start(refreshing);
    open(client, differing, 'nianbao', earlier);
    open(client, thisYear, 'nianbao', later);
    const [found, ...rest] = await years(client, later);
    expect(rest).toEqual([]);
    expect(found?.code).toBe('NB501');
    expect(found && textIn(thisYear, found.range)).toBe(String(figure('carriedIn.total')));
    const [before] = found?.relatedInformation ?? [];
    expect(before?.location.uri).toBe(earlier);
    expect(textIn(differing, before?.location.range as Range)).toBe(String(figure('carriedIn.total') + 3));
    expect(yearRules(codesOf(await pull(client, earlier)))).toEqual([]);
  });

  test('an edit of the carried figure there refreshes here, another edit does not', async () => {
    const { client } = await start(refreshing);
    open(client, agreeing, 'nianbao', earlier);
    open(client, thisYear, 'nianbao', later);
    const before = await pull(client, later);
    expect(yearRules(codesOf(before))).toEqual([]);

    const refreshed = client.next(isRefresh);
    replaceAll(client, earlier, 2, differing);
    await pull(client, earlier);
    await refreshed;
    const after = await pull(client, later, before.resultId);
    expect(yearRules(codesOf(after))).toEqual(['NB501']);

    let refreshes = 0;
    client.next((message) => isRefresh(message) && ++refreshes > 0).catch(() => undefined);
    replaceAll(client, earlier, 3, `${differing}\n（此页无正文）\n`);
    await pull(client, earlier);
    expect(refreshes).toBe(0);
    // Nothing moved above the figure: the reading is new, its findings are the same.
    expect(yearRules(codesOf(await pull(client, later)))).toEqual(['NB501']);
  });

  test('an edit is seen although nobody asked for the edited document', async () => {
    const { client } = await start(refreshing);
    open(client, agreeing, 'nianbao', earlier);
    open(client, thisYear, 'nianbao', later);
    expect(await years(client, later)).toEqual([]);
    replaceAll(client, earlier, 2, differing);
    expect((await years(client, later)).map(({ code }) => code)).toEqual(['NB501']);
  });

  test('closing the other ends the comparison', async () => {
    const { client } = await start(refreshing);
    open(client, differing, 'nianbao', earlier);
    open(client, thisYear, 'nianbao', later);
    expect(await years(client, later)).toHaveLength(1);
    const refreshed = client.next(isRefresh);
    client.notify('textDocument/didClose', { textDocument: { uri: earlier } });
    await refreshed;
    expect(await years(client, later)).toEqual([]);
  });

  test('a client that is pushed to gets the neighbour anew', async () => {
    const { client } = await start({ ...pushed, textDocument: { publishDiagnostics: { relatedInformation: true } } });
    const of = (uri: string) => (message: Message) =>
      published(message) && (message.params as { uri: string }).uri === uri;
    const first = client.next(of(later));
    open(client, agreeing, 'nianbao', earlier);
    open(client, thisYear, 'nianbao', later);
    await first;
    const again = client.next(of(later));
    replaceAll(client, earlier, 2, differing);
    const { diagnostics } = (await again).params as { diagnostics: Diagnostic[] };
    expect(yearRules(diagnostics.map(({ code }) => code))).toEqual(['NB501']);
  });
});

describe('a year among the files of the workspace', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inFolder = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-years-'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    symlinkSync(folder, join(folder, 'circle'), 'dir');
    const uri = pathToFileURL(folder).href;
    const workspace = { ...refreshing.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const started = await start({ ...refreshing, workspace }, { workspaceFolders: [{ uri, name: 'work' }] });
    return { ...started, uriOf: (name: string) => pathToFileURL(join(folder, name)).href };
  };

  test('is found, and followed as the client tells of changes', async () => {
    const { client, uriOf } = await inFolder({ '往年/2023年.txt': differing, '说明.md': '无关的文字\n' });
    const found = client.next(isRefresh);
    open(client, thisYear, 'nianbao', uriOf('2024年.txt'));
    let [finding] = await years(client, uriOf('2024年.txt'));
    // The walk may still be on its way: the client is told when it comes by.
    if (!finding) {
      await found;
      [finding] = await years(client, uriOf('2024年.txt'));
    }
    expect(finding?.code).toBe('NB501');
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(uriOf('往年/2023年.txt'));

    const mended = client.next(isRefresh);
    writeFileSync(join(folder, '往年/2023年.txt'), agreeing);
    const changes = [{ uri: uriOf('往年/2023年.txt'), type: 2 }];
    client.notify('workspace/didChangeWatchedFiles', { changes });
    await mended;
    expect(await years(client, uriOf('2024年.txt'))).toEqual([]);

    const gone = client.next(isRefresh);
    unlinkSync(join(folder, '往年/2023年.txt'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ ...changes[0], type: 3 }] });
    await gone;
    expect(await years(client, uriOf('2024年.txt'))).toEqual([]);
  });

  test('is found in a Word document, at the lines of its text', async () => {
    const { client, uriOf } = await inFolder({
      '往年/2023年.docx': docxOf(differing),
      '往年/~$2023年.docx': 'of Word',
      '往年/坏.docx': docxOf(differing).subarray(0, 900),
      '往年/通知.docx': docx(paragraph('政府信息公开')),
    });
    const found = client.next(isRefresh);
    open(client, thisYear, 'nianbao', uriOf('2024年.txt'));
    if ((await years(client, uriOf('2024年.txt'))).length === 0) await found;
    const [finding] = await years(client, uriOf('2024年.txt'));
    expect(finding?.code).toBe('NB501');
    const { uri, range } = finding?.relatedInformation?.[0]?.location ?? {};
    expect(uri).toBe(uriOf('往年/2023年.docx'));
    const bytes = Buffer.from(docxOf(differing)).toString('base64');
    const { text } = await client.request<{ text: string }>('nianbao/wordText', { bytes });
    expect(textIn(text, range as Range)).toBe(String(figure('carriedIn.total') + 3));

    // A client that shows the text opens it by the document's address, and may close it again.
    open(client, text, 'nianbao', uriOf('往年/2023年.docx'));
    expect(await years(client, uriOf('2024年.txt'))).toHaveLength(1);
    const mended = client.next(isRefresh);
    writeFileSync(join(folder, '往年/2023年.docx'), docxOf(agreeing));
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('往年/2023年.docx') } });
    await mended;
    expect(await years(client, uriOf('2024年.txt'))).toEqual([]);
  });

  test('the open text goes before the file, and the file holds again when it is closed', async () => {
    const { client, uriOf } = await inFolder({ '2023年.txt': differing });
    open(client, agreeing, 'nianbao', uriOf('2023年.txt'));
    open(client, thisYear, 'nianbao', uriOf('2024年.txt'));
    expect(await years(client, uriOf('2024年.txt'))).toEqual([]);
    const refreshed = client.next(isRefresh);
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('2023年.txt') } });
    await refreshed;
    // Of the text that is closed, and of the file when it has been read; listened for before it may come.
    const again = client.next(isRefresh);
    again.catch(() => undefined);
    let [finding] = await years(client, uriOf('2024年.txt'));
    if (!finding) {
      await again;
      [finding] = await years(client, uriOf('2024年.txt'));
    }
    expect(finding?.code).toBe('NB501');
  });

  test('in another encoding, and under an address that the client writes in its own way', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(differing, 'utf16le')]);
    const { client, uriOf } = await inFolder({ '数据局(2023).txt': utf16 });
    const own = uriOf('数据局(2023).txt').replace('(', '%28').replace(')', '%29');
    const found = client.next(isRefresh);
    open(client, thisYear, 'nianbao', uriOf('2024年.txt'));
    if ((await years(client, uriOf('2024年.txt'))).length === 0) await found;
    expect(await years(client, uriOf('2024年.txt'))).toHaveLength(1);
    // One file, not two that differ.
    open(client, agreeing, 'nianbao', own);
    expect(await years(client, uriOf('2024年.txt'))).toEqual([]);
    replaceAll(client, own, 2, differing);
    const [finding] = await years(client, uriOf('2024年.txt'));
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(own);
  });
});

describe('a year that the client reads, where there is no disk', () => {
  const folder = 'memfs:/work';
  const before = `${folder}/2023.txt`;
  const own = `${folder}/2024.txt`;
  const started = async (findReports: boolean, report: object = { text: differing }) => {
    const launched = await start(refreshing, {
      workspaceFolders: [{ uri: folder, name: 'work' }],
      initializationOptions: { findReports },
    });
    const { client } = launched;
    const asked: string[] = [];
    client.answers.set('nianbao/findReports', (params) => {
      asked.push((params as { folder: string }).folder);
      return [before];
    });
    client.answers.set('nianbao/readReport', (params) =>
      (params as { uri: string }).uri === before ? report : { text: null },
    );
    return { client, asked };
  };

  test.each([
    ['a text', { text: differing }],
    ['a Word document', { bytes: Buffer.from(docxOf(differing)).toString('base64') }],
  ])('is found where the client says that it answers: %s', async (_, report) => {
    const { client } = await started(true, report);
    const found = client.next(isRefresh);
    open(client, thisYear, 'nianbao', own);
    if ((await years(client, own)).length === 0) await found;
    const [finding] = await years(client, own);
    expect(finding?.code).toBe('NB501');
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(before);
  });

  test('is not asked for of a client that does not', async () => {
    const { client, asked } = await started(false);
    open(client, thisYear, 'nianbao', own);
    expect(await years(client, own)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
