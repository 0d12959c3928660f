import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

/** What a disk or another program may do in the midst of writing, step by step. */
const before = vi.hoisted(() => ({ steps: new Map<string, () => void>() }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const steps = ['openSync', 'writeSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync'] as const;
  const hooked = Object.fromEntries(
    steps.map((name) => [
      name,
      (...args: unknown[]) => {
        // Drafts only: what is read is opened with flags that are a number.
        if (name !== 'openSync' || args[1] === 'wx') before.steps.get(name)?.();
        return (real[name] as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { ...real, ...hooked, default: { ...real, ...hooked } };
});

const good = generateReport(1, { layout: 'markdown' });
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项');

let folder = new Folder();
afterEach(() => {
  before.steps.clear();
  folder.remove();
});
const textOf = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
const fails = (step: string, code: string, times = 1): void => {
  let left = times;
  before.steps.set(step, () => {
    if (left-- > 0) throw Object.assign(new Error(code), { code });
  });
};

test.each([
  ['openSync', 'ENOSPC', '磁盘空间不够，未写入，原样未动'],
  ['writeSync', 'ENOSPC', '磁盘空间不够，未写入，原样未动'],
  ['writeSync', 'EDQUOT', '磁盘空间不够，未写入，原样未动'],
  ['fsyncSync', 'EIO', '写入失败（EIO），原样未动'],
  ['renameSync', 'EPERM', '没有写入权限（文件或所在文件夹），原样未动'],
  ['renameSync', 'EBUSY', '写入失败（EBUSY），原样未动'],
  ['openSync', 'EROFS', '没有写入权限（文件或所在文件夹），原样未动'],
])('%s fails with %s', async (step, code, words) => {
  for (const command of [
    ['check', '--fix'],
    ['format', '--layout', 'tsv'],
  ]) {
    folder = new Folder({ 'a.txt': slip, 'b.txt': slip });
    fails(step, code);
    const ran = await folder.run([...command, 'a.txt', 'b.txt']);
    expect([ran.code, ran.err]).toEqual([2, `nianbao: a.txt：${words}\n`]);
    expect(textOf('a.txt')).toBe(slip);
    expect(textOf('b.txt')).not.toBe(slip);
    expect(readdirSync(folder.path).sort()).toEqual(['a.txt', 'b.txt']);
    folder.remove();
  }
});

test('a baseline that finds no room', async () => {
  folder = new Folder({ 'a.txt': slip, 'base.json': '{}' });
  fails('writeSync', 'ENOSPC');
  const ran = await folder.run(['check', '--format', 'json', '--write-baseline', 'base.json', 'a.txt']);
  expect([ran.code, ran.err]).toEqual([2, 'nianbao: base.json：磁盘空间不够，未写入，原样未动\n']);
  expect([textOf('base.json'), readdirSync(folder.path).sort()]).toEqual(['{}', ['a.txt', 'base.json']]);
});

test.each(['writeSync', 'fsyncSync'])('a file that changes before %s is left as it then is', async (step) => {
  const changes: readonly [string, () => void][] = [
    ['longer', () => writeFileSync(join(folder.path, 'a.txt'), `${slip}改`)],
    ['as long as before', () => writeFileSync(join(folder.path, 'a.txt'), slip.replace('0', '9'))],
    ['gone', () => rmSync(join(folder.path, 'a.txt'))],
  ];
  for (const [name, change] of changes) {
    for (const command of [
      ['check', '--fix'],
      ['format', '--layout', 'tsv'],
    ]) {
      folder = new Folder({ 'a.txt': slip });
      before.steps.set(step, () => {
        before.steps.clear();
        change();
      });
      const ran = await folder.run([...command, 'a.txt']);
      expect([ran.code, ran.err], name).toEqual([2, 'nianbao: a.txt：检查期间文件有改动，未写入，请重新运行\n']);
      const left = readdirSync(folder.path);
      expect(left, name).toEqual(name === 'gone' ? [] : ['a.txt']);
      if (name !== 'gone') expect(textOf('a.txt')).toBe(name === 'longer' ? `${slip}改` : slip.replace('0', '9'));
      folder.remove();
    }
  }
});
