import { Bench } from 'tinybench';
import { read } from '../../server/src/features';
import { parse } from '../../server/src/parser';
import { report, reportBytes } from './documents';
import { showMs } from './stats';

/** One report in process, beside the least that can be done with as many characters. */

/** Keeps results alive, so that no work is optimised away. */
let sink = 0;

const readCharacters = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
};

/** JSON of as many characters: cells of a table in an array. */
const json = JSON.stringify(report.split('\n').map((line, at) => ({ line, at }))).slice();

/** A text that was never read before: engines keep what they know of a string with the string. */
const fresh = (text: string): string => (sink % 2 === 0 ? `${text} ` : `${text}\n`);

export interface Row {
  readonly name: string;
  readonly run: () => void;
}

const rows: readonly Row[] = [
  {
    name: 'read its characters once',
    run: () => {
      sink += readCharacters(fresh(report));
    },
  },
  {
    name: 'JSON.parse of the same size',
    run: () => {
      sink += (JSON.parse(json) as unknown[]).length;
    },
  },
  {
    name: 'parse',
    run: () => {
      sink += parse(fresh(report)).reports.length;
    },
  },
  {
    name: 'parse + check',
    run: () => {
      sink += read(fresh(report)).reports.length;
    },
  },
];

export const inProcess = async (seconds: number): Promise<void> => {
  const bench = new Bench({ time: seconds * 1000, warmupTime: 500 });
  for (const { name, run } of rows) bench.add(name, run);
  await bench.run();
  console.log(`\nin process, one report of ${(reportBytes / 1024).toFixed(1)} KB (${report.length} characters)`);
  const floors = bench.tasks.slice(0, 2).map((task) => medianOf(task.result));
  for (const { name, result } of bench.tasks) {
    const middle = medianOf(result);
    const margin = 'latency' in result ? result.latency.rme.toFixed(1) : '?';
    const times = floors.map((floor) => `${(middle / floor).toFixed(1)} ×`.padStart(10)).join('');
    console.log(`  ${name.padEnd(30)}${showMs(middle).padStart(9)} ms ±${margin.padStart(4)} %${times}`);
  }
  if (sink === 0) console.log(sink);
};

const medianOf = (result: Bench['tasks'][number]['result']): number =>
  'latency' in result ? result.latency.p50 : Number.NaN;
