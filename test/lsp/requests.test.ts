import { describe, expect, test } from 'vitest';
import { docx, docxOf, paragraph } from '../support/docx';
import { generateReport } from '../support/generate';
import type { Client } from './client';
import {
  type Action,
  at,
  change,
  type Edit,
  edited,
  good,
  open,
  pull,
  pulling,
  pushed,
  type Range,
  start,
  textIn,
  uri,
  values,
  wrongHeading,
  wrongSum,
} from './session';

describe('outline and folding', () => {
  test('symbols form a tree with totals, folding goes by lines', async () => {
    const { client } = await start(pulling);
    open(client, good);
    type Symbol = {
      readonly name: string;
      readonly detail: string;
      readonly range: Range;
      readonly children: Symbol[];
    };
    const symbols = await client.request<Symbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols.map((symbol) => symbol.name.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、']);
    const row = symbols[2]?.children[0]?.children[0];
    expect(row).toMatchObject({
      name: '一、本年新收政府信息公开申请数量',
      detail: `总计 ${values.requests.get('received.total')}`,
    });
    expect(row && textIn(good, row.range)).toContain('本年新收');
    type Fold = { readonly startLine: number; readonly endLine: number };
    const folds = await client.request<Fold[]>('textDocument/foldingRange', { textDocument: { uri } });
    expect(folds.length).toBeGreaterThanOrEqual(14);
    expect(folds.every(({ startLine, endLine }) => startLine < endLine)).toBe(true);
  });
});

describe('code actions', () => {
  const actions = (of: Client, range: Range, only?: readonly string[]): Promise<Action[]> =>
    of.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  test('come from the range alone, the preferred first, with a version', async () => {
    const { client } = await start(pulling);
    open(client, wrongSum);
    const [diagnostic] = (await pull(client)).items;
    if (!diagnostic) throw new Error('no diagnostic');
    const [first] = await actions(client, at(diagnostic.range.start));
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(first?.diagnostics?.map(({ code }) => code)).toEqual(['NB301', 'NB302']);
    expect(first?.diagnostics?.[0]).toEqual(diagnostic);
    const [edit] = first?.edit.documentChanges ?? [];
    expect(edit?.textDocument).toEqual({ uri, version: 1 });
    expect(edited(wrongSum, edit?.edits ?? [])).toBe(good);
  });

  test('fix all holds safe fixes only, and obeys what the client asks for', async () => {
    const { client } = await start(pushed);
    const text = wrongHeading.replace('六、其他需要报告的事项', '6、其他需要报告的事项');
    open(client, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    for (const only of ['source', 'source.fixAll', 'source.fixAll.nianbao']) {
      const found = await actions(client, range, [only]);
      expect(found.map(({ kind }) => kind)).toEqual(['source.fixAll.nianbao']);
      expect(edited(text, found[0]?.edit.changes?.[uri] ?? [])).toBe(good);
    }
    const rewrites = await actions(client, range, ['refactor']);
    expect(rewrites.length).toBeGreaterThan(0);
    expect(rewrites.every(({ kind }) => kind.startsWith('refactor'))).toBe(true);
    expect(await actions(client, range, ['source.organizeImports'])).toEqual([]);
    expect((await actions(client, range, ['quickfix'])).every(({ kind }) => kind === 'quickfix')).toBe(true);
    change(client, 2, [{ text: wrongSum }]);
    expect(await actions(client, range, ['source.fixAll'])).toEqual([]);
  });
});

describe('requests of the extension', () => {
  test('sections, a section, a table, a report, all safe fixes', async () => {
    const { client } = await start(pulling);
    const text = generateReport(3, { without: ['otherMatters'] });
    open(client, text);
    const sections = await client.request<{ key: string; missing: boolean }[]>('nianbao/sections', { uri });
    expect(sections.filter(({ missing }) => missing)).toMatchObject([{ key: 'otherMatters' }]);

    type Insert = { readonly edits: readonly Edit[]; readonly selection: Range };
    const section = await client.request<Insert>('nianbao/insertSection', { uri, section: 'otherMatters' });
    const after = edited(text, section.edits);
    expect(after).toContain('六、其他需要报告的事项');
    expect(textIn(after, section.selection)).not.toBe('');

    const table = await client.request<Insert>('nianbao/insertTable', {
      uri,
      table: 'requests',
      position: { line: 0, character: 0 },
    });
    expect(table.edits).toEqual([]);
    expect(textIn(text, table.selection)).not.toBe('');

    const report = await client.request<{ text: string; fileName: string }>('nianbao/newReport', {
      year: 2024,
      organ: '云州市青川区数据局',
    });
    expect(report.fileName).toBe('云州市青川区数据局2024年政府信息公开工作年度报告.txt');
    open(client, report.text, 'nianbao', 'untitled:new');
    expect((await pull(client, 'untitled:new')).items.filter(({ severity }) => severity < 3)).toEqual([]);

    open(client, wrongHeading, 'nianbao', 'file:///reports/heading.txt');
    const fixes = await client.request<Edit[]>('nianbao/safeFixes', { uri: 'file:///reports/heading.txt' });
    expect(edited(wrongHeading, fixes)).toBe(good);
  });

  test('a report after last year’s: organ, year and what was carried over; of several the one at the line', async () => {
    type Made = { readonly text: string; readonly fileName: string } | null;
    const { client } = await start(pulling);
    const carried = values.requests.get('carriedOut.total') as string;
    const other = generateReport(7, { year: 2021, organ: '云州市青川区水务局' });
    const both = `${other}\n${good}`;
    open(client, both, 'nianbao', 'file:///reports/both.txt');
    const line = other.split('\n').length;
    const made = (params: object): Promise<Made> => client.request('nianbao/newReport', params);
    const from = { uri: 'file:///reports/both.txt', line };
    const after = await made({ from });
    expect(after?.fileName).toBe('云州市青川区数据局2025年政府信息公开工作年度报告.txt');
    open(client, after?.text ?? '', 'nianbao', 'untitled:after');
    expect((await pull(client, 'untitled:after')).items.filter(({ severity }) => severity < 3)).toEqual([]);
    const rows = (after?.text ?? '').split('\n').filter((each) => /上年结转政府信息|结转下年度继续/.test(each));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.match(/\d+/g)?.at(-1)).toBe(carried);

    expect((await made({ from: { ...from, line: 0 } }))?.fileName).toContain('云州市青川区水务局2022年');
    expect((await made({ from, year: 2030, organ: '云州市青川区统计局' }))?.fileName).toContain('青川区统计局2030年');
    expect(await made({ from: { uri: 'file:///reports/none.txt', line: 0 } })).toBeNull();
    expect(await made({ organ: '云州市青川区数据局' })).toBeNull();
  });

  test('the text of a Word document, or why there is none', async () => {
    const { client } = await start(pulling);
    const read = (bytes: Uint8Array): Promise<Record<string, unknown>> =>
      client.request('nianbao/wordText', { bytes: Buffer.from(bytes).toString('base64') });
    const html = generateReport(1, { layout: 'html' });
    const { text, isReport } = await read(docxOf(html));
    expect([text, isReport]).toEqual([expect.stringContaining('| 信息内容  '), true]);
    open(client, String(text), 'nianbao', 'untitled:word');
    expect((await pull(client, 'untitled:word')).items.filter(({ severity }) => severity < 3)).toEqual([]);
    expect(await read(docx(paragraph('通知')))).toEqual({ text: '通知\n', isReport: false });
    expect(await read(docxOf(html).slice(0, 200))).toEqual({ problem: 'damaged' });
  });

  test('the state of each report, only where it is wanted', async () => {
    const isStatus = ({ method }: { readonly method?: string }): boolean => method === 'nianbao/status';
    const { client } = await start(pulling, { initializationOptions: { status: true } });
    open(client, wrongSum);
    await pull(client);
    const [status, ...more] = client.notifications.filter(isStatus);
    expect(more).toEqual([]);
    expect(status?.params).toMatchObject({
      uri,
      version: 1,
      reports: [{ organ: '云州市青川区数据局', year: 2024, form: '2021', error: 2, warning: 0 }],
    });
    const [report] = (status as { params: { reports: { ran: number; skipped: unknown[] }[] } }).params.reports;
    expect(report?.ran).toBeGreaterThan(20);
    expect(report?.skipped.length).toBeGreaterThan(0);
    await client.stop();

    const { client: quiet } = await start(pulling);
    open(quiet, wrongSum);
    await pull(quiet);
    expect(quiet.notifications.filter(isStatus)).toEqual([]);
  });
});
