import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

/** A file that another program writes to while it is read: what happens between two calls of the system. */
const between = vi.hoisted(() => ({ reads: [] as (() => void)[] }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const readSync = (...args: Parameters<typeof real.readSync>): number => {
    const count = real.readSync(...args);
    between.reads.shift()?.();
    return count;
  };
  return { ...real, readSync, default: { ...real, readSync } };
});

const good = generateReport(1, { layout: 'markdown' });
const half = good.slice(0, good.length / 2);

let folder = new Folder();
afterEach(() => {
  between.reads.length = 0;
  folder.remove();
});

const isReadOf = async (text: string): Promise<void> => {
  const ran = await folder.run(['check', '--format', 'json', 'a.txt']);
  const plain = new Folder({ 'a.txt': text });
  expect(ran).toEqual(await plain.run(['check', '--format', 'json', 'a.txt']));
  plain.remove();
};

test('a file that is written anew while it is read is read anew', async () => {
  folder = new Folder({ 'a.txt': half });
  // Half of the old text is read by then; what follows would be the new text's.
  between.reads.push(() => writeFileSync(join(folder.path, 'a.txt'), good));
  await isReadOf(good);
});

test('a file that grows while it is read is read whole', async () => {
  folder = new Folder({ 'a.txt': half });
  between.reads.push(() => appendFileSync(join(folder.path, 'a.txt'), good.slice(half.length)));
  await isReadOf(good);
});

test('a file that is cut short while it is read is read as it then is', async () => {
  folder = new Folder({ 'a.txt': good });
  between.reads.push(() => writeFileSync(join(folder.path, 'a.txt'), half));
  await isReadOf(half);
});

test('a file that never rests is told, and the others are read', async () => {
  folder = new Folder({ 'a.txt': good, 'b.txt': good });
  for (let at = 0; at < 20; at++) {
    between.reads.push(() => appendFileSync(join(folder.path, 'a.txt'), '\n'));
  }
  const { code, out, err } = await folder.run(['check', '--format', 'json', 'a.txt']);
  expect([code, err]).toEqual([2, 'nianbao: a.txt：正有别的程序在写它，读不到完整内容，请稍后再试\n']);
  expect(JSON.parse(out)).toMatchObject({ reports: [] });
  between.reads.length = 0;
  expect((await folder.run(['check', 'b.txt'])).code).toBe(0);
});
