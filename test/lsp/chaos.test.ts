import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Lines } from '../../server/src/text';
import { docxOf } from '../support/docx';
import { seeded } from '../support/random';
import { type Client, encode, type Message } from './client';
import {
  at,
  change,
  codesOf,
  good,
  launch,
  open,
  pull,
  pulling,
  type Report,
  start,
  uri,
  wrongHeading,
  wrongSum,
} from './session';

/** What a client in a hurry, a broken one, or one that is gone does to the server. */

const everything = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  window: { showDocument: { support: true } },
};
const document = { textDocument: { uri } };
const place = { line: 30, character: 4 };

/** Every kind of request that the server answers, of a document. */
const requests: readonly [string, object][] = [
  ['textDocument/diagnostic', document],
  ['textDocument/documentSymbol', document],
  ['textDocument/foldingRange', document],
  ['textDocument/codeAction', { ...document, range: at(place), context: { diagnostics: [] } }],
  ['textDocument/completion', { ...document, position: place }],
  ['textDocument/hover', { ...document, position: place }],
  ['textDocument/definition', { ...document, position: place }],
  ['textDocument/references', { ...document, position: place, context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', { ...document, position: place }],
  ['textDocument/selectionRange', { ...document, positions: [place] }],
  ['textDocument/prepareCallHierarchy', { ...document, position: place }],
  ['textDocument/documentLink', document],
  ['textDocument/semanticTokens/full', document],
  ['textDocument/semanticTokens/range', { ...document, range: { start: { line: 0, character: 0 }, end: place } }],
  ['textDocument/inlayHint', { ...document, range: { start: { line: 0, character: 0 }, end: place } }],
  ['textDocument/codeLens', document],
  ['textDocument/rename', { ...document, position: { line: 0, character: 3 }, newName: '云州市青川区水务局' }],
  ['textDocument/formatting', { ...document, options: { tabSize: 2, insertSpaces: true } }],
  ['textDocument/rangeFormatting', { ...document, range: at(place), options: { tabSize: 2, insertSpaces: true } }],
  ['workspace/symbol', { query: '青川' }],
  ['workspace/executeCommand', { command: 'nianbao.showDocument', arguments: [uri] }],
  ['nianbao/sections', { uri }],
  ['nianbao/insertSection', { uri, section: 'overview' }],
  ['nianbao/insertTable', { uri, table: 'requests', position: place }],
  ['nianbao/newReport', { year: 2024, organ: '云州市青川区数据局' }],
  ['nianbao/safeFixes', { uri }],
  ['nianbao/wordText', { bytes: Buffer.from(docxOf(good)).toString('base64') }],
  ['nianbao/preview', { uri, kind: 'panel' }],
  ['nianbao/reports', { from: 0 }],
  ['nianbao/reports', { from: 0, whole: true }],
  ['nianbao/findingsPage', { from: 0, states: [] }],
  ['nianbao/addReports', { reports: [{ uri, line: 0 }], year: 2024, organ: '云州市人民政府' }],
  ['nianbao/compareReports', { own: { uri, line: 0 }, reports: [{ uri, line: 0 }] }],
];

/** Answers by the id of their request, each as often as it came. */
const listen = (client: Client): Map<unknown, Message[]> => {
  const answers = new Map<unknown, Message[]>();
  client.onAnswer((message) => answers.set(message.id, [...(answers.get(message.id) ?? []), message]));
  return answers;
};

/** The findings of a text that is opened in one piece. */
const fresh = async (client: Client, text: string): Promise<Report['items']> => {
  const other = 'file:///elsewhere/fresh.txt';
  open(client, text, 'nianbao', other);
  const { items } = await pull(client, other);
  client.notify('textDocument/didClose', { textDocument: { uri: other } });
  return items;
};
const plain = (items: Report['items']): string =>
  JSON.stringify(items.map(({ range, code, message }) => [range, code, message]));

describe('a client in a hurry', () => {
  test('hundreds of edits in one piece, pulls between them: each answer is of its version', async () => {
    const { client } = await start(pulling);
    const pick = seeded(7);
    let text = good;
    const texts: string[] = [];
    const pieces: Buffer[] = [
      encode({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'nianbao', version: 1, text } },
      }),
    ];
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version < 500; version++) {
      const lines = new Lines(text);
      const from = pick(text.length);
      const to = Math.min(text.length, from + pick(3));
      const newText = ['', '9', '三', '\n', '| 5 |', '公开'][pick(5)] ?? '';
      const range = { start: lines.positionAt(from), end: lines.positionAt(to) };
      // Positions between the two halves of a line break are the client's to avoid.
      text = text.slice(0, lines.offsetAt(range.start)) + newText + text.slice(lines.offsetAt(range.end));
      pieces.push(
        encode({
          method: 'textDocument/didChange',
          params: { textDocument: { uri, version }, contentChanges: [{ range, text: newText }] },
        }),
      );
      if (version % 20 > 0) continue;
      texts.push(text);
      answers.push(client.answerTo(10_000 + version));
      pieces.push(encode({ id: 10_000 + version, method: 'textDocument/diagnostic', params: document }));
    }
    client.write(Buffer.concat(pieces));
    for (const [index, answer] of answers.entries()) {
      const { items } = (await answer) as Report;
      expect(plain(items), `pull ${index}`).toBe(plain(await fresh(client, texts[index] ?? '')));
    }
  });

  test('every kind of request is answered exactly once, cancelled before, after or not at all', async () => {
    const { client } = await start(everything);
    open(client, wrongSum);
    const answers = listen(client);
    const pieces: Buffer[] = [];
    let id = 1000;
    for (const [method, params] of requests) {
      for (const cancels of [0, 1, 3]) {
        pieces.push(encode({ id: ++id, method, params }));
        for (let count = 0; count < cancels; count++) {
          pieces.push(encode({ method: '$/cancelRequest', params: { id } }));
        }
      }
    }
    client.write(Buffer.concat([...pieces, encode({ method: '$/cancelRequest', params: { id: 'none' } })]));
    expect(codesOf(await pull(client)).length).toBeGreaterThan(0);
    for (let at = 1001; at <= id; at++) {
      // What waits for the client's own answers may come a little later.
      while (!answers.has(at)) await pull(client);
      const [message, ...more] = answers.get(at) ?? [];
      expect(more, String(at)).toEqual([]);
      if (message?.error) expect([-32800, -32802], JSON.stringify(message)).toContain(message.error.code);
      else expect(message).toHaveProperty('result');
    }
    // Cancelled when it is long answered.
    for (let at = 1001; at <= id; at++) client.notify('$/cancelRequest', { id: at });
    expect(codesOf(await pull(client)).length).toBeGreaterThan(0);
    expect([...answers.values()].every((messages) => messages.length === 1)).toBe(true);
  });

  test('closed while it is pulled, opened again, opened twice: the answer is of what is open', async () => {
    const { client } = await start(pulling);
    const close = encode({ method: 'textDocument/didClose', params: document });
    const opened = (text: string, version: number): Buffer =>
      encode({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'nianbao', version, text } },
      });
    const ask = (id: number): Buffer => encode({ id, method: 'textDocument/diagnostic', params: document });
    const counts = [1, 2, 3, 4, 5].map(async (id) => codesOf((await client.answerTo(700 + id)) as Report).length);
    client.write(
      Buffer.concat([
        ...[opened(wrongSum, 9), ask(701), close, ask(702), opened(good, 1), ask(703), close, close],
        ...[opened(good, 1), opened(wrongHeading, 1), ask(704), close, opened(wrongSum, 1), ask(705)],
      ]),
    );
    expect(await Promise.all(counts)).toEqual([2, 0, 0, 1, 2]);
  });

  test('edits out of the text, backwards, of other versions: the text is what a client’s own rules make of it', async () => {
    const { client } = await start(pulling);
    open(client, good);
    const far = { line: 99_999, character: 99_999 };
    const before = { line: -7, character: -9 };
    change(client, 7, [{ range: { start: far, end: before }, text: wrongSum }]);
    expect(codesOf(await pull(client))).toHaveLength(2);
    change(client, 3, [{ range: { start: before, end: far }, text: good }]);
    expect(codesOf(await pull(client))).toEqual([]);
    change(client, 3, [{ text: wrongHeading }]);
    expect(codesOf(await pull(client))).toEqual(['NB103']);
    change(client, -5, []);
    change(client, 0, [{ range: { start: { line: 0, character: 99_999 }, end: { line: 0, character: 0 } }, text: '' }]);
    const without = wrongHeading.slice(wrongHeading.indexOf('\n'));
    expect(plain((await pull(client)).items)).toBe(plain(await fresh(client, without)));
    change(client, 1, [{ range: at(far), text: '\n附' }, { range: at(before), text: '前\n' }, { text: good }]);
    expect(codesOf(await pull(client))).toEqual([]);
  });
});

