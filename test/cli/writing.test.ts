import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Encoding, encode } from '../../server/src/bytes';
import { generateReport } from '../support/generate';
import { Folder, type Ran } from './support/io';
import { cli, startCli } from './support/process';

const good = generateReport(1, { layout: 'markdown' });
const from = '六、其它需要报告事项';
const to = '六、其他需要报告的事项';
/** A slip with a safe fix. */
const slip = good.replace(to, from);
const posix = process.platform !== 'win32';

let folder = new Folder();
afterEach(() => folder.remove());
const inFolder = (files: Readonly<Record<string, string | Uint8Array>>): Folder => {
  folder = new Folder(files);
  return folder;
};
const path = (name: string): string => join(folder.path, name);
const bytesOf = (name: string): Buffer => readFileSync(path(name));
const textOf = (name: string): string => bytesOf(name).toString('utf8');
const fix = (...names: readonly string[]): Promise<Ran> => folder.run(['check', '--fix', ...names]);
/** No draft is left, and nothing else that was not there. */
const holdsOnly = (...names: readonly string[]): void =>
  expect(readdirSync(folder.path).sort()).toEqual([...names].sort());

describe('what is written is the text’s change and nothing else', () => {
  const cases: readonly [Encoding, boolean][] = [
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
    ['gb18030', false],
  ];
  const breaks: readonly [string, (at: number) => string][] = [
    ['LF', () => '\n'],
    ['CRLF', () => '\r\n'],
    ['CR', () => '\r'],
    ['mixed', (at) => ['\r\n', '\n', '\r'][at % 3] ?? ''],
  ];
  test.each(cases)('%s, mark: %s, with every kind of line breaks', async (encoding, bom) => {
    for (const [name, lineBreak] of breaks) {
      const broken = (text: string): string =>
        text.split('\n').reduce((before, line, at) => `${before}${lineBreak(at)}${line}`);
      const bytes = encode(broken(slip), { encoding, bom }) as Uint8Array;
      const wanted = encode(broken(good), { encoding, bom }) as Uint8Array;
      inFolder({ 'a.txt': bytes });
      expect((await fix('a.txt')).code, name).toBe(0);
      expect(bytesOf('a.txt').equals(wanted), name).toBe(true);
      holdsOnly('a.txt');
      folder.remove();
    }
  });

  test('format keeps the line breaks around its tables as they are, mixed ones too', async () => {
    const mixed = generateReport(1, { layout: 'tsv' })
      .split('\n')
      .reduce((before, line, at) => `${before}${['\r\n', '\n'][at % 2]}${line}`);
    inFolder({ 'a.txt': mixed });
    expect((await folder.run(['format', 'a.txt'])).code).toBe(0);
    const isProse = (line: string): boolean => /^（[一二三四五六七八九十]+）.*。\r?$/.test(line);
    const proseOf = (text: string): string[] => text.split('\n').filter(isProse);
    expect(proseOf(mixed).some((line) => line.endsWith('\r'))).toBe(true);
    expect(proseOf(textOf('a.txt'))).toEqual(proseOf(mixed));
    expect(textOf('a.txt')).not.toBe(mixed);
  });
});

describe.runIf(posix)('a file keeps what is its own', () => {
  test.each([0o600, 0o640, 0o755, 0o4750])('mode %o', async (mode) => {
    inFolder({ 'a.txt': slip });
    chmodSync(path('a.txt'), mode);
    expect((await fix('a.txt')).code).toBe(0);
    expect(textOf('a.txt')).toBe(good);
    expect(statSync(path('a.txt')).mode & 0o7777).toBe(mode);
  });

  test('its owner, where the one who writes may give files away', async () => {
    inFolder({ 'a.txt': slip });
    if (process.getuid?.() === 0) chownSync(path('a.txt'), 12_345, 54_321);
    const before = statSync(path('a.txt'));
    await fix('a.txt');
    const after = statSync(path('a.txt'));
    expect([after.uid, after.gid, textOf('a.txt')]).toEqual([before.uid, before.gid, good]);
  });

  test('its links: the file that they lead to is written', async () => {
    inFolder({ 'd/a.txt': slip });
    symlinkSync('d/a.txt', path('link.txt'));
    symlinkSync('link.txt', path('again.txt'));
    expect((await fix('again.txt')).code).toBe(0);
    expect(lstatSync(path('again.txt')).isSymbolicLink()).toBe(true);
    expect([readlinkSync(path('link.txt')), textOf('d/a.txt')]).toEqual(['d/a.txt', good]);
    expect(readdirSync(path('d'))).toEqual(['a.txt']);
    expect((await folder.run(['format', '--layout', 'tsv', 'link.txt'])).code).toBe(0);
    expect([readlinkSync(path('link.txt')), textOf('d/a.txt')]).toEqual(['d/a.txt', expect.stringContaining('规章\t')]);
  });

  test('a file under two names: the one named is written, and it is said that the other is not', async () => {
    inFolder({ 'a.txt': slip });
    linkSync(path('a.txt'), path('b.txt'));
    const { code, err } = await fix('a.txt');
    expect([code, err]).toEqual([0, 'nianbao: a.txt：已写入；另有 1 个硬链接，它们仍是原来的内容\n']);
    expect([textOf('a.txt'), textOf('b.txt')]).toEqual([good, slip]);
    expect((await fix('b.txt')).err).toBe('');
    expect(textOf('b.txt')).toBe(good);
  });

  test('a name as long as names can be', async () => {
    const name = `${'年'.repeat(83)}${'.txt'.padStart(6, '0')}`;
    inFolder({ [name]: slip });
    expect(await fix(name)).toMatchObject({ code: 0, err: '' });
    expect(textOf(name)).toBe(good);
  });
});

