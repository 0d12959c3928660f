import type { SectionKey } from '../../forms';
import { isPageNumber } from '../../parser/furniture';
import type { Report, Span } from '../../report';
import { foldCode } from '../../text';
import { lineStart, onOneLine, trimmed } from './lines';

/**
 * A report's running text without its tables: folded (width, brackets and Traditional characters made equal, blanks
 * gone), a paragraph a line, page numbers taken out. A PDF's lines are joined where they break a sentence.
 */
export interface Words {
  readonly text: string;
  /** Source offset of every character of `text`; one more entry holds the end. */
  readonly offsets: Int32Array;
}

const LF = 10;
const CR = 13;
const isBreak = (code: number): boolean => code === LF || code === CR;

/** Marks that a paragraph may end with. */
const ends = new Set([...'。;!?:.|'].map((mark) => mark.charCodeAt(0)));
/** Marks that no paragraph ends with, or none begins with. */
const goesOn = new Set([...',、(<"'].map((mark) => mark.charCodeAt(0)));
const continues = new Set([...',、。;:)>%'].map((mark) => mark.charCodeAt(0)));
/** A page's number is no longer than this, in characters. */
const longestPage = 16;
/** A line that a page's width breaks is at least this long, in characters. */
const brokenLine = 14;
/** `（一）`, `一、`, `1.`, `一是` at a line's beginning: a paragraph of its own. */
const itemStart = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)|[|#*])/;

/** Spans that hold no running text, by their first line's start, in order. */
const tableSpans = (report: Report): Span[] =>
  [
    ...Object.values(report.tables).flatMap((table) => (table ? [table.span] : [])),
    ...Object.values(report.unreadable).flatMap((table) => (table && table.reason !== 'picture' ? [table.region] : [])),
  ].sort((one, other) => one.start - other.start);

/** Lines that stand by themselves whatever they end with. */
const standAlone = (report: Report): Span[] => [
  ...(report.title ? [report.title.span] : []),
  ...report.sections.map((each) => each.heading),
  ...report.duplicates.map((each) => each.heading),
  ...(report.signature ? [report.signature.span] : []),
];

const touches = (span: Span, start: number, end: number): boolean => span.start < end && span.end > start;

/** The folded text as far as it is read. */
class Buffer {
  readonly codes: Uint16Array;
  readonly offsets: Int32Array;
  length = 0;

  constructor(size: number) {
    this.codes = new Uint16Array(size);
    this.offsets = new Int32Array(size + 1);
  }

  /** Appends the line `[start, end)` of the text, folded. */
  read(text: string, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const code = foldCode(text.charCodeAt(at));
      if (code === 0) continue;
      this.codes[this.length] = code;
      this.offsets[this.length++] = at;
    }
  }

  /** Takes the character at `at` out. */
  remove(at: number): void {
    this.codes.copyWithin(at, at + 1, this.length);
    this.offsets.copyWithin(at, at + 1, this.length);
    this.length--;
  }

  slice(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += 4096) {
      text += String.fromCharCode(...this.codes.subarray(at, Math.min(to, at + 4096)));
    }
    return text;
  }
}

/** Whether the line that begins at `first` in the buffer carries on the sentence of the one that is `[before, end)`. */
const carriesOn = (buffer: Buffer, before: number, end: number, first: number, apart: boolean): boolean => {
  const last = buffer.codes[end - 1] as number;
  if (ends.has(last)) return false;
  if (itemStart.test(buffer.slice(first, Math.min(buffer.length, first + 6)))) return false;
  if (goesOn.has(last) || continues.has(buffer.codes[first] as number)) return true;
  return !apart && end - before >= brokenLine;
};

