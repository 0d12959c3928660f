import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { generateReport } from '../support/generate';
import { Client } from './client';
import { codesOf, good, open, pull, pulling, server, start, wrongSum } from './session';

/** Folders and files as no one would wish them, and changes of them in any order. */

interface Answer {
  readonly items: readonly { readonly uri: string; readonly year: number | null; readonly error: number }[];
  readonly next: number | null;
}

const posix = process.platform !== 'win32';
const watching = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

let folder = '';
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) {
    client.process.kill();
    await client.exited;
  }
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);
const uriOf = (name: string): string => pathToFileURL(path(name)).href;
const write = (name: string, text: string | Uint8Array): void => {
  mkdirSync(join(path(name), '..'), { recursive: true });
  writeFileSync(path(name), text);
};
const inFolder = (files: Readonly<Record<string, string>>): void => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-chaos-'));
  for (const [name, text] of Object.entries(files)) write(name, text);
};
const served = async (): Promise<Client> => {
  const { client } = await start(watching, { workspaceFolders: [{ uri: uriOf(''), name: 'work' }] });
  return client;
};

const all = async (client: Client): Promise<Answer['items']> => {
  const items: Answer['items'][number][] = [];
  for (let from: number | null = 0; from !== null; ) {
    const answer: Answer = await client.request<Answer>('nianbao/reports', { from });
    items.push(...answer.items);
    from = answer.next;
  }
  return items;
};
/** The names of the files that hold reports, as the server comes to know them. */
const files = async (client: Client): Promise<string[]> =>
  (await all(client)).map(({ uri }) => decodeURIComponent(uri.slice(uriOf('').length)).replace(/^\//, '')).sort();
const holds = (client: Client, ...names: readonly string[]): Promise<void> =>
  expect.poll(() => files(client), { timeout: 20_000, interval: 20 }).toEqual([...names].sort());
const tell = (client: Client, ...changes: readonly (readonly [string, 1 | 2 | 3])[]): void =>
  client.notify('workspace/didChangeWatchedFiles', {
    changes: changes.map(([name, type]) => ({ uri: uriOf(name), type })),
  });

describe('folders', () => {
  test.runIf(posix)(
    'links in circles, out of the workspace, to devices, to nowhere; pipes; what may not be read',
    async () => {
      inFolder({ 'a/1.txt': good, 'b/2.txt': good });
      const elsewhere = mkdtempSync(join(tmpdir(), 'nianbao-elsewhere-'));
      writeFileSync(join(elsewhere, 'private.txt'), good);
      symlinkSync('..', path('a/up'));
      symlinkSync('.', path('a/self'));
      symlinkSync(elsewhere, path('a/elsewhere'));
      symlinkSync('/dev/zero', path('zero.txt'));
      symlinkSync('nowhere', path('nowhere.txt'));
      symlinkSync('loop.txt', path('loop.txt'));
      execFileSync('mkfifo', [path('pipe.txt')]);
      symlinkSync('pipe.txt', path('a/pipe.txt'));
      mkdirSync(path('folder.txt'));
      write('locked/3.txt', good);
      chmodSync(path('locked'), 0);
      write('huge.txt', '');
      truncateSync(path('huge.txt'), 2 ** 31);
      const client = await served();
      // One with all rights reads what nobody may.
      await holds(client, 'a/1.txt', 'b/2.txt', ...(process.getuid?.() === 0 ? ['locked/3.txt'] : []));
      for (const name of ['pipe.txt', 'zero.txt', 'loop.txt', 'huge.txt', 'folder.txt', 'nowhere.txt'])
        tell(client, [name, 2]);
      open(client, wrongSum, 'nianbao', uriOf('pipe.txt'));
      expect(codesOf(await pull(client, uriOf('pipe.txt')))).toHaveLength(2);
      expect(client.errors).toBe('');
      chmodSync(path('locked'), 0o755);
      rmSync(elsewhere, { recursive: true });
    },
  );

  test('very deep ones, and names of every kind', async () => {
    const names = [
      '100%.txt',
      '%20.txt',
      '#1?.txt',
      'a b\u3000c.txt',
      '年报（一）.md',
      "it's +&.txt",
      '🙂.txt',
      '[1].txt',
    ];
    inFolder(Object.fromEntries(names.map((name) => [`名 字%/${name}`, good])));
    write(`${Array.from({ length: 10 }, () => '深').join('/')}/a.txt`, good);
    write(`${Array.from({ length: 40 }, () => '更深').join('/')}/b.txt`, good);
    if (process.platform === 'linux') {
      writeFileSync(Buffer.concat([Buffer.from(path('')), Buffer.from([0x2f, 0xb1, 0xa8]), Buffer.from('.txt')]), good);
    }
    const client = await served();
    await holds(
      client,
      ...names.map((name) => `名 字%/${name}`),
      `${Array.from({ length: 10 }, () => '深').join('/')}/a.txt`,
    );
    for (const name of names) {
      open(client, wrongSum, 'nianbao', uriOf(`名 字%/${name}`));
      expect(codesOf(await pull(client, uriOf(`名 字%/${name}`)))).toHaveLength(2);
    }
    // The same file under the address that VS Code writes: no second one.
    expect((await all(client)).length).toBe(names.length + 1);
    tell(client, ...names.map((name) => [`名 字%/${name}`, 3] as const));
    expect((await all(client)).length).toBe(names.length + 1);
  });

  test('folders that are none, are gone, or come and go while they are read', async () => {
    inFolder({ 'a.txt': good });
    const { client } = await start(
      { ...watching, workspace: { ...watching.workspace, workspaceFolders: true } },
      {
        workspaceFolders: [
          ...[uriOf('gone'), uriOf('a.txt'), 'file:///dev', 'untitled:x', 'http://127.0.0.1:1/x', 'file://elsewhere/x'],
          uriOf(''),
        ].map((uri) => ({ uri, name: 'x' })),
      },
    );
    await holds(client, 'a.txt');
    const inside = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`more/${at}.txt`, good]));
    for (const [name, text] of Object.entries(inside)) write(name, text);
    const event = (added: readonly string[], removed: readonly string[]): void =>
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((name) => ({ uri: uriOf(name), name })),
          removed: removed.map((name) => ({ uri: uriOf(name), name })),
        },
      });
    for (let count = 0; count < 5; count++) {
      event(['more'], []);
      await pull(client, uriOf('a.txt'));
      event([], ['more']);
    }
    await holds(client, 'a.txt');
    event(['more'], []);
    await holds(client, 'a.txt', ...Object.keys(inside));
  });
});