describe('a broken client', () => {
  const message = (body: string, length: number | string = Buffer.byteLength(body)): Buffer =>
    Buffer.from(`Content-Length: ${length}\r\n\r\n${body}`);
  const unanswerable: readonly [string, Buffer][] = [
    ['half of a JSON text', message('{"jsonrpc')],
    ['no JSON', message('abc')],
    ['an empty body', message('')],
    ['null', message('null')],
    ['a number', message('42')],
    ['a batch', message(JSON.stringify([{ jsonrpc: '2.0', id: 501, method: 'textDocument/diagnostic', params: {} }]))],
    ['no method', encode({})],
    ['__proto__', message('{"jsonrpc":"2.0","__proto__":{"id":1}}')],
    ['bytes that are no UTF-8', message(Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('latin1'), 4)],
    ['an empty head', Buffer.from('\r\n\r\n')],
    ['a head without a length', Buffer.from('X-Foo: 1\r\n\r\n{}')],
    ['a length in words', message('{}', 'two')],
    ['a length below zero', message('{}', -5)],
    ['a length beyond everything', message('{}', '9'.repeat(30))],
    ['a length of characters', message('{"jsonrpc":"2.0","method":"x","params":{"词":"公开公开公开"}}', 51)],
    ['line feeds alone in the head', Buffer.from('Content-Length: 2\n\n{}')],
    ['a head without a colon', Buffer.from('Content-Length 2\r\n\r\n{}')],
    ['6 KB of noise', Buffer.from(Array.from({ length: 6000 }, (_, index) => (index * 7919) % 256))],
    ['an answer to no request', encode({ id: 12_345, result: 3 })],
    ['an error for no request', encode({ id: 12_345, error: { code: 'x', message: 4 } })],
    ['an object for an id', encode({ id: { a: 1 }, method: 'textDocument/hover', params: {} })],
  ];
  test.each(unanswerable)('%s: the next request is answered', async (_, bytes) => {
    const { client } = await start(everything);
    open(client, wrongSum);
    client.write(bytes);
    expect(codesOf(await pull(client))).toHaveLength(2);
    change(client, 2, [{ text: good }]);
    expect(codesOf(await pull(client))).toEqual([]);
  });

  test('a head that says too much swallows what follows, and no more', async () => {
    const { client } = await start(pulling);
    open(client, wrongSum);
    client.write(message('{"jsonrpc":"2.0","method":"x"}', 60));
    const swallowed = [pull(client), pull(client)].map((answer) => answer.catch(() => null));
    void swallowed;
    expect(codesOf(await pull(client))).toHaveLength(2);
  });

  const kinds: readonly unknown[] = [null, undefined, 'words', 7, true, [], [1, 2], {}, { textDocument: null }];
  const ill: readonly unknown[] = [
    ...kinds,
    { textDocument: { uri: 5 } },
    { textDocument: { uri: 'no address' }, position: null },
    { textDocument: { uri: 'file:///%E0%A4%A/%' }, position: {}, range: {}, positions: 7, options: null, newName: 3 },
    { textDocument: { uri }, position: { line: 'x' }, range: { start: 5 }, positions: [null], context: 7, query: {} },
    {
      textDocument: { uri },
      position: { line: 1e300, character: -1e300 },
      range: at({ line: 0.5, character: Number.NaN }),
    },
    {
      uri: 5,
      kind: 7,
      section: [],
      table: {},
      position: 'x',
      year: {},
      organ: [],
      from: 'x',
      command: {},
      arguments: 7,
    },
  ];

  test('requests with parameters of every kind are answered, each once, and the server lives on', async () => {
    const { client } = await start(everything);
    open(client, wrongSum);
    const answers = listen(client);
    const methods = [...requests.map(([method]) => method), 'textDocument/prepareRename', 'initialize', 'no/such', ''];
    let id = 2000;
    for (const method of methods) {
      for (const params of ill) client.write(encode({ id: ++id, method, ...(params === undefined ? {} : { params }) }));
    }
    for (let at = 2001; at <= id; at++) while (!answers.has(at)) await pull(client);
    expect([...answers.values()].filter((messages) => messages.length !== 1)).toEqual([]);
    expect(codesOf(await pull(client))).toHaveLength(2);
  });

  test('notifications with parameters of every kind change nothing', async () => {
    const { client } = await start(everything);
    open(client, wrongSum);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const documents = [
      { textDocument: { uri, languageId: 1, version: 'x', text: null } },
      { textDocument: { uri: 5, languageId: 'nianbao', version: 1, text: '' } },
      { textDocument: { uri, version: null }, contentChanges: null },
      { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '' }, null] },
      {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range, text: '' },
          { range: {}, text: 'x' },
        ],
      },
      { textDocument: { uri, version: 2 }, contentChanges: [{ range: at({ line: 0, character: 0.5 }), text: 'x' }] },
      { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: 5 }] },
      {
        changes: [
          null,
          { uri: 5, type: 'x' },
          { uri: 'file:///%E0%A4%A', type: 1 },
          { uri: 'words', type: 2 },
          { uri, type: 9 },
        ],
      },
      { event: null },
      { event: { added: 5, removed: 'words' } },
      {
        event: { added: [null, { uri: 5 }, { uri: 'file://%zz/%' }, { uri: 'file:///dev/zero' }], removed: [null, {}] },
      },
      { settings: 5 },
      { settings: { nianbao: { rules: 7, locale: 8, format: 'x', inlayHints: [], codeLens: {}, formerNames: 3 } } },
      { value: 'nonsense' },
      { id: { x: 1 } },
      { token: null, value: 7 },
    ];
    const methods = [
      ...['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didSave', 'textDocument/willSave'],
      ...['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', 'workspace/didChangeWorkspaceFolders'],
      ...['$/cancelRequest', '$/setTrace', '$/progress', 'initialized', 'no/such', ''],
    ];
    for (const method of methods) {
      for (const params of [...ill, ...documents]) {
        client.write(encode({ method, ...(params === undefined ? {} : { params }) }));
      }
      expect(codesOf(await pull(client)), method).toHaveLength(2);
    }
    for (const params of kinds)
      client.write(encode({ method: 'textDocument/didClose', ...(params === undefined ? {} : { params }) }));
    expect(codesOf(await pull(client))).toHaveLength(2);
    const other = 'file:///reports/other.txt';
    open(client, wrongHeading, 'nianbao', other);
    expect(codesOf(await pull(client, other))).toEqual(['NB103']);
  });

  test('requests before initialize are answered in one way or another, and it can still be asked', async () => {
    const client = launch();
    const early = await client.request<Report>('textDocument/diagnostic', document).catch(() => ({ items: [] }));
    expect(early.items).toEqual([]);
    const params = {
      processId: 'x',
      rootUri: 7,
      workspaceFolders: [null, { uri: 5 }],
      capabilities: { textDocument: 5 },
    };
    await expect(client.request('initialize', null)).rejects.toThrow();
    expect(await client.request('initialize', params)).toHaveProperty('capabilities');
  });
});

