import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Count, Engine, type Failure, failureOf } from './engine';
import { guided } from './jazzer';
import { targets } from './targets';

/**
 * Feeds every part of the project with reports and their ruins, and tells what does not hold. The same seed makes the same
 * inputs. `--guided` leaves the choices to Jazzer.js, whose corpus stays in `--folder`.
 */

const usage = () => `npm run fuzz -- [--executions N] [--seconds N] [--seed N] [--target NAME]... [--json FILE]
npm run fuzz -- --replay FILE
npm run fuzz -- --guided [--folder FOLDER] [--seconds N] [--seed N]
targets: ${targets.map(({ name }) => name).join(', ')}`;

const { values } = parseArgs({
  options: {
    executions: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    target: { type: 'string', multiple: true },
    replay: { type: 'string' },
    json: { type: 'string' },
    guided: { type: 'boolean' },
    folder: { type: 'string' },
    help: { type: 'boolean' },
  },
});

/** More kinds of failures than these are one. */
const mostFailures = 40;

// What the protocol's library complains of when it is sent nonsense is no news.
console.error = () => undefined;

const number = (text: string | undefined, other: number): number => (text === undefined ? other : Number(text));

const rowOf = (name: string, { executions, seconds, failures, slowest, slowestSeed }: Count): string =>
  `${name.padEnd(14)}${String(executions).padStart(10)}${seconds.toFixed(1).padStart(10)} s${String(failures).padStart(6)}` +
  `${slowest.toFixed(0).padStart(8)} ms  (seed ${slowestSeed})`;

const replay = async (file: string): Promise<void> => {
  const { target: name, input } = JSON.parse(readFileSync(file, 'utf8')) as Failure;
  const each = targets.find((known) => known.name === name);
  if (!each) throw new Error(`no target ${name}`);
  const error = await failureOf(each, input);
  console.log(error?.stack ?? 'holds');
  each.close?.();
  process.exitCode = error ? 1 : 0;
};

const fuzz = async (): Promise<void> => {
  const wanted = targets.filter(({ name }) => !values.target || values.target.includes(name));
  if (wanted.length === 0) throw new Error(usage());
  const seed = number(values.seed, Date.now() % 1_000_000);
  const until = Date.now() + number(values.seconds, values.executions ? Number.POSITIVE_INFINITY : 60) * 1000;
  const most = number(values.executions, Number.POSITIVE_INFINITY);
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-fuzz-'));
  const told = (failure: Failure): void => {
    const file = join(folder, `${failure.target.replaceAll(' ', '-')}-${failure.seed >>> 0}.json`);
    writeFileSync(file, JSON.stringify(failure, null, 2));
    console.log(
      `\n${failure.target}: ${failure.message.slice(0, 400)}\n  ${JSON.stringify(failure.input).slice(0, 600)}\n  ${file}`,
    );
  };
  const engine = new Engine(wanted, seed, told);
  console.log(`seed ${seed} · ${folder}`);
  await engine.run((executions) => executions >= most || Date.now() >= until || engine.failures.length >= mostFailures);
  engine.close();
  const all: Count = { executions: 0, seconds: 0, failures: 0, slowest: 0, slowestSeed: 0 };
  for (const [name, count] of engine.counts) {
    console.log(rowOf(name, count));
    all.executions += count.executions;
    all.seconds += count.seconds;
    all.failures += count.failures;
    if (count.slowest > all.slowest) Object.assign(all, { slowest: count.slowest, slowestSeed: count.slowestSeed });
  }
  console.log(rowOf('all', all));
  if (values.json) writeFileSync(values.json, JSON.stringify({ seed, ...Object.fromEntries(engine.counts) }));
  process.exitCode = all.failures > 0 ? 1 : 0;
};

const fuzzGuided = async (): Promise<void> => {
  const folder = values.folder ?? join(tmpdir(), 'nianbao-jazzer');
  mkdirSync(folder, { recursive: true });
  process.exitCode = await guided(folder, number(values.seconds, 60), number(values.seed, Date.now() % 1_000_000));
};

if (values.help) console.log(usage());
else await (values.replay ? replay(values.replay) : values.guided ? fuzzGuided() : fuzz());
