import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { Client, Message } from './client';
import {
  at,
  codesOf,
  type Diagnostic,
  type Edit,
  good,
  launch,
  open,
  published,
  pull,
  pulling,
  pushed,
  type Range,
  start,
  wrongHeading,
  wrongSum,
} from './session';

/** Settings and ignores of a folder, as the server reads them from files and through the client. */

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

class Place {
  readonly path = mkdtempSync(join(tmpdir(), 'nianbao-lsp-'));
  readonly root = pathToFileURL(this.path).href;

  constructor(files: Readonly<Record<string, unknown>>) {
    roots.push(this.path);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: unknown): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }
}

const files = {
  ...pulling,
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

const inPlace = (place: Place, more: object = {}) => ({
  workspaceFolders: [{ uri: place.root, name: 'work' }],
  rootUri: place.root,
  ...more,
});

const startIn = async (place: Place, capabilities: object = files, more: object = {}): Promise<Client> =>
  (await start(capabilities, inPlace(place, more))).client;

/** The next diagnostics of a project file. */
const toldOf = (client: Client, uri: string): Promise<readonly Diagnostic[]> =>
  client
    .next((message) => published(message) && (message.params as { uri: string }).uri === uri)
    .then(({ params }) => (params as { diagnostics: readonly Diagnostic[] }).diagnostics);

const fileChanged = (client: Client, uri: string, type = 2): void =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

const isRefresh = ({ method }: Message): boolean => method === 'workspace/diagnostic/refresh';

describe('.nianbao.json', () => {
  test('holds for reports of its folder and below, the nearest first, overrides by path', async () => {
    const place = new Place({
      '.nianbao.json': {
        rules: { NB3xx: 'off', NB103: 'warning' },
        overrides: [{ files: ['b/**'], rules: { NB301: 'error' } }],
      },
      'a/.nianbao.json': { rules: { NB302: 'information' } },
    });
    const client = await startIn(place);
    for (const name of ['a/1.txt', 'b/c/2.txt', '3.txt']) open(client, wrongSum, 'nianbao', place.uri(name));
    expect((await pull(client, place.uri('a/1.txt'))).items).toMatchObject([{ code: 'NB302', severity: 3 }]);
    expect(codesOf(await pull(client, place.uri('b/c/2.txt')))).toEqual(['NB301']);
    expect(codesOf(await pull(client, place.uri('3.txt')))).toEqual([]);
    open(client, wrongHeading, 'nianbao', place.uri('a/4.txt'));
    expect((await pull(client, place.uri('a/4.txt'))).items).toMatchObject([{ code: 'NB103', severity: 2 }]);
  });

  test('goes before the settings of the editor, and does not hold outside the workspace', async () => {
    const place = new Place({ '.nianbao.json': { rules: { NB301: 'warning' } } });
    const client = await startIn(place, files, { initializationOptions: { rules: { NB3xx: 'off' } } });
    open(client, wrongSum, 'nianbao', place.uri('a.txt'));
    open(client, wrongSum, 'nianbao', 'file:///elsewhere/a.txt');
    expect(codesOf(await pull(client, place.uri('a.txt')))).toEqual(['NB301']);
    expect(codesOf(await pull(client, 'file:///elsewhere/a.txt'))).toEqual([]);
  });

  test('is read again when the client tells of a change', async () => {
    const place = new Place({ '.nianbao.json': { rules: { NB3xx: 'off' } } });
    const client = await startIn(place);
    const uri = place.uri('a.txt');
    open(client, wrongSum, 'nianbao', uri);
    const before = await pull(client, uri);
    expect(codesOf(before)).toEqual([]);
    place.write('.nianbao.json', { rules: { NB301: 'off' } });
    const refreshed = client.next(isRefresh);
    fileChanged(client, place.uri('.nianbao.json'));
    await refreshed;
    expect(codesOf(await pull(client, uri, before.resultId))).toEqual(['NB302']);
    rmSync(join(place.path, '.nianbao.json'));
    const again = client.next(isRefresh);
    fileChanged(client, place.uri('.nianbao.json'), 3);
    await again;
    expect(codesOf(await pull(client, uri))).toEqual(['NB301', 'NB302']);
  });

  test('holds from the first diagnostics on where they are pushed', async () => {
    const place = new Place({ '.nianbao.json': { rules: { NB301: 'off' } } });
    const client = await startIn(place, pushed);
    const told = toldOf(client, place.uri('a.txt'));
    open(client, wrongSum, 'nianbao', place.uri('a.txt'));
    expect((await told).map(({ code }) => code)).toEqual(['NB302']);
  });

  test('what is not understood is told at its place in the file, and mended when it is', async () => {
    const place = new Place({ '.nianbao.json': '{\n  "rules": { "NB103": "off" },\n  "deadline": {}\n}\n' });
    const client = await startIn(place);
    const told = toldOf(client, place.uri('.nianbao.json'));
    open(client, wrongHeading, 'nianbao', place.uri('a.txt'));
    expect(await told).toMatchObject([
      {
        severity: 1,
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } },
        message: '没有“deadline”这一项设置，是不是 deadlines？',
      },
    ]);
    expect(codesOf(await pull(client, place.uri('a.txt')))).toEqual([]);
    place.write('.nianbao.json', {});
    const mended = toldOf(client, place.uri('.nianbao.json'));
    fileChanged(client, place.uri('.nianbao.json'));
    expect(await mended).toEqual([]);
  });

  test('comes through the client where the client reads files', async () => {
    const client = launch();
    const asked: string[] = [];
    client.answers.set('nianbao/readFile', (params) => {
      const { uri } = params as { uri: string };
      asked.push(uri);
      return { text: uri.endsWith('/云州/.nianbao.json') ? '{ "rules": { "NB3xx": "off" } }' : null };
    });
    await client.request('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'vscode-vfs://host/%E4%BA%91', name: '云' }],
      capabilities: files,
      initializationOptions: { readFile: true },
    });
    client.notify('initialized', {});
    const uri = 'vscode-vfs://host/%E4%BA%91/云州/a.txt';
    open(client, wrongSum, 'nianbao', uri);
    expect(codesOf(await pull(client, uri))).toEqual([]);
    expect(asked).toHaveLength(4);
  });
});

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
  readonly edit: {
    readonly changes?: Readonly<Record<string, readonly Edit[]>>;
    readonly documentChanges?: readonly {
      readonly kind?: string;
      readonly uri?: string;
      readonly textDocument?: { readonly uri: string; readonly version: number | null };
      readonly edits?: readonly Edit[];
    }[];
  };
}

