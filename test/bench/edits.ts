import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Comparisons } from './comparisons';
import { bytesOf, compilation, editsOf, report } from './documents';
import { compareRounds, middle, type Part, type Row, table, unmeasured } from './rows';
import { emptyServer, type Floors, nianbao, others, readingServer } from './servers';
import { measureEdit, open, type Server, type Session } from './session';
import { quantile, ratios, roundsWithin, showMs, showSpread, spreadOf } from './stats';

/**
 * Edit → diagnostics as an editor sees it: from handing the edit to the pipe until the diagnostics of that version are
 * decoded. The servers run side by side and take turns, so that a noisy machine is noisy for all of them.
 */

/**
 * Milliseconds between an answer and the next edit. People pause between keystrokes, and a server that waits for input
 * wakes up slower than one that is kept busy.
 */
const pause = 5;

/** Milliseconds for the rounds of one comparison. */
const time = 35_000;
const leastRounds = 1;

interface Pace {
  readonly rounds: number;
  readonly warmUp: number;
  /** How often each place is edited in a round. */
  readonly repeats: number;
}

const paces = { full: { rounds: 25, warmUp: 5, repeats: 2 }, quick: { rounds: 5, warmUp: 4, repeats: 2 } };
/** For servers that take long over each edit. */
const slowPaces = { full: { rounds: 5, warmUp: 2, repeats: 1 }, quick: { rounds: 1, warmUp: 1, repeats: 1 } };

/** Milliseconds of each edit, a list a round. */
type Rounds = readonly (readonly number[])[];

const round = async (session: Session, repeats: number): Promise<number[]> => {
  const edits = editsOf(session.server.text);
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const edit of edits) {
      await sleep(pause);
      times.push(await measureEdit(session, edit));
    }
  }
  return times;
};

const patience = 60_000;

/** What a server does in time; throws where it never answers. */
const inTime = async <Value>({ name, model }: Server, work: Promise<Value>): Promise<Value> => {
  const over = new AbortController();
  const late = sleep(patience, undefined, { signal: over.signal }).then(() => {
    throw new Error(`${name}, ${model}: no answer`);
  });
  // Called off when the work is done: that is no failure.
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
};

/** Lets servers take turns; the rounds of each, in the order of the servers. */
const takeTurns = async (servers: readonly Server[], { rounds, warmUp, repeats }: Pace): Promise<Rounds[]> => {
  const sessions: Session[] = [];
  const all = servers.map((): number[][] => []);
  try {
    for (const server of servers) sessions.push(await inTime(server, open(server)));
    for (const at of roundsWithin(warmUp + rounds, warmUp + leastRounds, time)) {
      for (const [which, session] of sessions.entries()) {
        const times = await inTime(session.server, round(session, repeats));
        if (at >= warmUp) all[which]?.push(times);
      }
    }
  } finally {
    for (const { client } of sessions) client.process.kill();
  }
  return all;
};

const shares = (rounds: Rounds, share: number): number[] => rounds.map((times) => quantile(times, share));
const half = (rounds: Rounds): number[] => shares(rounds, 0.5);
const most = (rounds: Rounds): number[] => shares(rounds, 0.95);
const ms = (value: number): string => `${showMs(value)} ms`;

/** Lines of a table: each server's times, and their ratio to the first's. */
const lines = (servers: readonly Server[], all: readonly Rounds[]): string[][] =>
  servers.map(({ name, model }, at) => {
    const [own, first] = [all[at] as Rounds, all[0] as Rounds];
    const ratio = (of: (rounds: Rounds) => number[]): string =>
      at === 0 ? '1 ×' : showSpread(spreadOf(ratios(of(own), of(first))));
    return [`${name}, ${model}`, ms(middle(half(own))), ms(middle(most(own))), ratio(half), ratio(most)];
  });

const head = ['server', 'p50', 'p95', 'p50 to the first', 'p95 to the first'];

const isThere = (server: Server | null): server is Server => server !== null;

export interface Subjects {
  /** The file of our server. */
  readonly server: string;
  readonly floors: Floors;
  readonly comparisons: Comparisons;
  readonly quick: boolean;
}

