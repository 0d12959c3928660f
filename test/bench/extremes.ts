/**
 * Sizes beyond what reports have, as docs/reliability.md tells of them: `node scripts/run-ts.mjs test/bench/extremes.ts`. Of
 * the built files; memory as Linux tells it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '../lsp/client';
import { generateReport } from '../support/generate';

const megabyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'nianbao-extremes-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const report = generateReport(1, { layout: 'markdown' });
const bytes = Buffer.byteLength(report);

const texts: readonly (readonly [string, string])[] = [
  ['one line of 10 MB, words', report.slice(0, 500) + '公开年报数据，'.repeat(500_000)],
  ['one line of 10 MB, digits', report.slice(0, 500) + '1234567890'.repeat(megabyte)],
  ['200,000 lines of prose', report + '一行文字。\n'.repeat(200_000)],
  ['200,000 rows', report + '| 一 | 2 | 3 |\n'.repeat(200_000)],
  ['12 MB of reports', `${report}\n`.repeat(Math.floor((12 * megabyte) / bytes))],
  ['31 MB of other lines', 'a本机关公开\n'.repeat((31 * megabyte) / 17)],
  ['100 MB', ''],
];

/** Exit code, CPU seconds and peak memory of the command line, as GNU time tells them. */
const measured = (name: string): string => {
  const args = ['-f', '%U %S %M', process.execPath, resolve('dist/cli.js'), 'check', name];
  const done = spawnSync('/usr/bin/time', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1024 * megabyte });
  const [user = 0, system = 0, kilobytes = 0] = (done.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return `${done.status} | ${(user + system).toFixed(1)} s | ${(kilobytes / 1024).toFixed(0)} MB`;
};

for (const [name, text] of texts) {
  writeFileSync(join(folder, 'text.txt'), text);
  if (text === '') truncateSync(join(folder, 'text.txt'), 100 * megabyte);
  console.log(`| ${name} | ${measured('text.txt')} |`);
}

const letters = Array.from('水林农教商税民司医粮气文旅体');
const organOf = (at: number): string =>
  `云州市${letters[at % 14]}${letters[Math.floor(at / 14) % 14]}县${letters[Math.floor(at / 196) % 14]}务局`;

/** A folder of reports of many organs, two years of most. */
const makeReports = (count: number): string => {
  const root = join(folder, 'reports');
  for (let at = 0; at < count; at++) {
    mkdirSync(join(root, String(at % 50)), { recursive: true });
    const text = generateReport(at % 97, {
      organ: organOf(Math.floor(at / 2)),
      year: 2023 + (at % 2),
      layout: 'markdown',
    });
    writeFileSync(join(root, String(at % 50), `${at}.txt`), text);
  }
  return root;
};

const quantiles = (times: readonly number[]): string => {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms of ${sorted.length}`;
};

const memoryOf = (id: number, key: string): number =>
  Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const workspace = async (count: number): Promise<void> => {
  const root = pathToFileURL(makeReports(count)).href;
  const client = new Client([resolve('dist/server.js'), '--stdio']);
  const capabilities = { textDocument: { diagnostic: {} } };
  await client.request('initialize', {
    processId: process.pid,
    rootUri: root,
    capabilities,
    initializationOptions: { reports: true },
  });
  const uri = `${root}/typed.txt`;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: report } });
  let version = 1;
  const typeAndPull = async (): Promise<number> => {
    const begun = performance.now();
    const range = { start: { line: 20, character: 0 }, end: { line: 20, character: 0 } };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: '年' }],
    });
    await client.request('textDocument/diagnostic', { textDocument: { uri } });
    return performance.now() - begun;
  };
  const during = async (over: () => boolean): Promise<number[]> => {
    const times: number[] = [];
    while (!over()) {
      times.push(await typeAndPull());
      await new Promise((then) => setTimeout(then, 10));
    }
    return times;
  };
  const list = async (): Promise<readonly [number, number, number]> => {
    const begun = performance.now();
    let longest = 0;
    let items = 0;
    for (let from: number | null = 0; from !== null; ) {
      const asked = performance.now();
      const answer: { items: unknown[]; next: number | null } = await client.request('nianbao/reports', { from });
      longest = Math.max(longest, performance.now() - asked);
      items += answer.items.length;
      from = answer.next;
    }
    return [items, performance.now() - begun, longest];
  };
  const begun = performance.now();
  client.notify('initialized', {});
  let last = begun;
  const told = (): number =>
    client.notifications.filter(({ method }) => method === 'nianbao/reportsChanged').length - version;
  let seen = told();
  const walked = await during(() => {
    if (told() !== seen) last = performance.now();
    seen = told();
    return performance.now() - last > 3_000;
  });
  const id = client.process.pid ?? 0;
  console.log(
    `${count} reports read in ${(last - begun).toFixed(0)} ms; edit to diagnostics meanwhile: ${quantiles(walked)}`,
  );
  const [items, first, longest] = await list();
  console.log(
    `states of ${items}: ${first.toFixed(0)} ms, longest answer ${longest.toFixed(0)} ms; again ${(await list())[1].toFixed(0)} ms`,
  );
  let over = false;
  const search = client.request('workspace/symbol', { query: '没有这样的机关' }).then(() => {
    over = true;
  });
  console.log(`edit to diagnostics while all are searched: ${quantiles(await during(() => over))}`);
  await search;
  console.log(`memory ${memoryOf(id, 'VmRSS').toFixed(0)} MB, peak ${memoryOf(id, 'VmHWM').toFixed(0)} MB`);
  client.process.kill();
};

await workspace(5_000);
process.exit(0);
