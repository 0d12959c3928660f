import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { form } from '../../server/src/forms';
import { Lines } from '../../server/src/text';
import { generateReport, seededValues, withValues } from '../support/generate';
import { Client, encode } from './client';

/** The built server over real stdio, as any editor starts it. */

const server = resolve('dist/server.js');
const uri = 'file:///work/report.txt';

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly source: string;
  readonly severity: number;
  readonly message: string;
  readonly data: { readonly rule: string; readonly index: number };
  readonly codeDescription?: { readonly href: string };
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range } }[];
}
interface Edit {
  readonly range: Range;
  readonly newText: string;
}
interface Action {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  readonly edit: {
    readonly changes?: Readonly<Record<string, readonly Edit[]>>;
    readonly documentChanges?: readonly {
      readonly textDocument: { readonly uri: string; readonly version: number };
      readonly edits: readonly Edit[];
    }[];
  };
}
interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items: readonly Diagnostic[];
}

const pulling = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};
const pushed = {
  textDocument: { publishDiagnostics: {}, codeAction: pulling.textDocument.codeAction },
};

const values = seededValues(form('2021'), 3);
const good = generateReport(3);
const wrongSum = generateReport(3, {
  values: withValues(values, { 'requests.granted.business': `${Number(values.requests.get('granted.business')) + 7}` }),
});
const wrongHeading = good.replace('五、存在的主要问题及改进情况', '五、存在的主要问题和改进');

