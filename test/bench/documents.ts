import { form } from '../../server/src/forms';
import { generateReport, seededValues, withValues } from '../support/generate';

/** Texts that are measured: reports of one size, compilations of them, and data of as many bytes for other servers. */

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Sentences for section one, as long as a report's prose usually is. */
const prose = (bytes: number, first: number): string => {
  let text = '';
  for (let at = first, length = 0; length < bytes; at++) {
    const sentence = `第${at}季度组织各科室对照公开目录逐项检查栏目内容，更正错漏${at}处，补充办事指南${at + 2}篇。\n`;
    text += sentence;
    length += bytesOf(sentence);
  }
  return text;
};

const reportSize = 8192;
const values2021 = form('2021');

/** A report of 8 KB that no other number gives; every fifth has a total that is wrong. */
export const numberedReport = (number: number, year = 2024): string => {
  const values = seededValues(values2021, number);
  const [cell, off] = ['requests.granted.business', 7] as const;
  const wrong = { [cell]: String(Number(values.requests.get('granted.business')) + off) };
  const text = generateReport(number, {
    // One row a line, which most web pages give.
    layout: 'pipeRow',
    organ: number === 0 ? '云州市青川区数据局' : `云州市青川区第${number}局`,
    year,
    values: number % 5 === 4 ? withValues(values, wrong) : values,
  });
  const section = text.indexOf('二、主动公开政府信息情况');
  return text.slice(0, section) + prose(reportSize - bytesOf(text), 1 + number) + text.slice(section);
};

export const report = numberedReport(0);

export const reportBytes = bytesOf(report);

/** Many different reports in one text, as a county publishes them. */
export const compilation = (count: number): string =>
  Array.from({ length: count }, (_, number) => numberedReport(number)).join('\n');

const linesOf = (count: number): { title: string; figures: number[]; open: boolean }[] =>
  Array.from({ length: count }, (_, at) => ({
    title: `第${at}季度公开情况`,
    figures: [at, at * 7, 3],
    open: at % 2 === 0,
  }));

/** The longest text of the kind that has at most as many bytes as a report, filled up with what means nothing. */
const asLong = (make: (count: number) => string, filling: string): string => {
  let count = 1;
  while (bytesOf(make(count + 1)) <= reportBytes) count++;
  const text = make(count);
  return text + filling.repeat(reportBytes - bytesOf(text));
};

/** JSON and YAML of as many bytes as the report. */
export const jsonText = asLong((count) => JSON.stringify(linesOf(count), null, 2), '\n');
export const yamlText = asLong(
  (count) =>
    linesOf(count)
      .map(({ title, figures, open }) => `- title: ${title}\n  figures: [${figures.join(', ')}]\n  open: ${open}\n`)
      .join(''),
  '\n',
);

/** A one-character edit: a 1 put in at a place, or taken out again. */
export interface Edit {
  readonly line: number;
  readonly character: number;
  /** In UTF-16 units. */
  readonly offset: number;
  readonly insert: boolean;
}

/** Fixed places spread over a text, one of them in a table's cell where there is one. */
const placesOf = (text: string): readonly number[] => {
  const row = text.indexOf('一、本年新收政府信息公开申请数量');
  const share = (part: number): number => Math.floor(text.length * part);
  const cell = row < 0 ? share(0.6) : row + text.slice(row).search(/\d/);
  return [0, cell, share(0.25), share(0.5), share(0.75), text.length];
};

/** Each place edited once there and once back, so that the text is in the end what it was. */
export const editsOf = (text: string): readonly Edit[] =>
  placesOf(text).flatMap((offset) => {
    const before = text.slice(0, offset).split('\n');
    const place = { offset, line: before.length - 1, character: (before[before.length - 1] as string).length };
    return [
      { ...place, insert: true },
      { ...place, insert: false },
    ];
  });

export const edited = (text: string, { offset, insert }: Edit): string =>
  insert ? `${text.slice(0, offset)}1${text.slice(offset)}` : text.slice(0, offset) + text.slice(offset + 1);
