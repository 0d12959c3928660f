import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { Lines } from '../../server/src/text';
import { generateReport } from '../support/generate';
import { type Action, at, type Edit, edited, open, pulling, type Range, start, uri } from './session';

const text = generateReport(3, { layout: 'tsv' });
const options = { tabSize: 4, insertSpaces: true };
const layoutsOf = (of: string): unknown[] => tableKeys.map((key) => parse(of).reports[0]?.tables[key]?.layout);
const tableRange = (of: string, key: 'requests' | 'reviews'): Range => {
  const lines = new Lines(of);
  const region = parse(of).reports[0]?.tables[key]?.region ?? { start: 0, end: 0 };
  return { start: lines.positionAt(region.start), end: lines.positionAt(region.end) };
};
const shown = (message: { readonly method?: string }): boolean => message.method === 'window/showMessage';

describe('formatting', () => {
  test('of a document writes its tables in Markdown; of a formatted one changes nothing', async () => {
    const { client, initialized } = await start(pulling);
    expect(initialized).toMatchObject({
      capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
    });
    open(client, text, 'plaintext');
    const edits = await client.request<Edit[]>('textDocument/formatting', { textDocument: { uri }, options });
    expect(edits).toHaveLength(3);
    const after = edited(text, edits);
    expect(layoutsOf(after)).toEqual(['markdown', 'markdown', 'markdown']);
    const other = 'file:///reports/other.md';
    open(client, after, 'markdown', other);
    expect(await client.request('textDocument/formatting', { textDocument: { uri: other }, options })).toEqual([]);
  });

  test('of a range writes the tables that it touches', async () => {
    const { client } = await start(pulling);
    open(client, text);
    const range = at(tableRange(text, 'reviews').start);
    const params = { textDocument: { uri }, range, options };
    const edits = await client.request<Edit[]>('textDocument/rangeFormatting', params);
    expect(layoutsOf(edited(text, edits))).toEqual(['tsv', 'tsv', 'markdown']);
    const prose = { ...params, range: at({ line: 0, character: 0 }) };
    expect(await client.request('textDocument/rangeFormatting', prose)).toEqual([]);
  });

  test.each(['cellPerLine', 'keep'])('takes the layout from the settings: %s', async (layout) => {
    const { client } = await start(pulling, { initializationOptions: { format: { layout } } });
    open(client, text);
    const edits = await client.request<Edit[]>('textDocument/formatting', { textDocument: { uri }, options });
    const wanted = layout === 'keep' ? 'tsv' : layout;
    expect(layoutsOf(edited(text, edits))).toEqual([wanted, wanted, wanted]);
  });

  test('says once why a table is left, and leaves what is no report', async () => {
    const { client } = await start(pulling);
    const short = text.replace(/^.*8\.属于行政查询事项.*\n/m, '');
    open(client, short);
    const message = client.next(shown);
    const params = { textDocument: { uri }, options };
    const edits = await client.request<Edit[]>('textDocument/formatting', params);
    expect(layoutsOf(edited(short, edits))).toEqual(['markdown', 'tsv', 'markdown']);
    expect((await message).params).toEqual({
      type: 2,
      message: '依申请公开情况表未改写：缺少“8.属于行政查询事项”一行',
    });
    await client.request('textDocument/formatting', params);
    const other = 'file:///reports/other.md';
    open(client, '| a | b |\n|---|---|\n| 1 | 2 |\n', 'markdown', other);
    expect(await client.request('textDocument/formatting', { textDocument: { uri: other }, options })).toEqual([]);
    expect(client.notifications.filter(shown)).toHaveLength(1);
  });
});

describe('actions', () => {
  test('rewrite the table at the cursor in another layout', async () => {
    const { client } = await start(pulling);
    open(client, text);
    const actions = await client.request<Action[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: at(tableRange(text, 'requests').start),
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    const rewritings = actions.filter(({ title }) => title.startsWith('将本表改写为：'));
    expect(rewritings.map(({ title, kind }) => `${title} ${kind}`)).toEqual([
      '将本表改写为：Markdown 表格 refactor.rewrite',
      '将本表改写为：一格一行 refactor.rewrite',
      '将本表改写为：制表符缩进 refactor.rewrite',
      '将本表改写为：一行一行、竖线分隔 refactor.rewrite',
    ]);
    const edits = rewritings[0]?.edit.documentChanges?.[0]?.edits ?? [];
    expect(layoutsOf(edited(text, edits))).toEqual(['tsv', 'markdown', 'tsv']);
  });
});