const read = (text: string, report: Report): Words => {
  const { start, end } = report.span;
  // A line takes at most its own characters and a separator for its break.
  const buffer = new Buffer(end - start + 2);
  const tables = tableSpans(report);
  const alone = standAlone(report);
  let before = -1;
  let blank = false;
  let page = false;
  let next = start;
  for (let line = start; line < end; line = next) {
    let stop = line;
    while (stop < end && !isBreak(text.charCodeAt(stop))) stop++;
    next = stop + (text.charCodeAt(stop) === CR && text.charCodeAt(stop + 1) === LF ? 2 : 1);
    const table = tables.find((span) => touches(span, line, stop + 1));
    if (table) {
      next = Math.max(next, lineStart(text, table.end));
      before = -1;
      continue;
    }
    const content = trimmed(text, { start: line, end: stop });
    if (content.end - content.start <= longestPage && isPageNumber(text, content.start, content.end)) {
      page = true;
      continue;
    }
    const from = buffer.length;
    const first = from === 0 ? 0 : from + 1;
    if (first > from) {
      buffer.codes[from] = LF;
      buffer.offsets[from] = line;
    }
    buffer.length = first;
    buffer.read(text, line, stop);
    if (buffer.length === first) {
      buffer.length = from;
      blank = true;
      continue;
    }
    const own = alone.some((span) => touches(span, line, stop));
    const joined = !own && before >= 0 && carriesOn(buffer, before, from, first, blank && !page);
    if (joined) buffer.remove(from);
    before = own ? -1 : joined ? from : first;
    blank = false;
    page = false;
  }
  buffer.offsets[buffer.length] = end;
  return { text: buffer.slice(0, buffer.length), offsets: buffer.offsets };
};

const known = new WeakMap<Report, Words>();

/** The words of a report; read once a report. */
export const wordsOf = (text: string, report: Report): Words => {
  let words = known.get(report);
  if (!words) {
    words = read(text, report);
    known.set(report, words);
  }
  return words;
};

/** First index of the words whose source offset is at or behind `offset`. */
export const indexAt = (words: Words, offset: number): number => {
  let low = 0;
  let high = words.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The part of the words that a span of the source holds, as indices. */
export const rangeOf = (words: Words, span: Span): readonly [number, number] => [
  indexAt(words, span.start),
  indexAt(words, span.end),
];

/** The words of a span of the source. */
export const wordsIn = (words: Words, span: Span): string => words.text.slice(...rangeOf(words, span));

const aroundBody = /^[\n:|]+/;

/** The words under a section's heading, a second heading of it included; null where the report has no such section. */
export const sectionWords = (words: Words, report: Report, key: SectionKey): string | null => {
  const bodies = [...report.sections, ...report.duplicates].filter((each) => each.key === key);
  return bodies.length === 0
    ? null
    : bodies
        .map((each) => wordsIn(words, { start: each.words.end, end: each.body.end }).replace(aroundBody, ''))
        .join('\n');
};

/** The source of `[from, to)` of the words; it may cross lines. */
export const sourceOf = (words: Words, from: number, to: number): Span => ({
  start: words.offsets[from] as number,
  end: to > from ? (words.offsets[to - 1] as number) + 1 : (words.offsets[from] as number),
});

/** The source of `[from, to)` of the words as far as it stands on one line: where a squiggle is drawn. */
export const squiggleOf = (text: string, words: Words, from: number, to: number): Span =>
  onOneLine(text, sourceOf(words, from, to));

/** Beginning and end of the sentence that holds an index of the words. */
export const sentenceAt = (words: string, at: number): readonly [number, number] => {
  let start = at;
  while (start > 0 && !isStop(words.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < words.length && !isStop(words.charCodeAt(end))) end++;
  return [start, end];
};

const stops = new Set([...'。;!?\n'].map((mark) => mark.charCodeAt(0)));
const isStop = (code: number): boolean => stops.has(code);

/** The first of several words in a text, from `from` on, or -1. */
export const findAny = (text: string, list: readonly string[], from = 0): number => {
  let first = -1;
  for (const word of list) {
    const at = text.indexOf(word, from);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
};

export const hasAny = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word));
