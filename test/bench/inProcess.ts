import { Bench } from 'tinybench';
import { read } from '../../server/src/features';
import { parse } from '../../server/src/parser';
import { jsonText, numberedReport } from './documents';
import { compareRounds, type Part, type Row } from './rows';
import { showMs } from './stats';

/** Reports in process, beside the least that can be done with as many characters. */

/** Keeps results alive, so that no work is optimised away. */
let sink = 0;

const readCharacters = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
};

const reports = Array.from({ length: 50 }, (_, number) => numberedReport(number));

let turn = 0;
let fresh = '';

/** The next report as a text that was never read before: engines keep what they know of a string with the string. */
const nextReport = (): void => {
  const text = reports[turn++ % reports.length] as string;
  fresh = Buffer.from(text, 'utf16le').toString('utf16le');
};

const works: Readonly<Record<string, () => number>> = {
  characters: () => readCharacters(fresh),
  json: () => (JSON.parse(jsonText) as unknown[]).length,
  parse: () => parse(fresh).reports.length,
  check: () => read(fresh).reports.length,
};

/** Milliseconds of each work, the median of one round. */
const round = async (time: number): Promise<ReadonlyMap<string, number>> => {
  const bench = new Bench({ time, warmupTime: time / 3 });
  for (const [name, work] of Object.entries(works)) {
    bench.add(
      name,
      () => {
        sink += work();
      },
      { beforeEach: nextReport },
    );
  }
  await bench.run();
  return new Map(bench.tasks.map(({ name, result }) => [name, 'latency' in result ? result.latency.p50 : Number.NaN]));
};

const ms = (value: number): string => `${showMs(value)} ms`;

export const inProcess = async (quick: boolean): Promise<Part> => {
  const times = new Map(Object.keys(works).map((name): [string, number[]] => [name, []]));
  const [rounds, time] = quick ? [3, 100] : [10, 250];
  for (let at = -1; at < rounds; at++) {
    // The first is to warm up.
    for (const [name, middle] of await round(time)) if (at >= 0) times.get(name)?.push(middle);
  }
  const row = (ours: string, work: string, theirs: string, against: string): Row =>
    compareRounds({
      work: `${work} of one 8 KB report, in process`,
      against,
      ours: times.get(ours) ?? [],
      theirs: times.get(theirs) ?? [],
      show: ms,
    });
  const [reading, json] = ['reading its characters once', '`JSON.parse` of the same size'];
  return {
    rows: [
      row('check', 'parse + check', 'characters', reading),
      row('check', 'parse + check', 'json', json),
      row('parse', 'parse alone', 'json', json),
    ],
    details: sink === 0.5 ? String(sink) : '',
  };
};