describe.runIf(posix)('where it cannot be written one line says so, the others are, and nothing is left behind', () => {
  test('a file that is read-only', async () => {
    inFolder({ 'a.txt': slip, 'b.txt': slip });
    chmodSync(path('a.txt'), 0o444);
    const { code, err } = await fix('a.txt', 'b.txt');
    expect([code, err]).toEqual([2, 'nianbao: a.txt：是只读文件，未写入，请先去掉只读\n']);
    expect([textOf('a.txt'), textOf('b.txt')]).toEqual([slip, good]);
    const formatted = await folder.run(['format', '--layout', 'tsv', 'a.txt', 'b.txt']);
    expect([formatted.code, formatted.err]).toEqual([2, err]);
    expect(formatted.out).toBe('b.txt：已改写 3 张表\n');
    holdsOnly('a.txt', 'b.txt');
  });

  test('another’s file, and a folder that takes no new files', async () => {
    inFolder({ 'a.txt': slip, 'd/b.txt': slip, 'e/c.txt': slip });
    for (const [name, mode] of [
      ['.', 0o755],
      ['d', 0o555],
      ['e', 0o777],
      ['d/b.txt', 0o666],
      ['e/c.txt', 0o666],
    ] as const) {
      chmodSync(path(name), mode);
    }
    chmodSync(path('a.txt'), process.getuid?.() === 0 ? 0o644 : 0o444);
    const ran = await startCli(['check', '--fix', 'a.txt', 'd/b.txt', 'e/c.txt'], { cwd: folder.path, humble: true });
    expect([ran.code, ran.err]).toEqual([
      2,
      'nianbao: a.txt：是只读文件，未写入，请先去掉只读\nnianbao: d/b.txt：没有写入权限（文件或所在文件夹），原样未动\n',
    ]);
    expect([textOf('a.txt'), textOf('d/b.txt'), textOf('e/c.txt')]).toEqual([slip, slip, good]);
    expect(readdirSync(path('e'))).toEqual(['c.txt']);
    chmodSync(path('d'), 0o755);
  });

  test('a disk that takes no more: the shell’s limit for files stands in for it', async () => {
    const long = slip + '完。\n'.repeat(20_000);
    inFolder({ 'long.txt': long, 'short.txt': slip });
    const script = `ulimit -f 32; "${process.execPath}" "${cli}" check --fix long.txt short.txt 2>&1 >/dev/null; echo $?`;
    const told = execFileSync('sh', ['-c', script], { cwd: folder.path, encoding: 'utf8' });
    expect(told).toBe('nianbao: long.txt：磁盘空间不够，未写入，原样未动\n2\n');
    expect([textOf('long.txt'), textOf('short.txt')]).toEqual([long, good]);
    holdsOnly('long.txt', 'short.txt');
  });

  test('a person who ends it in the midst of writing: the file is whole, and no draft is left', async () => {
    inFolder({ 'a.txt': slip });
    writeFileSync(
      path('slow.cjs'),
      `const fs = require('node:fs');
       const sync = fs.fsyncSync;
       fs.fsyncSync = (handle) => {
         process.stderr.write('writing ' + fs.readdirSync('.').length);
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
         sync(handle);
       };`,
    );
    let ended = false;
    const ran = await startCli(['check', '--fix', 'a.txt'], {
      cwd: folder.path,
      node: ['--require', path('slow.cjs')],
      told: (text, pid) => {
        if (!text.includes('writing 3')) return;
        ended = true;
        process.kill(pid, 'SIGTERM');
      },
    });
    expect([ended, ran.signal]).toEqual([true, 'SIGTERM']);
    expect(textOf('a.txt')).toBe(good);
    holdsOnly('a.txt', 'slow.cjs');
  });
});

describe('a baseline', () => {
  const record = (name: string): Promise<Ran> =>
    folder.run(['check', '--format', 'json', '--write-baseline', name, 'a.txt']);

  test.runIf(posix)('keeps mode and links of the file that it replaces', async () => {
    inFolder({ 'a.txt': slip, 'd/base.json': '{}' });
    chmodSync(path('d/base.json'), 0o600);
    symlinkSync('d/base.json', path('base.json'));
    expect(await record('base.json')).toMatchObject({ code: 0, err: '' });
    expect(readlinkSync(path('base.json'))).toBe('d/base.json');
    expect(statSync(path('d/base.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(textOf('base.json'))).toMatchObject({ version: 1 });
    expect(readdirSync(path('d'))).toEqual(['base.json']);
  });

  test('that cannot be written is told in one line, after the findings', async () => {
    inFolder({ 'a.txt': slip, 'file/x': '' });
    mkdirSync(path('folder'));
    for (const [name, words] of [
      ['folder', 'folder：是文件夹，这里要的是文件'],
      ['a.txt/base.json', 'a.txt/base.json：写入失败（EEXIST），原样未动'],
    ] as const) {
      const { code, out, err } = await record(name);
      expect([code, err]).toEqual([2, `nianbao: ${words}\n`]);
      expect(JSON.parse(out)).toMatchObject({ summary: { information: 1 } });
    }
    holdsOnly('a.txt', 'file', 'folder');
  });
});
