import { describe, expect, test } from 'vitest';
import {
  at,
  change,
  codesOf,
  type Diagnostic,
  type Extra,
  good,
  launch,
  open,
  published,
  pull,
  pulling,
  pushed,
  type Range,
  type Report,
  start,
  textIn,
  uri,
  values,
  wrongSum,
} from './session';

describe('initialize', () => {
  test('offers what the client can take', async () => {
    const { initialized } = await start(pulling);
    expect(initialized).toMatchObject({
      serverInfo: { name: 'nianbao' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: 2,
        diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
        documentSymbolProvider: { label: 'nianbao' },
        foldingRangeProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor', 'source.fixAll.nianbao'] },
      },
    });
  });

  test('a client that tells nothing of itself is served', async () => {
    const { client, initialized } = await start({});
    expect(initialized.capabilities).not.toHaveProperty('diagnosticProvider');
    expect(initialized.capabilities).not.toHaveProperty('codeActionProvider');
    const told = client.next(published);
    open(client, wrongSum);
    expect((await told).params).toMatchObject({ uri, version: 1, diagnostics: [{ code: 'NB301' }, { code: 'NB302' }] });
    const symbols = await client.request<readonly { name: string; location: unknown }[]>(
      'textDocument/documentSymbol',
      {
        textDocument: { uri },
      },
    );
    expect(symbols[0]).toMatchObject({ name: '一、总体情况', location: { uri } });
    expect(symbols.length).toBeGreaterThan(30);
  });

  test('ends with 0 after shutdown, with 1 without', async () => {
    const { client: first } = await start(pulling);
    expect(await first.stop()).toBe(0);
    const { client: second } = await start(pulling);
    second.notify('exit', null);
    expect(await second.exited).toBe(1);
  });
});

