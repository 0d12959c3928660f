import { type SectionKey, section, sections } from '../forms';
import type { Span } from '../report/types';
import {
  ahead,
  type Folded,
  firstCodes,
  fold,
  foldCode,
  foldKey,
  isLonger,
  readChineseNumeral,
  withoutHidden,
} from '../text';
import { decorations, undecorated } from './decoration';
import { distance, isSwapped } from './distance';

/** A line that could be a section's heading. */
export interface HeadingCandidate {
  /** Null where the ordinal is there but the words tell no section. */
  readonly key: SectionKey | null;
  readonly heading: Span;
  readonly ordinal: Span | null;
  readonly number: number | null;
  readonly ordinalStyled: boolean;
  readonly words: Span;
  readonly canonical: boolean;
  /** The words are the form's own or a wording met in print. */
  readonly known: boolean;
}

const withOrdinal =
  /^(?:第?([一二三四五六七八九十]{1,3})(?:部分|章|节)?|(?:part)?(\d{1,2}))([、.:,]|(?=[^\d、.:,年月日条件项%]))/i;
/** Marks of a sentence: a heading has none. */
const sentence = /[。;?!？！]|,.*,/;
/** 1 for the characters that a heading may begin with. */
const heads = firstCodes('一二三四五六七八九十第总主行依收政因存其概基工需Pp0123456789');

const wordings = new Map<string, { key: SectionKey; canonical: boolean }>();
for (const each of sections) {
  for (const words of [each.words, ...each.variants]) {
    wordings.set(foldKey(words), { key: each.key, canonical: words === each.words });
  }
}

/** Wordings that name a section only behind an ordinal: too common as sub-headings or menu entries. */
const needsOrdinal = new Set(['概述', '基本情况', '其他事项', '主动公开情况', '依申请公开情况']);
/** The order in which keywords are tried: the most telling first. */
const tried: readonly SectionKey[] = ['reviews', 'requests', 'disclosure', 'problems', 'otherMatters', 'overview'];

const byKeywords = (words: string): SectionKey | null => {
  const normal = words.replaceAll('其它', '其他');
  for (const key of tried) {
    if (section(key).keywords.some((list) => list.every((word) => normal.includes(word)))) return key;
  }
  return null;
};

/** In shorter wordings a character makes another word. */
const shortest = 4;
/** How many characters may differ in a wording of this length. */
const allowed = (length: number): number => (length < shortest ? 0 : length < 10 ? 1 : 2);

/** The section whose heading these words of a text are but for a slip; null for all others. */
export const sectionNear = (text: string, { start, end }: Span): SectionKey | null => {
  const words = foldKey(text, start, end);
  for (const [wording, { key }] of wordings) {
    if (distance(words, wording, allowed(wording.length)) <= allowed(wording.length) || isSwapped(words, wording))
      return key;
  }
  return null;
};

/** A PDF's ⼀ looks as 一 does: no other style. */
const radicalsRead = (words: string): string => words.replace(/[\u2e80-\u2fdf]/g, (char) => fold(char).text);

/** How far a heading can reach into a line that holds its text as well, in UTF-16 units. */
const longestRunIn = 60;

/** Where listed words behind an ordinal end before a blank, as an index of the folded text; -1 where they do not. */
const blankBehind = (text: string, { text: words, offsets }: Folded): number => {
  const ordinal = withOrdinal.exec(words)?.[0].length ?? 0;
  if (ordinal === 0) return -1;
  for (let at = ordinal + shortest; at < words.length; at++) {
    const end = (offsets[at - 1] as number) + 1;
    if (offsets[at] === end || foldCode(text.charCodeAt(end)) !== 0) continue;
    const wording = wordings.get(foldKey(text, offsets[ordinal] as number, end));
    if (wording?.canonical) return at;
  }
  return -1;
};

/**
 * A heading in the form's own or listed words with its text, or a note, on the same line: `六、其他需要报告的事项：无`.
 * The heading ends before the mark.
 */