describe('a client that is gone', () => {
  test('its end of the pipe is closed: the server ends, in the midst of a message too', async () => {
    for (const rest of ['', 'Content-Length: 500\r\n\r\n{"jsonrpc"', 'Content-Le']) {
      const { client } = await start(pulling);
      open(client, wrongSum);
      for (let count = 0; count < 50; count++) pull(client).catch(() => undefined);
      client.write(Buffer.from(rest));
      client.process.stdin?.end();
      expect(await client.exited).toBe(1);
    }
  });

  test('it reads no more: the server neither spins nor stays when the pipe is closed', async () => {
    const { client } = await start(pulling);
    open(client, wrongSum);
    client.process.stdout?.destroy();
    for (let version = 2; version < 50; version++) {
      change(client, version, [{ text: version % 2 ? good : wrongSum }]);
      pull(client).catch(() => undefined);
    }
    client.process.stdin?.end();
    expect(await client.exited).not.toBeNull();
  });

  test('its process is gone although the pipe is open: the server ends by itself', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const client = launch();
    await client.request('initialize', { processId: other.pid, rootUri: null, capabilities: pulling });
    client.notify('initialized', {});
    other.kill('SIGKILL');
    expect(await client.exited).toBe(1);
  });

  test('the server is killed in the midst of edits: a new one says the same of the same texts', async () => {
    const { client } = await start(pulling);
    open(client, good);
    for (let version = 2; version < 40; version++) change(client, version, [{ text: version % 2 ? good : wrongSum }]);
    client.process.kill('SIGKILL');
    await client.exited;
    const { client: next } = await start(pulling);
    open(next, wrongSum);
    expect(codesOf(await pull(next))).toHaveLength(2);
    expect(await next.stop()).toBe(0);
  });
});