describe('files on disk', () => {
  test('deleted and renamed, open and closed; replaced by a folder', async () => {
    inFolder({ 'a.txt': wrongSum, 'd/b.txt': good, 'd/c.txt': good });
    const client = await served();
    await holds(client, 'a.txt', 'd/b.txt', 'd/c.txt');
    open(client, wrongSum, 'nianbao', uriOf('a.txt'));
    unlinkSync(path('a.txt'));
    tell(client, ['a.txt', 3]);
    // Open, it counts as it stands.
    expect(codesOf(await pull(client, uriOf('a.txt')))).toHaveLength(2);
    await holds(client, 'a.txt', 'd/b.txt', 'd/c.txt');
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('a.txt') } });
    await holds(client, 'd/b.txt', 'd/c.txt');

    renameSync(path('d/b.txt'), path('e.txt'));
    tell(client, ['d/b.txt', 3], ['e.txt', 1]);
    await holds(client, 'd/c.txt', 'e.txt');
    open(client, good, 'nianbao', uriOf('e.txt'));
    renameSync(path('e.txt'), path('f.txt'));
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('e.txt') } });
    open(client, wrongSum, 'nianbao', uriOf('f.txt'));
    tell(client, ['f.txt', 1], ['e.txt', 3]);
    expect(codesOf(await pull(client, uriOf('f.txt')))).toHaveLength(2);
    await holds(client, 'd/c.txt', 'f.txt');

    rmSync(path('d'), { recursive: true });
    // VS Code tells of the folder, not of each file in it.
    tell(client, ['d', 3]);
    await holds(client, 'f.txt');
    mkdirSync(path('d/c.txt'), { recursive: true });
    tell(client, ['d/c.txt', 1]);
    await holds(client, 'f.txt');
  });

  test('words about a file that come faster than it is read: the last state holds', async () => {
    inFolder({ 'a.txt': good, 'b.txt': good });
    const client = await served();
    await holds(client, 'a.txt', 'b.txt');
    for (let round = 0; round < 200; round++) {
      writeFileSync(path('a.txt'), round % 2 ? generateReport(3, { year: 2020 + (round % 5) }) : 'nothing');
      tell(client, ['a.txt', 2]);
      if (round % 3 === 0) tell(client, ['a.txt', 3], ['a.txt', 1]);
    }
    writeFileSync(path('a.txt'), generateReport(3, { year: 2019 }));
    tell(client, ['a.txt', 2]);
    unlinkSync(path('b.txt'));
    tell(client, ['b.txt', 2], ['b.txt', 3]);
    const last = async (): Promise<unknown> => (await all(client)).map(({ year }) => year);
    await expect.poll(last, { timeout: 20_000 }).toEqual([2019]);
    await pull(client, uriOf('a.txt'));
    expect(await last()).toEqual([2019]);
  });
});