const readRunIn = (text: string, start: number, folded: Folded): HeadingCandidate | null => {
  const blank = blankBehind(text, folded);
  const marked = folded.text.search(/[:。(]/);
  const mark = marked < 0 && folded.text.endsWith('无') ? folded.text.length - 1 : marked;
  const cut = blank < 0 ? mark : blank;
  if (cut < 4 || cut > 40 || (blank < 0 && cut === folded.text.length - 1 && cut === marked)) return null;
  const inner = readBare(text, start, (folded.offsets[cut - 1] as number) + 1);
  return inner?.known && inner.ordinal ? inner : null;
};

/**
 * Reads a trimmed line as a heading; null where it cannot be one. A bracketed ordinal is a sub-heading. The heading
 * ends before text that stands on its line, and is what stands between signs, brackets or quotation marks around it.
 */
export const readHeading = (text: string, start: number, end: number): HeadingCandidate | null => {
  const first = foldCode(text.charCodeAt(start));
  if (end <= start || (heads[first] === 0 && decorations[first] === 0)) return null;
  const [from, to] = undecorated(text, start, end);
  return to > from && heads[foldCode(text.charCodeAt(from))] === 1 ? readBare(text, from, to) : null;
};

const readBare = (text: string, start: number, end: number): HeadingCandidate | null => {
  const beginning = fold(text, start, ahead(text, start, end, longestRunIn));
  const runIn = readRunIn(text, start, beginning);
  if (runIn || isLonger(text, start, end, 80)) return runIn;
  const folded = isLonger(text, start, end, longestRunIn) ? fold(text, start, end) : beginning;
  if (folded.text.length < 4 || folded.text.length > 45 || heads[folded.text.charCodeAt(0)] === 0) return null;
  const match = withOrdinal.exec(folded.text);
  const at = (index: number): number => folded.offsets[index] as number;
  const length = match ? match[0].length : 0;
  const mark = match?.[3] ?? '';
  const wordsStart = at(length);
  const key = foldKey(text, wordsStart, end);
  const wording = wordings.get(key);
  if (!wording && sentence.test(folded.text)) return null;
  if (!match && (!wording || needsOrdinal.has(key))) return null;
  if (match && !wording && (mark === '' || mark === ',') && !match[0].startsWith('第')) return null;
  const numeral = match?.[1];
  const number = match ? (numeral ? readChineseNumeral(numeral) : Number(match[2])) : null;
  const section = wording?.key ?? byKeywords(key);
  if (section === null && (number === null || number > 8 || !numeral || key.length > 24)) return null;
  const original = match ? radicalsRead(withoutHidden(text.slice(at(0), wordsStart)).trimEnd()) : '';
  return {
    key: section,
    heading: { start, end },
    ordinal: match ? { start: at(0), end: at(length - 1) + 1 } : null,
    number,
    ordinalStyled: numeral !== undefined && original === `${numeral}、`,
    words: { start: wordsStart, end },
    canonical: wording?.canonical ?? false,
    known: wording !== undefined,
  };
};

/** Numerals of 1 to 6 in small letters, among them those of what usually stands below a section, or nowhere in a report. */
const numerals = [
  ['一', '1', '①', '壹', 'ⅰ', 'i'],
  ['二', '2', '②', '贰', 'ⅱ', 'ii'],
  ['三', '3', '③', '叁', 'ⅲ', 'iii'],
  ['四', '4', '④', '肆', 'ⅳ', 'iv'],
  ['五', '5', '⑤', '伍', 'ⅴ', 'v'],
  ['六', '6', '⑥', '陆', 'ⅵ', 'vi'],
];
const otherOrdinal =
  /^\(?(?:\d{1,2}\.(?=[\d一二三四五六]))?([一二三四五六1-6①-⑥壹贰叁肆伍陆Ⅰ-Ⅵ]|iv|i{1,3}|vi?)\)?[、.:,]?/i;

/**
 * Reads a heading in the form's words behind an ordinal that no section's heading has: `（一）总体情况`, `①总体情况`, `1.1 总体情况`. For a
 * report that has all of its headings so: elsewhere it is a sub-heading.
 */
export const readOddHeading = (text: string, start: number, end: number): HeadingCandidate | null => {
  if (end <= start || isLonger(text, start, end, longestRunIn)) return null;
  const [from, to] = undecorated(text, start, end);
  const folded = fold(text, from, to);
  const [ordinal = '', numeral = ''] = otherOrdinal.exec(folded.text) ?? [];
  const at = (index: number): number => folded.offsets[index] as number;
  const words = { start: at(ordinal.length), end: to };
  const key = foldKey(text, words.start, to);
  const wording = ordinal === '' || needsOrdinal.has(key) ? undefined : wordings.get(key);
  return wording
    ? {
        ...wording,
        heading: { start: from, end: to },
        ordinal: { start: from, end: at(ordinal.length - 1) + 1 },
        number: numerals.findIndex((each) => each.includes(numeral.toLowerCase())) + 1,
        ordinalStyled: false,
        words,
        known: true,
      }
    : null;
};

const ordinalAlone = /^(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.:,]?|\d[、.]|(?:part)?0\d[、.]?)$/i;
/** In UTF-16 units, with what decorates it. */
export const longestOrdinal = 12;

/** True for a short line that is a heading's ordinal alone: a page that puts it into a box of its own. A bare digit may be a figure. */
export const isOrdinalAlone = (text: string, start: number, end: number): boolean => {
  const [from, to] = undecorated(text, start, end);
  return to > from && heads[foldCode(text.charCodeAt(from))] === 1 && ordinalAlone.test(fold(text, from, to).text);
};
