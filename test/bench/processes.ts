import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Client } from '../lsp/client';
import { numberedReport, report } from './documents';
import type { Subjects } from './edits';
import { compareRounds, middle, type Part, type Row, table, unmeasured } from './rows';
import { emptyServer, nianbao, others, reportUri } from './servers';
import { type Server, show, start } from './session';
import { ratios, roundsWithin, showMs, showSpread, spreadOf } from './stats';

/** Servers as processes: how soon they answer `initialize`, and how much memory they come to need. */

const ms = (value: number): string => `${showMs(value)} ms`;
const megabytes = (value: number): string => `${value.toFixed(1)} MB`;

const end = async (client: Client): Promise<void> => {
  client.process.kill();
  await client.exited;
};

const startTime = async (server: Server): Promise<number> => {
  const begin = performance.now();
  const [client] = await start(server);
  const time = performance.now() - begin;
  await end(client);
  return time;
};

/** The most memory that a process ever had, in MB; null where the system does not tell. */
const peakOf = (client: Client): number | null => {
  try {
    const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
    const peak = /^VmHWM:\s*(\d+) kB$/m.exec(status);
    return peak ? Number(peak[1]) / 1024 : null;
  } catch {
    return null;
  }
};

/** Peak memory of a fresh server with so many reports open, each with its diagnostics told. */
const peakWith = async (server: Server, texts: readonly string[]): Promise<number | null> => {
  const [client] = await start(server);
  client.notify('initialized', {});
  for (const [at, text] of texts.entries()) await show(client, server, reportUri.replace('.', `${at}.`), text);
  const peak = peakOf(client);
  await end(client);
  return peak;
};

/** Milliseconds for the rounds of one comparison. */
const time = 20_000;

/** One value a round of each, in turns. */
const inTurns = async <Value>(
  rounds: number,
  servers: readonly Server[],
  measure: (server: Server) => Promise<Value>,
): Promise<Value[][]> => {
  const all = servers.map((): Value[] => []);
  for (const _ of roundsWithin(rounds, 2, time)) {
    for (const [which, server] of servers.entries()) all[which]?.push(await measure(server));
  }
  return all;
};

const startPart = async (
  { comparisons, quick }: Subjects,
  empty: Server,
  ours: Server,
): Promise<{ row: Row; lines: string[][] }> => {
  const servers = [empty, ours, others.autocorrect(comparisons), others.json(comparisons)].filter(
    (server) => server !== null,
  );
  // The first start of each reads its files from the disk.
  await inTurns(1, servers, startTime);
  const all = await inTurns(quick ? 5 : 20, servers, startTime);
  const [floor, own] = all as [number[], number[]];
  return {
    row: compareRounds({
      work: 'start → `initialize` answered',
      against: 'the empty server',
      ours: own,
      theirs: floor,
      most: 1.25,
      show: ms,
    }),
    lines: servers.map(({ name }, at) => {
      const times = all[at] as number[];
      return [name, ms(middle(times)), at === 0 ? '1 ×' : showSpread(spreadOf(ratios(times, floor)))];
    }),
  };
};

const memoryRow = async (quick: boolean, empty: Server, ours: Server, count: number, most: number): Promise<Row> => {
  const texts = count === 1 ? [report] : Array.from({ length: count }, (_, number) => numberedReport(number));
  const work = `peak memory, ${count === 1 ? 'one report' : `${count} open reports`}`;
  const against = 'the empty server with the same opened';
  const peaks = await inTurns(quick ? 2 : 5, [empty, ours], (server) => peakWith(server, texts));
  const [theirs, own] = peaks.map((values) => values.filter((value) => value !== null)) as [number[], number[]];
  if (own.length === 0) return unmeasured(work, against, `≤ ${most} ×`, 'the system does not tell a peak');
  return compareRounds({ work, against, ours: own, theirs, most, show: megabytes });
};

export const processes = async (subjects: Subjects): Promise<Part> => {
  const { server, floors, quick } = subjects;
  const [empty, ours] = [emptyServer(floors, 'pull'), nianbao(server, 'pull')];
  const { row, lines } = await startPart(subjects, empty, ours);
  const memory = [await memoryRow(quick, empty, ours, 1, 1.3), await memoryRow(quick, empty, ours, 50, 1.6)];
  return {
    rows: [row, ...memory],
    details: `### Start of the process → \`initialize\` answered\n\n${table(['server', 'median', 'to the first'], lines)}`,
  };
};