describe('a workspace of thousands of reports', { timeout: 240_000 }, () => {
  const names = Array.from('水林农教商税民司医粮气文旅体');
  const organOf = (at: number): string =>
    `云州市${names[at % 14]}${names[Math.floor(at / 14) % 14]}县${names[Math.floor(at / 196) % 14]}务局`;

  test('is read without holding up what is typed, in little memory, and asked for again at no cost', async () => {
    inFolder({});
    const count = 600;
    const template = [2023, 2024].map((year) => generateReport(3, { year, organ: '云州市甲乙县丙务局' }));
    for (let at = 0; at < count; at++) {
      const text = template[at % 2]?.replaceAll('云州市甲乙县丙务局', organOf(Math.floor(at / 2))) ?? '';
      write(`${at % 40}/${at}.txt`, text);
    }
    // Every report kept as it was read would take several times as much.
    const client = new Client(['--max-old-space-size=96', server, '--stdio']);
    clients.push(client);
    const workspaceFolders = [{ uri: uriOf(''), name: 'work' }];
    await client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities: watching,
    });
    client.notify('initialized', {});
    open(client, wrongSum, 'nianbao', uriOf('typed.txt'));
    const waits: number[] = [];
    const ask = async (version: number): Promise<void> => {
      const textDocument = { uri: uriOf('typed.txt'), version };
      const begun = performance.now();
      const contentChanges = [{ text: version % 2 ? good : wrongSum }];
      client.notify('textDocument/didChange', { textDocument, contentChanges });
      expect(codesOf(await pull(client, uriOf('typed.txt')))).toHaveLength(version % 2 ? 0 : 2);
      waits.push(performance.now() - begun);
    };
    for (let version = 2; version < 60; version++) await ask(version);
    await expect.poll(async () => (await all(client)).length, { timeout: 120_000 }).toBe(count + 1);
    const search = client.request<unknown[]>('workspace/symbol', { query: '没有这样的机关' });
    for (let version = 60; version < 90; version++) await ask(version);
    expect(await search).toEqual([]);

    waits.sort((one, other) => one - other);
    // Far below what reading all files takes, on a machine that does other things as well.
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(250);
    const begun = performance.now();
    let answers = 0;
    for (let from: number | null = 0; from !== null; answers++) {
      from = (await client.request<Answer>('nianbao/reports', { from })).next;
    }
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(answers).toBeLessThan(count / 20);
    expect(client.process.exitCode).toBeNull();
  });
});