const at = (position: Range['start']): Range => ({ start: position, end: position });
const textIn = (text: string, { start, end }: Range): string => {
  const lines = new Lines(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
};
const edited = (text: string, edits: readonly Edit[]): string => {
  const lines = new Lines(text);
  return [...edits]
    .sort((a, b) => lines.offsetAt(b.range.start) - lines.offsetAt(a.range.start))
    .reduce(
      (text, { range, newText }) =>
        text.slice(0, lines.offsetAt(range.start)) + newText + text.slice(lines.offsetAt(range.end)),
      text,
    );
};

let client: Client | null = null;
afterEach(async () => {
  client?.process.kill();
  await client?.exited;
  client = null;
});

type Extra = Readonly<Record<string, unknown>>;

const start = async (capabilities: object, extra: Extra = {}): Promise<{ client: Client; initialized: Extra }> => {
  if (!existsSync(server)) throw new Error('dist/server.js is missing: npm run build');
  const started = new Client([server, '--stdio']);
  client = started;
  const params = { processId: process.pid, rootUri: null, capabilities, ...extra };
  const initialized = await started.request<Extra>('initialize', params);
  started.notify('initialized', {});
  return { client: started, initialized };
};

const open = (to: Client, text: string, languageId = 'nianbao', which = uri): void =>
  to.notify('textDocument/didOpen', { textDocument: { uri: which, languageId, version: 1, text } });
const change = (to: Client, version: number, contentChanges: readonly object[]): void =>
  to.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
const pull = (from: Client, which = uri, previousResultId?: string): Promise<Report> =>
  from.request('textDocument/diagnostic', {
    textDocument: { uri: which },
    ...(previousResultId ? { previousResultId } : {}),
  });
const published = (message: { readonly method?: string }): boolean =>
  message.method === 'textDocument/publishDiagnostics';
const codesOf = (report: Report): string[] => report.items.map((item) => item.code);

describe('initialize', () => {
  test('offers what the client can take', async () => {
    const { initialized } = await start(pulling);
    expect(initialized).toMatchObject({
      serverInfo: { name: 'nianbao' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: 2,
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
        documentSymbolProvider: { label: 'nianbao' },
        foldingRangeProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.nianbao'] },
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
    if (!existsSync(server)) throw new Error('dist/server.js is missing: npm run build');
    const asking = new Client([server, '--stdio']);
    client = asking;
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
      const which = `file:///work/${languageId}`;
      open(client, '# 会议纪要\n\n| 项目 | 数量 |\n|---|---|\n| 甲 | 3 |\n', languageId, which);
      expect((await pull(client, which)).items).toEqual([]);
    }
  });

  test('garbled text is told of only where it was meant to be a report', async () => {
    const garbled = new TextDecoder('gb18030').decode(new TextEncoder().encode(good));
    const { client } = await start(pulling);
    open(client, garbled, 'nianbao', 'file:///work/a.txt');
    open(client, garbled, 'plaintext', 'file:///work/b.txt');
    expect(codesOf(await pull(client, 'file:///work/a.txt'))).toEqual(['NB903']);
    expect(codesOf(await pull(client, 'file:///work/b.txt'))).toEqual([]);
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
    open(client, lines.join('\n'), 'nianbao', 'file:///work/whole.txt');
    const whole = await pull(client, 'file:///work/whole.txt');
    const plain = (report: Report): unknown => JSON.parse(JSON.stringify(report.items).replaceAll(/\/\w+\.txt/g, ''));
    expect(codesOf(stepwise)).toEqual(['NB301', 'NB302', 'NB303'].filter((code) => codesOf(whole).includes(code)));
    expect(stepwise.items.length).toBeGreaterThan(0);
    expect(plain(stepwise)).toEqual(plain(whole));
  });
});

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
    expect(await actions(client, range, ['refactor'])).toEqual([]);
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

    open(client, wrongHeading, 'nianbao', 'file:///work/heading.txt');
    const fixes = await client.request<Edit[]>('nianbao/safeFixes', { uri: 'file:///work/heading.txt' });
    expect(edited(wrongHeading, fixes)).toBe(good);
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

describe('whatever comes', () => {
  const requests: readonly [string, object][] = [
    ['textDocument/diagnostic', {}],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/codeAction', { range: at({ line: 3, character: 2 }), context: { diagnostics: [] } }],
  ];

  test.each([
    ['empty', ''],
    ['half a row', '三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量 | 3 | '],
    ['half a table', good.slice(0, Math.floor(good.length / 2))],
    ['broken characters', `${good.slice(0, 900)}\u0000\ud800\u202e${good.slice(900)}`],
  ])('a document that is %s', async (_, text) => {
    const { client } = await start(pulling);
    open(client, text);
    for (const [method, params] of requests) {
      await expect(client.request(method, { textDocument: { uri }, ...params })).resolves.not.toBeNull();
    }
    expect(await client.request('nianbao/sections', { uri })).toHaveLength(6);
    expect(await client.request('nianbao/insertSection', { uri, section: 'overview' })).toHaveProperty('edits');
    expect(client.notifications.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });

  test('a document that is not open, closed, or was never one', async () => {
    const { client } = await start(pulling);
    open(client, good);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    change(client, 2, [{ text: good }]);
    for (const [method, params] of requests) {
      const answer = await client.request<Report | readonly unknown[]>(method, { textDocument: { uri }, ...params });
      expect('items' in answer ? answer.items : answer).toEqual([]);
    }
    expect(await client.request('nianbao/sections', { uri })).toEqual([]);
    expect(await client.request('nianbao/safeFixes', { uri: 'no uri at all' })).toEqual([]);
    expect(await client.request('nianbao/insertSection', { uri, section: 'overview' })).toEqual({
      edits: [],
      selection: null,
    });
  });

  test('requests without sense are answered with nothing, and the server lives on', async () => {
    const { client } = await start(pulling);
    open(client, good);
    expect(await client.request('textDocument/documentSymbol', {})).toEqual([]);
    expect(await client.request('textDocument/codeAction', { textDocument: { uri } })).toEqual([]);
    expect(await client.request('nianbao/newReport', { year: 'soon' })).toBeNull();
    expect(await client.request('nianbao/insertSection', { uri, section: 7 })).toHaveProperty('edits', []);
    await expect(client.request('nianbao/unheardOf', {})).rejects.toThrow('-32601');
    change(client, 2, [{ range: at({ line: 99_999, character: 99_999 }), text: '附' }]);
    change(client, 3, [{ range: { start: { line: -1, character: -5 }, end: { line: 0, character: 0 } }, text: '' }]);
    expect((await pull(client)).kind).toBe('full');
  });

  test('edits faster than answers: the last pull speaks of the last version', async () => {
    const { client } = await start(pulling);
    open(client, good);
    const answers: Promise<Report>[] = [];
    for (let version = 2; version < 60; version++) {
      change(client, version, [{ text: version % 2 === 0 ? wrongSum : good }]);
      answers.push(pull(client));
    }
    const reports = await Promise.all(answers);
    expect(reports.map((report) => report.items.length)).toEqual(reports.map((_, index) => (index % 2 === 0 ? 2 : 0)));
  });

  test('a pull that is cancelled ends, and the next is answered', async () => {
    const { client } = await start(pulling);
    open(client, good);
    const cancelled = client.answerTo(900).catch((error: Error) => error.message);
    client.write(
      Buffer.concat([
        encode({ id: 900, method: 'textDocument/diagnostic', params: { textDocument: { uri } } }),
        encode({ method: '$/cancelRequest', params: { id: 900 } }),
      ]),
    );
    await cancelled;
    expect((await pull(client)).items).toEqual([]);
  });
});

describe('the command', () => {
  test('names its ways when it is started without one', async () => {
    const alone = new Client([server]);
    expect(await alone.exited).toBe(2);
    expect(alone.errors).toContain('--stdio');
  });
});