const ignoringAt = async (client: Client, uri: string, range: Range): Promise<Action[]> => {
  const context = { diagnostics: [] };
  const actions = await client.request<Action[]>('textDocument/codeAction', { textDocument: { uri }, range, context });
  return actions.filter(({ title }) => title.startsWith('忽略'));
};

describe('.nianbao-ignore.json', () => {
  const name = '.nianbao-ignore.json';

  const wrong = async (place: Place, capabilities: object = files, more: object = {}) => {
    const client = await startIn(place, capabilities, more);
    const uri = place.uri('青川/a b.txt');
    open(client, wrongHeading, 'nianbao', uri);
    const [diagnostic] = (await pull(client, uri)).items;
    if (!diagnostic) throw new Error('no diagnostic');
    return { client, uri, range: at(diagnostic.range.start) };
  };

  test('is made by the quick fix: this finding, or the rule in this file', async () => {
    const place = new Place({});
    const { client, uri, range } = await wrong(place, files, { initializationOptions: { saveProjectFiles: true } });
    const [here, rule, ...rest] = await ignoringAt(client, uri, range);
    expect(rest).toEqual([]);
    expect(here).toMatchObject({ title: '忽略此处（NB103）', kind: 'quickfix' });
    expect(rule).toMatchObject({ title: '忽略本文件中的此规则（NB103）', kind: 'quickfix' });
    expect(here?.isPreferred).toBeUndefined();
    expect(here?.command).toMatchObject({ command: 'nianbao.saveProjectFile', arguments: [place.uri(name)] });
    for (const action of [here, rule]) {
      const [create, change] = action?.edit.documentChanges ?? [];
      expect(create).toMatchObject({ kind: 'create', uri: place.uri(name) });
      expect(change?.textDocument).toEqual({ uri: place.uri(name), version: null });
      place.write(name, change?.edits?.[0]?.newText ?? '');
      const refreshed = client.next(isRefresh);
      fileChanged(client, place.uri(name), 1);
      await refreshed;
      expect(codesOf(await pull(client, uri))).toEqual([]);
      rmSync(join(place.path, name));
      fileChanged(client, place.uri(name), 3);
      expect(codesOf(await pull(client, uri))).toEqual(['NB103']);
    }
  });

  test('gets another entry where it is there, whatever the client can do with files', async () => {
    const entries = [{ file: 'b.txt', rule: 'NB101', reason: '存档' }];
    const place = new Place({ [`青川/${name}`]: JSON.stringify({ ignores: entries }, null, 2) });
    const capabilities = { ...files, workspace: { ...files.workspace, workspaceEdit: {} } };
    const { client, uri, range } = await wrong(place, capabilities);
    const [here] = await ignoringAt(client, uri, range);
    expect(here?.command).toBeUndefined();
    const target = place.uri(`青川/${name}`);
    const text = JSON.stringify({ ignores: entries }, null, 2);
    const [edit] = here?.edit.changes?.[target] ?? [];
    const lines = text.split('\n');
    const { line, character } = edit?.range.start ?? { line: 0, character: 0 };
    lines[line] = `${lines[line]?.slice(0, character)}${edit?.newText}${lines[line]?.slice(character)}`;
    expect(JSON.parse(lines.join('\n'))).toEqual({
      ignores: [...entries, { file: 'a b.txt', rule: 'NB103', fingerprint: expect.stringMatching(/^NB103:/) }],
    });
  });

  test('nothing is offered where nothing could be written', async () => {
    const { client, uri, range } = await wrong(new Place({}), pulling);
    expect(await ignoringAt(client, uri, range)).toEqual([]);
    const broken = await wrong(new Place({ [name]: '{ "ignores": 1 }' }));
    expect(await ignoringAt(broken.client, broken.uri, broken.range)).toEqual([]);
    open(client, wrongHeading, 'nianbao', 'untitled:1');
    expect(await ignoringAt(client, 'untitled:1', range)).toEqual([]);
  });

  test('a dead entry is told in the ignore file while its report is open', async () => {
    const place = new Place({
      [name]: '{ "ignores": [\n  { "file": "a.txt", "rule": "NB103" },\n  { "file": "b.txt", "rule": "NB103" } ] }',
    });
    const client = await startIn(place);
    const uri = place.uri('a.txt');
    const messages: (readonly Diagnostic[])[] = [];
    open(client, good, 'nianbao', uri);
    await pull(client, uri);
    const told = client.notifications
      .filter((message) => published(message) && (message.params as { uri: string }).uri === place.uri(name))
      .map(({ params }) => (params as { diagnostics: readonly Diagnostic[] }).diagnostics);
    expect([...messages, ...told].at(-1)).toMatchObject([
      { code: 'NB902', severity: 3, range: { start: { line: 1, character: 2 } } },
    ]);
    const gone = toldOf(client, place.uri(name));
    client.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await gone).toEqual([]);
  });
});