describe('diagnostics', () => {
  test('are pulled: code, source, place, data, related places', async () => {
    const { client } = await start(pulling);
    open(client, wrongSum);
    const report = await pull(client);
    expect(report.kind).toBe('full');
    expect(codesOf(report)).toEqual(['NB301', 'NB302']);
    const [first] = report.items;
    expect(first).toMatchObject({ source: 'nianbao', severity: 1, data: { rule: 'NB301', index: 0 } });
    expect(first).not.toHaveProperty('codeDescription');
    expect(first && textIn(wrongSum, first.range)).toBe(`${Number(values.requests.get('granted.business')) + 7}`);
    expect(first?.message).toMatch(/[\u4e00-\u9fff]/);
    expect(first?.relatedInformation?.length).toBeGreaterThanOrEqual(6);
    expect(first?.relatedInformation?.every(({ location }) => location.uri === uri)).toBe(true);
  });

  test('say so when nothing has changed since', async () => {
    const { client } = await start(pulling);
    open(client, wrongSum);
    const { resultId } = await pull(client);
    expect(await pull(client, uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    change(client, 2, [{ text: good }]);
    expect(await pull(client, uri, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('say so after edits that leave all of them where they are', async () => {
    const { client } = await start(pulling);
    open(client, wrongSum);
    const { resultId, items } = await pull(client);
    const prose = wrongSum.split('\n').findIndex((line) => line.includes('。'));
    let version = 2;
    const typed = (range: Range, text: string): void => change(client, version++, [{ range, text }]);
    const unchanged = { kind: 'unchanged', resultId };
    typed(at({ line: prose, character: 2 }), '的');
    expect(await pull(client, uri, resultId)).toEqual(unchanged);
    typed(at({ line: prose, character: 2 }), '新');
    typed(at({ line: prose, character: 2 }), '又');
    expect(await pull(client, uri, resultId)).toEqual(unchanged);
    // A line more moves them all.
    typed(at({ line: prose, character: 0 }), '\n');
    const moved = await pull(client, uri, resultId);
    expect(moved.kind).toBe('full');
    expect(moved.items.map(({ range }) => range.start.line)).toEqual(items.map(({ range }) => range.start.line + 1));
    // A figure that is cut and put back at once has taken the editor's underline along.
    const range = moved.items[0]?.range as Range;
    typed(range, '');
    typed(at(range.start), textIn(wrongSum, items[0]?.range as Range));
    const back = await pull(client, uri, moved.resultId);
    expect(back.items).toEqual(moved.items);
    expect(back.resultId).not.toBe(moved.resultId);
  });

  test('are never pushed to a client that pulls', async () => {
    const { client } = await start(pulling);
    open(client, wrongSum);
    change(client, 2, [{ text: good }]);
    await pull(client);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    expect((await pull(client)).items).toEqual([]);
    expect(client.notifications.filter(published)).toEqual([]);
  });

  test('are pushed to one that does not, for every version, and taken back on close', async () => {
    const { client } = await start(pushed);
    open(client, wrongSum);
    change(client, 2, [{ text: good }]);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.request('textDocument/foldingRange', { textDocument: { uri } });
    const told = client.notifications.filter(published).map(({ params }) => params) as {
      readonly version?: number;
      readonly diagnostics: readonly Diagnostic[];
    }[];
    expect(told.map(({ version, diagnostics }) => [version, diagnostics.length])).toEqual([
      [1, 2],
      [2, 0],
      [undefined, 0],
    ]);
    expect(told[0]?.diagnostics[0]).not.toHaveProperty('relatedInformation');
  });

  test('speak the language of the client, of its options, of its settings', async () => {
    const message = async (extra: Extra): Promise<string> => {
      const { client } = await start(pulling, extra);
      open(client, wrongSum);
      const text = (await pull(client)).items[0]?.message ?? '';
      await client.stop();
      return text;
    };
    const chinese = await message({});
    const english = await message({ locale: 'en-US' });
    expect(english).not.toBe(chinese);
    expect(await message({ locale: 'zh-TW' })).toBe(chinese);
    expect(await message({ locale: 'en', initializationOptions: { locale: 'zh-cn' } })).toBe(chinese);
    expect(await message({ locale: 'en', initializationOptions: { locale: 'auto' } })).toBe(english);
  });

  test('follow a change of settings', async () => {
    const { client } = await start(pushed);
    const first = client.next(published);
    open(client, wrongSum);
    await first;
    const told = client.next(published);
    client.notify('workspace/didChangeConfiguration', {
      settings: { nianbao: { locale: 'en', rules: { NB302: 'off' } } },
    });
    const { diagnostics } = (await told).params as { readonly diagnostics: readonly Diagnostic[] };
    expect(diagnostics.map(({ code }) => code)).toEqual(['NB301']);
  });

  test('follow settings that the server asks for, and the client pulls again', async () => {
    const asking = launch();
    asking.answers.set('workspace/configuration', () => [{ rules: { NB3xx: 'off' } }]);
    const workspace = { configuration: true, diagnostics: { refreshSupport: true } };
    const refreshed = asking.next(({ method }) => method === 'workspace/diagnostic/refresh');
    await asking.request('initialize', { processId: null, rootUri: null, capabilities: { ...pulling, workspace } });
    asking.notify('initialized', {});
    open(asking, wrongSum);
    await refreshed;
    expect((await pull(asking)).items).toEqual([]);
  });

  test('link to rule pages only where the client shows them', async () => {
    const { client } = await start(pulling, { initializationOptions: { rulePages: 'nianbao-rules:' } });
    open(client, wrongSum);
    expect((await pull(client)).items[0]?.codeDescription).toEqual({ href: 'nianbao-rules:nb301' });
  });

  test('none for a text that is no report, whatever its language', async () => {
    const { client } = await start(pulling);
    for (const languageId of ['nianbao', 'plaintext', 'markdown']) {
      const which = `file:///reports/${languageId}`;
      open(client, '# 会议纪要\n\n| 项目 | 数量 |\n|---|---|\n| 甲 | 3 |\n', languageId, which);
      expect((await pull(client, which)).items).toEqual([]);
    }
  });

  test('garbled text is told of only where it was meant to be a report', async () => {
    const garbled = new TextDecoder('gb18030').decode(new TextEncoder().encode(good));
    const { client } = await start(pulling);
    open(client, garbled, 'nianbao', 'file:///reports/a.txt');
    open(client, garbled, 'plaintext', 'file:///reports/b.txt');
    expect(codesOf(await pull(client, 'file:///reports/a.txt'))).toEqual(['NB903']);
    expect(codesOf(await pull(client, 'file:///reports/b.txt'))).toEqual([]);
  });
});

describe('incremental edits', () => {
  test('step by step they give what the whole text gives', async () => {
    const { client } = await start(pulling);
    open(client, good);
    const figure = `${values.requests.get('granted.total')}`;
    const line = good.split('\n').findIndex((each) => each.includes('（一）予以公开'));
    const character = (good.split('\n')[line] as string).lastIndexOf(figure);
    const end = { line, character: character + figure.length };
    change(client, 2, [{ range: { start: { line, character }, end }, text: '' }]);
    change(client, 3, [
      { range: at({ line: 0, character: 0 }), text: '\n' },
      { range: at({ line: line + 1, character }), text: '9' },
      { range: at({ line: line + 1, character: character + 1 }), text: '99999' },
    ]);
    const stepwise = await pull(client);
    const lines = `\n${good}`.split('\n');
    const row = lines[line + 1] as string;
    lines[line + 1] = `${row.slice(0, character)}999999${row.slice(character + figure.length)}`;
    open(client, lines.join('\n'), 'nianbao', 'file:///reports/whole.txt');
    const whole = await pull(client, 'file:///reports/whole.txt');
    const plain = (report: Report): unknown => JSON.parse(JSON.stringify(report.items).replaceAll(/\/\w+\.txt/g, ''));
    expect(codesOf(stepwise)).toEqual(['NB301', 'NB302', 'NB303'].filter((code) => codesOf(whole).includes(code)));
    expect(stepwise.items.length).toBeGreaterThan(0);
    expect(plain(stepwise)).toEqual(plain(whole));
  });
});
