import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { Client, encode } from '../lsp/client';
import { placesOf, report, reportBytes } from './documents';
import { median, quantile, ratios, showMs, showSpread, spreadOf } from './stats';

/**
 * Edit → diagnostics as an editor sees it: from handing the edit to the pipe until the diagnostics of that version are
 * decoded. The servers run side by side and take turns, so that a noisy machine is noisy for all of them.
 */

export interface Server {
  readonly name: string;
  readonly args: readonly string[];
}

interface Session {
  readonly server: Server;
  readonly client: Client;
  version: number;
  /** Milliseconds, one list a round. */
  readonly rounds: number[][];
}

type Model = 'pull' | 'push';

/**
 * Milliseconds between an answer and the next edit. People pause between keystrokes, and a server that waits for input
 * wakes up slower than one that is kept busy.
 */
const pause = 5;

const uri = 'file:///bench/report.txt';
const rounds = 15;
const warmUpRounds = 6;
/** How often each place is edited in a round: once there and once back. */
const repeats = 2;

const capabilities = (model: Model): object => ({
  textDocument: {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    ...(model === 'pull' ? { diagnostic: { relatedInformation: true } } : {}),
  },
});

const open = async (server: Server, model: Model, text: string): Promise<Session> => {
  const client = new Client(server.args);
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: capabilities(model) });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  return { server, client, version: 1, rounds: [] };
};

interface Edit {
  readonly line: number;
  readonly character: number;
  readonly insert: boolean;
}

const contentChange = ({ line, character, insert }: Edit): object => ({
  range: { start: { line, character }, end: { line, character: insert ? character : character + 1 } },
  text: insert ? '1' : '',
});

let pullId = 1_000_000;

/** Makes one edit and waits for its diagnostics; milliseconds. */
const measure = async (session: Session, model: Model, edit: Edit): Promise<number> => {
  const { client } = session;
  session.version++;
  const { version } = session;
  const params = { textDocument: { uri, version }, contentChanges: [contentChange(edit)] };
  const change = encode({ method: 'textDocument/didChange', params });
  if (model === 'push') {
    const told = client.next(
      (message) =>
        message.method === 'textDocument/publishDiagnostics' &&
        (message.params as { readonly version?: number }).version === version,
    );
    const start = performance.now();
    client.write(change);
    await told;
    return performance.now() - start;
  }
  const id = pullId++;
  const pull = encode({ id, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
  const bytes = Buffer.concat([change, pull]);
  const answered = client.answerTo(id);
  const start = performance.now();
  client.write(bytes);
  await answered;
  return performance.now() - start;
};

const editsOf = (text: string): readonly Edit[] =>
  placesOf(text).flatMap(({ offset }) => {
    const before = text.slice(0, offset).split('\n');
    const place = { line: before.length - 1, character: (before[before.length - 1] as string).length };
    return [
      { ...place, insert: true },
      { ...place, insert: false },
    ];
  });

const round = async (session: Session, model: Model, edits: readonly Edit[]): Promise<number[]> => {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const edit of edits) {
      await sleep(pause);
      times.push(await measure(session, model, edit));
    }
  }
  return times;
};

const line = (session: Session, floor: Session, model: Model): string => {
  const at = (share: number, of: Session): number[] => of.rounds.map((times) => quantile(times, share));
  const name = `${session.server.name}, ${model}`.padEnd(26);
  const times =
    `${showMs(median(at(0.5, session)))} ms`.padStart(10) + `${showMs(median(at(0.95, session)))} ms`.padStart(10);
  if (session === floor) return `  ${name}${times}`;
  const [half, most] = [0.5, 0.95].map((share) => showSpread(spreadOf(ratios(at(share, session), at(share, floor)))));
  return `  ${name}${times}   p50 ${half}   p95 ${most}`;
};

const compare = async (servers: readonly Server[], model: Model, text: string): Promise<void> => {
  const sessions = await Promise.all(servers.map((server) => open(server, model, text)));
  const edits = editsOf(text);
  for (let at = 0; at < warmUpRounds + rounds; at++) {
    for (const session of sessions) {
      const times = await round(session, model, edits);
      if (at >= warmUpRounds) session.rounds.push(times);
    }
  }
  for (const session of sessions) console.log(line(session, sessions[0] as Session, model));
  for (const { client } of sessions) await client.stop();
};

/** Bundled as the project's own server is, or the floor would pay for loose modules. */
const bundleEcho = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'echo.cjs');
  await build({
    entryPoints: ['test/bench/echo.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
};

/** Further servers, to stand beside the two that are always there. */
export const overStdio = async (others: readonly Server[] = []): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    const servers: readonly Server[] = [
      { name: 'empty server', args: [await bundleEcho(folder), '--stdio'] },
      { name: 'nianbao', args: [resolve('dist/server.js'), '--stdio'] },
      ...others,
    ];
    const kilobytes = (reportBytes / 1024).toFixed(1);
    console.log(
      `\nedit → diagnostics over stdio, ${kilobytes} KB; ratio to the empty server: median (quartiles) of rounds`,
    );
    console.log(`  ${''.padEnd(26)}${'p50'.padStart(10)}${'p95'.padStart(10)}`);
    for (const model of ['pull', 'push'] as const) await compare(servers, model, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
