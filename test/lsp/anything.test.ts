import { describe, expect, test } from 'vitest';
import { encode } from './client';
import { at, change, good, launch, open, pull, pulling, type Report, start, uri, wrongSum } from './session';

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
    for (const bytes of [undefined, 7, '!', '']) {
      expect(await client.request('nianbao/wordText', { bytes })).toHaveProperty('problem');
    }
    expect(await client.request('nianbao/insertSection', { uri, section: 7 })).toHaveProperty('edits', []);
    expect(await client.request('nianbao/addReports', { reports: 7 })).toBeNull();
    expect(await client.request('nianbao/addReports', { reports: [{ uri }, null] })).toBeNull();
    expect(await client.request('nianbao/compareReports', { own: 7 })).toBeNull();
    expect(await client.request('nianbao/compareReports', { own: { uri, line: -1 }, reports: [null] })).toBeNull();
    expect(await client.request('nianbao/findingsPage', {})).toHaveProperty('html');
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
    const alone = launch([]);
    expect(await alone.exited).toBe(2);
    expect(alone.errors).toContain('--stdio');
  });
});