/** One report of 8 KB: ours, the floor and other servers. */
export const edits = async ({ server, floors, comparisons, quick }: Subjects): Promise<Part> => {
  const pace = paces[quick ? 'quick' : 'full'];
  const rows: Row[] = [];
  const told: string[][] = [];
  const run = async (servers: readonly (Server | null)[], at: Pace): Promise<Rounds[]> => {
    const present = servers.filter(isThere);
    const all = await takeTurns(present, at);
    told.push(...lines(present, all));
    return all;
  };
  const work = 'edit → diagnostics, 8 KB report';
  const floor = 'the empty server on `vscode-languageserver`';

  const json = others.json(comparisons);
  const [emptyPull, ourPull, jsonPull] = await run([emptyServer(floors, 'pull'), nianbao(server, 'pull'), json], pace);
  if (!emptyPull || !ourPull) throw new Error('no rounds');
  const pull = { ours: half(ourPull), show: ms };
  rows.push(
    compareRounds({ work: `${work}, pull, p50`, against: floor, theirs: half(emptyPull), most: 1.25, ...pull }),
    compareRounds({
      work: `${work}, pull, p95`,
      against: floor,
      ours: most(ourPull),
      theirs: most(emptyPull),
      most: 1.75,
      show: ms,
    }),
  );

  const correct = others.autocorrect(comparisons);
  const [emptyPush, ourPush, correctPush] = await run(
    [emptyServer(floors, 'push'), nianbao(server, 'push'), correct],
    pace,
  );
  if (!emptyPush || !ourPush) throw new Error('no rounds');
  const push = { ours: half(ourPush), show: ms };
  rows.push(
    compareRounds({ work: `${work}, push, p50`, against: floor, theirs: half(emptyPush), most: 1.5, ...push }),
    jsonPull
      ? compareRounds({
          work: `${work}, pull, p50`,
          against: 'VS Code’s JSON server, as many bytes',
          theirs: half(jsonPull),
          most: 0.8,
          ...pull,
        })
      : unmeasured(`${work}, pull`, 'VS Code’s JSON server', '≤ 0.8 ×', 'npm did not give it'),
    correctPush
      ? compareRounds({
          work: `${work}, push, p50`,
          against: 'AutoCorrect’s server, same text',
          theirs: half(correctPush),
          most: 0.33,
          ...push,
        })
      : unmeasured(`${work}, push`, 'AutoCorrect’s server', '≤ 0.33 ×', 'npm did not give it'),
  );

  const slow = slowPaces[quick ? 'quick' : 'full'];
  const [markdown, yaml] = [others.markdown(comparisons), others.yaml(comparisons)];
  if (markdown) await run([nianbao(server, 'pull'), markdown], slow);
  if (yaml && !quick) await run([nianbao(server, 'push'), yaml], slow);
  return { rows, details: `### Edit → diagnostics over stdio, ${bytesOf(report)} bytes\n\n${table(head, told)}` };
};

const readOnce = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
};

/** Milliseconds that one reading of a text takes in this process, as often as an edit is made. */
const readings = (text: string, count: number): number[] =>
  Array.from({ length: count }, () => {
    const begin = performance.now();
    const sum = readOnce(text);
    return performance.now() - begin + (sum === 0.5 ? 1 : 0);
  });

/** Texts of ten and a hundred reports. */
export const largeEdits = async ({ server, floors, quick }: Subjects): Promise<Part> => {
  const pace = paces[quick ? 'quick' : 'full'];
  const [ten, hundred] = [compilation(10), compilation(100)];
  const servers = [
    { ...nianbao(server, 'pull'), name: 'nianbao, 8 KB' },
    { ...nianbao(server, 'pull', ten), name: 'nianbao, 80 KB' },
    { ...nianbao(server, 'pull', hundred), name: 'nianbao, 800 KB' },
    { ...readingServer(floors, 'pull', hundred), name: 'reading server, 800 KB' },
    { ...emptyServer(floors, 'pull', hundred), name: 'empty server, 800 KB' },
  ];
  readings(hundred, 50);
  const all = await takeTurns(servers, pace);
  const [small, large, largest, reading] = all.map(half) as [number[], number[], number[], number[]];
  const loop = Array.from({ length: largest.length }, () => middle(readings(hundred, 12)));
  const at = (size: string): string => `edit → diagnostics at ${size}, pull, p50`;
  return {
    rows: [
      compareRounds({ work: at('80 KB'), against: 'own 8 KB', ours: large, theirs: small, most: 1.5, show: ms }),
      compareRounds({
        work: at('800 KB'),
        against: 'a server on `vscode-languageserver` that reads its text once an edit',
        ours: largest,
        theirs: reading,
        most: 1,
        show: ms,
      }),
      compareRounds({
        work: at('800 KB'),
        against: 'one full read of the text, in process, without a pipe',
        ours: largest,
        theirs: loop,
        most: 1,
        show: ms,
      }),
    ],
    details: `### Edits in compilations of ten and a hundred reports\n\n${table(head, lines(servers, all))}`,
  };
};
