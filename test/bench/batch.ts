import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Comparisons, nameOf, type Package } from './comparisons';
import { numberedReport } from './documents';
import { compareRounds, middle, type Part, type Row, table, unmeasured } from './rows';
import type { Floors } from './servers';
import { ratios, roundsWithin, showMs, showSpread, spreadOf } from './stats';

/** Whole processes over folders of reports: what a further file costs, and what all of it does. */

/** Milliseconds for the rounds. */
const time = 75_000;

const few = 100;
const many = 1000;

interface Tool {
  readonly name: string;
  readonly args: readonly string[];
  /** Exit codes of a run that did its work: findings are no failure. */
  readonly codes: readonly number[];
  readonly files: 'txt' | 'md';
  /** Slow ones get fewer files, once. */
  readonly slow?: boolean;
}

interface Folders {
  readonly txt: Readonly<Record<number, string>>;
  readonly md: Readonly<Record<number, string>>;
}

const slowMany = 300;

const makeFolders = (root: string): Folders => {
  const texts = Array.from({ length: many }, (_, number) => numberedReport(number));
  const make = (ending: string, count: number): string => {
    const folder = join(root, `${ending}-${count}`);
    mkdirSync(folder);
    for (const [at, text] of texts.slice(0, count).entries()) {
      writeFileSync(join(folder, `${String(at).padStart(4, '0')}.${ending}`), text);
    }
    return folder;
  };
  return {
    txt: { [few]: make('txt', few), [many]: make('txt', many) },
    md: { [few]: make('md', few), [slowMany]: make('md', slowMany), [many]: make('md', many) },
  };
};

/** Milliseconds of a whole process over a folder. */
const timeOf = ({ name, args, codes }: Tool, folder: string): number => {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, [...args, '.'], { cwd: folder, stdio: 'ignore' });
  const time = performance.now() - begin;
  if (!codes.includes(status ?? -1)) throw new Error(`${name} ended with ${status}`);
  return time;
};

interface Times {
  readonly few: number[];
  readonly many: number[];
  readonly count: number;
}

const marginal = ({ few: less, many: more, count }: Times): number[] =>
  more.map((time, at) => (time - (less[at] as number)) / (count - few));

const perSecond = ({ many: more, count }: Times): number[] => more.map((time) => (count / time) * 1000);

const toolFrom = (
  from: Comparisons,
  name: Package,
  path: string,
  args: readonly string[],
  rest: Pick<Tool, 'files' | 'slow'>,
): Tool | null => {
  const file = from.file(name, path);
  return file ? { name: nameOf(name), args: [file, ...args], codes: [0, 1], ...rest } : null;
};

const otherTools = (from: Comparisons): (Tool | null)[] => [
  toolFrom(from, 'autocorrect-node', 'cli.js', ['--lint'], { files: 'txt' }),
  toolFrom(from, 'rumdl', 'bin/rumdl', ['check', '--no-cache'], { files: 'md' }),
  // No preset of it is for Chinese: the one for spaces between full and half width is nearest to AutoCorrect.
  toolFrom(
    from,
    'textlint',
    'bin/textlint.js',
    ['--preset', 'ja-spacing', '--rules-base-directory', join(from.folder, 'node_modules')],
    { files: 'md', slow: true },
  ),
  toolFrom(from, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs', [], { files: 'md', slow: true }),
];

const perFile = (value: number): string => `${showMs(value)} ms a file`;
const rate = (value: number): string => `${value.toFixed(0)} files/s`;

const lineOf = (tool: Tool, times: Times, ours: Times): string[] => {
  const ratio =
    times === ours ? '1 ×' : showSpread(spreadOf(ratios(marginal(ours).slice(0, times.many.length), marginal(times))));
  return [tool.name, showMs(middle(marginal(times))), rate(middle(perSecond(times))), String(times.count), ratio];
};

export interface BatchSubjects {
  readonly cli: string;
  readonly floors: Pick<Floors, 'scan' | 'threads'>;
  readonly folder: string;
  readonly comparisons: Comparisons;
  readonly quick: boolean;
}

export const batch = ({ cli, floors, folder, comparisons, quick }: BatchSubjects): Part => {
  const folders = makeFolders(folder);
  const ours: Tool = { name: 'nianbao check', args: [cli, 'check'], codes: [1], files: 'txt' };
  const floor: Tool = { name: 'reading and scanning each file once', args: [floors.scan], codes: [0], files: 'txt' };
  const threads = ['1', '2'].map(
    (count): Tool => ({
      name: `nianbao check without output, ${count === '1' ? 'one thread' : 'two threads, half the files each'}`,
      args: [floors.threads, count],
      codes: [0],
      files: 'txt',
    }),
  );
  const others = otherTools(comparisons).filter((tool) => tool !== null);
  const tools = [ours, ...threads, floor, ...others.filter(({ slow }) => !(slow && quick))];

  const all = new Map<Tool, Times>();
  for (const tool of tools) all.set(tool, { few: [], many: [], count: tool.slow ? slowMany : many });
  const rounds = quick ? 3 : 9;
  for (const at of roundsWithin(rounds + 1, 2, time)) {
    for (const [tool, times] of all) {
      if (tool.slow && at !== 1) continue;
      const of = folders[tool.files];
      const [less, more] = [timeOf(tool, of[few] as string), timeOf(tool, of[times.count] as string)];
      // The first round reads the files from the disk.
      if (at === 0) continue;
      times.few.push(less);
      times.many.push(more);
    }
  }

  const own = all.get(ours) as Times;
  const autocorrect = others.find(({ name }) => name.startsWith('autocorrect'));
  const theirs = autocorrect && all.get(autocorrect);
  const work = 'batch `check`, a further report';
  const whole = `batch \`check\` of ${many} reports, with its start`;
  const rows: Row[] = theirs
    ? [
        compareRounds({
          work,
          against: 'AutoCorrect',
          ours: marginal(own),
          theirs: marginal(theirs),
          most: 0.1,
          show: perFile,
        }),
        compareRounds({
          work: whole,
          against: 'AutoCorrect',
          ours: perSecond(own),
          theirs: perSecond(theirs),
          least: 5,
          show: rate,
        }),
      ]
    : [
        unmeasured(work, 'AutoCorrect', '≤ 0.1 ×', 'npm did not give it'),
        unmeasured(whole, 'AutoCorrect', '≥ 5 ×', 'npm did not give it'),
      ];
  rows.push(
    compareRounds({
      work,
      against: 'reading and scanning each file once, in node',
      ours: marginal(own),
      theirs: marginal(all.get(floor) as Times),
      most: 5,
      show: perFile,
    }),
  );
  const head = ['command', 'ms a further file', 'with its start', 'files', 'our further file to theirs'];
  const lines = [...all].map(([tool, times]) => lineOf(tool, times, own));
  return { rows, details: `### Whole processes over folders of reports of 8 KB\n\n${table(head, lines)}` };
};
