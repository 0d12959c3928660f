import { check } from '../../server/src/check';
import { parse } from '../../server/src/parser';
import { generateReport } from '../support/generate';
import { type Part, table } from './rows';

const megabyte = 1024 * 1024;

/** Texts of about `megabytes` MB in UTF-8: many reports in one, one endless table, and a table whose words are noise. */
const kinds: readonly (readonly [string, (megabytes: number) => string])[] = [
  ['reports in one text', (megabytes) => many(megabytes, (index) => whole.replaceAll('数据局', `第${index}局`))],
  ['rows of one table', (megabytes) => head + many(megabytes, () => requests)],
  [
    'rows of noise',
    (megabytes) =>
      head +
      many(megabytes, (index) =>
        requests.replace(/\d/g, (digit) =>
          String.fromCharCode(0x4e00 + ((index * 7919 + Number(digit) * 31) % 20_000)),
        ),
      ),
  ],
];

const whole = generateReport(3, { layout: 'pipeRow' });
const cut = whole.indexOf('申请情况\n') + '申请情况\n'.length;
const head = whole.slice(0, cut);
const requests = whole.slice(cut, whole.indexOf('四、政府信息公开行政复议'));

const many = (megabytes: number, piece: (index: number) => string): string => {
  const pieces: string[] = [];
  let bytes = 0;
  for (let index = 0; bytes < megabytes * megabyte; index++) {
    pieces.push(piece(index));
    bytes += Buffer.byteLength(pieces[index] as string);
  }
  return pieces.join('\n');
};

/** Milliseconds of processor time, which a busy machine lengthens less than the clock. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** What texts of 1, 2, 4 and 8 MB cost: a megabyte should cost the same in each. */
export const sizes = (): Part => {
  const megabytes = [1, 2, 4, 8];
  const lines = kinds.map(([name, make]) => [
    name,
    ...megabytes.map((size) => {
      const text = make(size);
      return (cost(() => check(parse(text))) / size).toFixed(0);
    }),
  ]);
  const head = ['text', ...megabytes.map((size) => `${size} MB`)];
  const title = '### Parse + check of large texts, ms of processor time a megabyte';
  return { rows: [], details: `${title}\n\n${table(head, lines)}` };
};
