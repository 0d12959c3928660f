import type { Span } from '../../report';
import { counters, objects, verbs } from '../data/missingNumbers';
import { surnames } from '../data/surnames';
import { sourceOf, type Words } from './words';

export type PlaceholderKind = 'crosses' | 'line' | 'number';

/** A place left to be filled in; offsets in UTF-16 units, the end exclusive. */
export interface Placeholder {
  readonly kind: PlaceholderKind;
  readonly at: number;
  readonly end: number;
}

const ascii = /[0-9A-Za-z]/;
/** XX, ×× and 某某 before what an organ is called by. */
const crossRun = /[Xx×]+|某某/g;
const ofOrgan = '省市州县区旗镇乡街局委厅办部单';
/** 20XX年, 202X年 */
const ofYear = /(?<![\da-z])20\d?$/i;
/** `1+X`, `3×5`, an address or a masked number: crosses there stand for themselves. */
const belongs = /[0-9A-Za-z/@._+=*-]/;
const afterOneCross = /[年月日件条次期人]/;
/** Whose name may be masked: `申请人王××`, `原告李XX诉…`. */
const person = /(?:申请人|被申请人|原告|第三人|当事人|代理人|同志|职工|村民|居民|诉|人|[^\u4e00-\u9fff])$/;

/** Family names that are also said before the name of a thing: 向XX提出. */
const alsoWords = '向于常任万成路';

const isMaskedName = (text: string, at: number): boolean =>
  surnames.has(text.charAt(at - 1)) &&
  !alsoWords.includes(text.charAt(at - 1)) &&
  person.test(text.slice(Math.max(0, at - 5), at - 1) || '\n');

/** XX, ×× and, before a counter or in a date, a single one. */
const crosses = ({ text }: Words): Placeholder[] => {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(crossRun)) {
    const at = match.index;
    const end = at + match[0].length;
    if (text.charAt(end) === '年' && ofYear.test(text.slice(Math.max(0, at - 4), at))) {
      found.push({ kind: 'crosses', at, end });
      continue;
    }
    if (match[0] === '某某' && !ofOrgan.includes(text.charAt(end) || '。')) continue;
    if (belongs.test(text.charAt(at - 1)) || belongs.test(text.charAt(end)) || isMaskedName(text, at)) continue;
    // A single small letter is part of a word more often than it holds a place.
    if (match[0].length > 1 || (match[0] !== 'x' && afterOneCross.test(text.charAt(end)))) {
      found.push({ kind: 'crosses', at, end });
    }
  }
  return found;
};

const underscores = /_{2,}/g;
const rule = /^[\s_|*-]*$/;
const lineBreak = /[\r\n]/;

/** Markdown's bold has an end on the same line, at most this far behind, in characters. */
const longestBold = 200;
const han = /[\u4e00-\u9fff0-9A-Za-z]/;

/** True where the line of a span holds nothing else: a rule across the page. Looked at a little to both sides. */
const isRule = (source: string, { start, end }: Span): boolean =>
  rule.test(
    source
      .slice(Math.max(0, start - 4), start)
      .split(lineBreak)
      .pop() ?? '',
  ) && rule.test(source.slice(end, end + 4).split(lineBreak)[0] ?? '');

/** `____`, where it is neither a rule across the page nor Markdown's bold. */
const lines = (source: string, words: Words): Placeholder[] => {
  const { text } = words;
  const found: Placeholder[] = [];
  let boldUntil = -1;
  for (const match of text.matchAll(underscores)) {
    const at = match.index;
    const end = at + match[0].length;
    if (at < boldUntil || (ascii.test(text.charAt(at - 1)) && ascii.test(text.charAt(end)))) continue;
    const span = sourceOf(words, at, end);
    if (isRule(source, span)) continue;
    const opens = match[0].length <= 3 && !han.test(source.charAt(span.start - 1));
    const behind = opens ? (text.slice(end, end + longestBold).split('\n')[0] ?? '') : '';
    const close = behind.indexOf(match[0]);
    if (close > 0) boldUntil = end + close + match[0].length;
    else found.push({ kind: 'line', at, end });
  }
  return found;
};

const sums = ['共', '共计', '累计', '合计', '总计'];
const notSums = /[公中]$/;
const endMark = /^(?:[,。;、:!?)]|\n|$)/;

const longestFirst = (list: readonly string[]): readonly string[] => [...list].sort((a, b) => b.length - a.length);
const verbList = longestFirst(verbs);
const objectList = longestFirst(objects);
const starting = (text: string, at: number, list: readonly string[]): string =>
  list.find((each) => text.startsWith(each, at)) ?? '';

/** `共主动公开条。`: the number before the counter is missing. */
const numbers = ({ text }: Words): Placeholder[] => {
  const found: Placeholder[] = [];
  for (const sum of sums) {
    for (let at = text.indexOf(sum); at >= 0; at = text.indexOf(sum, at + 1)) {
      if (notSums.test(text.charAt(at - 1))) continue;
      const verb = starting(text, at + sum.length, verbList);
      if (verb === '') continue;
      const object = at + sum.length + verb.length;
      const behind = object + starting(text, object, objectList).length;
      const counter = starting(text, behind, counters);
      const end = behind + counter.length;
      if (counter !== '' && endMark.test(text.slice(end, end + 1))) found.push({ kind: 'number', at, end });
    }
  }
  return found;
};

/** `（ ）件`, `公开政府信息条，`: no number and no word of its own before a counter. */
const bare =
  /\(\)[件条次份起个人]|信息条(?=[,。;、:)\n])|收到政府信息公开申请件(?=,其中)|文件件(?=[,。;、:)\n])|(?:会议|培训|活动)次(?=[,。;、:)\n])/g;

const blanks = ({ text }: Words, told: readonly Placeholder[]): Placeholder[] =>
  [...text.matchAll(bare)].flatMap(({ 0: words, index }): Placeholder[] => {
    const end = index + words.length;
    return told.some((each) => each.end === end) ? [] : [{ kind: 'number', at: index, end }];
  });

/** What was left to be filled in. */
export const placeholdersIn = (source: string, words: Words): Placeholder[] => {
  const left = numbers(words);
  return [...crosses(words), ...lines(source, words), ...left, ...blanks(words, left)];
};
