import { expect, test } from 'vitest';
import { generateReport } from '../support/generate';
import { change, codesOf, good, open, pull, pulling, pushed, start, uri, wrongHeading, wrongSum } from './session';

/** Texts of sizes that no report has. */

const million = 1_000_000;
const compilation = `${good}\n`.repeat(Math.ceil((4.5 * million) / good.length));

test('a text too large is told in one line, holds nothing up, and is read when it is cut', async () => {
  const { client } = await start(pulling, { locale: 'zh-cn' });
  const other = 'file:///reports/other.txt';
  open(client, wrongSum, 'nianbao', other);
  open(client, compilation);
  const { items } = await pull(client);
  expect(items).toMatchObject([{ code: 'NB901', severity: 2, range: { start: { line: 0, character: 0 } } }]);
  expect(items[0]?.message).toBe(`文字太多（${compilation.length} 字，最多 4000000 字），没有检查，请分成几个文件`);
  for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'documentLink']) {
    expect(await client.request(`textDocument/${method}`, { textDocument: { uri } })).toBeDefined();
  }
  expect(await client.request('textDocument/formatting', { textDocument: { uri }, options: {} })).toEqual([]);
  const start0 = { line: 0, character: 0 };
  for (let version = 2; version < 30; version++)
    change(client, version, [{ range: { start: start0, end: start0 }, text: 'x' }]);
  expect(codesOf(await pull(client))).toEqual(['NB901']);
  expect(codesOf(await pull(client, other))).toHaveLength(2);
  change(client, 30, [{ range: { start: start0, end: { line: 9_999_999, character: 0 } }, text: wrongHeading }]);
  expect(codesOf(await pull(client))).toEqual(['NB103']);
  change(client, 31, [{ range: { start: start0, end: start0 }, text: compilation }]);
  expect(codesOf(await pull(client))).toEqual(['NB901']);
  change(client, 32, [{ text: good }]);
  expect(codesOf(await pull(client))).toEqual([]);
});

test('nothing is said of a large text that was not meant to be a report; a client that is pushed to is told', async () => {
  const { client } = await start(pulling);
  open(client, '# 笔记\n'.repeat(million), 'markdown');
  expect(codesOf(await pull(client))).toEqual([]);
  const { client: other } = await start(pushed, { locale: 'en' });
  const told = other.next(({ method }) => method === 'textDocument/publishDiagnostics');
  open(other, compilation, 'markdown');
  const { diagnostics } = (await told).params as { diagnostics: { message: string }[] };
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(/^too large .*; split it/)]);
});

test.each([
  ['one line of 10 MB', `${wrongSum}\n${'公开年报数据，'.repeat(500_000)}`],
  ['one line of 3 million digits', `${wrongSum}\n${'1234567890'.repeat(300_000)}`],
  ['200,000 lines', wrongSum + '一行文字。\n'.repeat(200_000)],
  ['200,000 rows', wrongSum + '| 一 | 2 | 3 |\n'.repeat(200_000)],
])('%s: checked, edited, and another text beside it is answered', { timeout: 120_000 }, async (_, text) => {
  const { client } = await start(pulling);
  const other = 'file:///reports/other.txt';
  open(client, generateReport(3, { year: 2020 }), 'nianbao', other);
  open(client, text);
  expect(codesOf(await pull(client)).filter((code) => code === 'NB301')).toHaveLength(1);
  change(client, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }]);
  const before = (await pull(client)).items.find(({ code }) => code === 'NB301');
  change(client, 3, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }]);
  const after = (await pull(client)).items.find(({ code }) => code === 'NB301');
  expect(after?.range.start.line).toBe((before?.range.start.line ?? 0) + 1);
  expect(await pull(client, other)).toHaveProperty('items');
});
