import type { SectionKey } from '../../forms';
import { isPageNumber } from '../../parser/furniture';
import { memoryOf } from '../../parser/memory';
import { paragraphsOf } from '../../parser/prose';
import type { Report, Span } from '../../report';
import { once } from '../../report/notes';
import { type Folded, firstOf, fold, lineEnd, lineStart } from '../../text';
import type { Words } from '../types';
import { afterBreak, onOneLine, trimmed } from './lines';

export type { Words };

/** A page's number is no longer than this, in characters. */
const longestPage = 16;

/** The lines of tables, in the order of the text. */
const tableLines = (text: string, report: Report): Span[] =>
  [
    ...Object.values(report.tables).flatMap((table) => (table ? [table.span] : [])),
    ...Object.values(report.unreadable).flatMap((table) => (table && table.reason !== 'picture' ? [table.region] : [])),
  ]
    .map((span) => ({ start: lineStart(text, span.start), end: lineEnd(text, span.end) }))
    .sort((one, other) => one.start - other.start);

/** A line that is neither prose nor table, folded; null for a page's number. Offsets count from its beginning. */
const readLine = (line: string): Folded | null => {
  const { start, end } = trimmed(line, { start: 0, end: line.length });
  return end - start <= longestPage && isPageNumber(line, start, end) ? null : fold(line);
};

/** A piece of the words, and what its offsets count from. */
interface Piece {
  readonly folded: Folded;
  readonly base: number;
  /** Source offsets of its first character and of its end. */
  readonly start: number;
  readonly end: number;
  /** The same objects as long as the text of the lines is the same. */
  readonly lines: readonly Folded[];
}

const linesName = {};

const pieces = (text: string, report: Report): Piece[] => {
  const memory = memoryOf<{ readonly folded: Folded | null }>(report, linesName);
  const found: Piece[] = [];
  let at = report.span.start;
  /** The lines up to `end` that are neither prose nor table. */
  const lines = (end: number): void => {
    while (at < end) {
      const stop = Math.min(lineEnd(text, at), end);
      if (stop > at) {
        const { folded } = memory.get(text.slice(at, stop), (line) => ({ folded: readLine(line) }));
        if (folded && folded.text !== '') {
          const { offsets } = folded;
          const [start, behind] = [at + (offsets[0] as number), at + (offsets[offsets.length - 1] as number)];
          found.push({ folded, base: at, start, end: behind, lines: [folded] });
        }
      }
      at = stop < end ? afterBreak(text, stop) : end;
    }
  };
  const tables = tableLines(text, report);
  let next = 0;
  /** The tables that begin before a paragraph. */
  const passTables = (before: number): void => {
    for (let span = tables[next]; span && span.start <= before; span = tables[++next]) {
      if (span.start < at) continue;
      lines(span.start);
      at = span.end;
    }
  };
  for (const paragraph of paragraphsOf(report, text)) {
    const { start, end } = paragraph.span;
    passTables(start);
    if (start < at) continue;
    lines(start);
    const [only, another] = paragraph.lines;
    // Of a single line the offsets are there, those of a paragraph are made when they are asked for.
    const [folded, base] = only && !another ? [only, start - (only.offsets[0] as number)] : [paragraph, 0];
    found.push({ folded, base, start, end, lines: paragraph.lines });
    at = end;
  }
  passTables(report.span.end);
  lines(report.span.end);
  return found;
};

/** First index of a piece whose source offset is at or behind `offset`, which is not behind its end. */
const indexIn = ({ folded, base, start }: Piece, offset: number): number =>
  start >= offset ? 0 : firstOf(folded.offsets, (each) => base + each >= offset);

/** The places of words are asked for where something is found: mostly nothing is. */
class PiecedWords implements Words {
  readonly text: string;
  #offsets: Int32Array | null = null;

  constructor(
    readonly pieces: readonly Piece[],
    readonly end: number,
  ) {
    let text = '';
    for (const { folded } of pieces) text += `${folded.text}\n`;
    this.text = text;
  }

  indexAt(offset: number): number {
    let index = 0;
    for (const piece of this.pieces) {
      if (piece.end >= offset) return index + indexIn(piece, offset);
      index += piece.folded.text.length + 1;
    }
    return Math.min(index, this.text.length);
  }

  get offsets(): Int32Array {
    if (!this.#offsets) {
      this.#offsets = new Int32Array(this.text.length + 1);
      let at = 0;
      for (const { folded, base } of this.pieces) {
        // The last entry is the piece's end: there the separator stands.
        for (const offset of folded.offsets) this.#offsets[at++] = base + offset;
      }
      this.#offsets[at] = this.end;
    }
    return this.#offsets;
  }
}

/** True for a piece that is of the same lines of the source, wherever they stand. */
const isSamePiece = ({ lines }: Piece, { lines: others }: Piece): boolean =>
  lines.length === others.length && lines.every((line, at) => line === others[at]);

/** A rule that looks at lines by themselves looks no further than this around a place, in characters. */
const around = 150;

/**
 * The words of a version of a report that those of the version before do not have, with some of the words around them;
 * null where they are the same.
 */
export const changedWords = (before: Words, after: Words): Words | null => {
  if (!(before instanceof PiecedWords && after instanceof PiecedWords)) return after;
  const [was, is] = [before.pieces, after.pieces];
  const most = Math.min(was.length, is.length);
  let from = 0;
  while (from < most && isSamePiece(was[from] as Piece, is[from] as Piece)) from++;
  let same = 0;
  while (same < most - from && isSamePiece(was[was.length - 1 - same] as Piece, is[is.length - 1 - same] as Piece))
    same++;
  let to = is.length - same;
  if (from === to && was.length === is.length) return null;
  for (let length = 0; from > 0 && length < around; from--) length += (is[from - 1] as Piece).folded.text.length + 1;
  for (let length = 0; to < is.length && length < around; to++) length += (is[to] as Piece).folded.text.length + 1;
  return new PiecedWords(is.slice(from, to), after.end);
};

const read = once((report: Report, text: string): Words => new PiecedWords(pieces(text, report), report.span.end));

/**
 * The words of a report: the paragraphs of its prose, and by themselves the lines that are none (title, headings,
 * signature, what a web page put around). Folded (width, brackets and Traditional characters made equal, blanks gone), a
 * paragraph a line, page numbers taken out. Read once a report.
 */
export const wordsOf = (text: string, report: Report): Words => read(report, text);

/** The part of the words that a span of the source holds, as indices. */
export const rangeOf = (words: Words, span: Span): readonly [number, number] => [
  words.indexAt(span.start),
  words.indexAt(span.end),
];

/** The words of a span of the source. */
export const wordsIn = (words: Words, span: Span): string => words.text.slice(...rangeOf(words, span));

const aroundBody = /^[\n:|)\]"]+|\n$/g;

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

/** A sentence is looked at no further than this on either side, in characters: work stays linear in any text. */
const longestSentence = 300;

/** Beginning and end of the sentence that holds an index of the words. */
export const sentenceAt = (words: string, at: number): readonly [number, number] => {
  let start = at;
  while (start > 0 && at - start < longestSentence && !isStop(words.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < words.length && end - at < longestSentence && !isStop(words.charCodeAt(end))) end++;
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

/** Whether any of the words stands in the text. */
export const hasAny = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word));
