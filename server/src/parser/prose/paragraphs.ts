import { type SectionKey, tableKeys } from '../../forms';
import { once } from '../../report/notes';
import type { Report, ReportSection, Span } from '../../report/types';
import { type Folded, fold, hidden, hidesSomething, lineEnd } from '../../text';
import { isPageNumber } from '../furniture';
import { memoryOf } from '../memory';
import { trimBlanks } from '../scan';
import { beginsWithBullet } from './marks';

/** A line as it is folded; with itself, where a page hides something in it. */
export interface FoldedLine extends Folded {
  readonly source?: string;
}

/** A paragraph of a report's prose: its lines joined and folded, page furniture left out. */
export interface Paragraph extends Folded {
  /** The section that it stands in; null before the first heading. */
  readonly section: SectionKey | null;
  /** From its first character to the end of its last line, furniture in between included. */
  readonly span: Span;
  /** The lines that it was joined from: the same objects in each version of a report that has these lines. */
  readonly lines: readonly FoldedLine[];
}

/** What stands between a line of prose and the one before: nothing, a blank line, a page's end, or no prose. */
type Before = 'line' | 'blank' | 'page' | 'wall';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly section: SectionKey | null;
  readonly before: Before;
  /** Offsets count from `start`. */
  readonly folded: FoldedLine;
}

/** A line this short, without a mark at its end, is a heading or a scrap: nothing continues it. */
const shortest = 12;
/** A page's lines are at most this long; a paragraph that is one line is longer sooner or later. */
const longestOfPage = 60;
/** Fewer lines tell nothing about how a text is broken. */
const leastLines = 8;
/** Marks that end a sentence or what stands on a line of its own. */
const endMarks = '。;!?:|…';
const commas = ',、';
const closers = '")\'>';
const numerals = '一二三四五六七八九十';
const bareNumber = /^\d{1,3}$/;
const LF = 10;
const CR = 13;
const FORM_FEED = 12;
const strong = '**';

/** Length of a full line where the text is broken at a page's width; null where a paragraph is a line. */
const widthOf = (lines: readonly Line[]): number | null => {
  const lengths = lines.map((line) => line.folded.text.length).filter((length) => length >= shortest);
  if (lengths.length < leastLines) return null;
  lengths.sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor(share * (lengths.length - 1))] as number;
  return at(0.9) <= longestOfPage ? Math.floor(0.8 * at(0.8)) : null;
};

/** Whether the sentence goes on behind this line; `width` is that of a full line, null where lines are not broken. */
const isOpen = ({ folded: { text } }: Line, width: number | null, blankBetween: boolean): boolean => {
  let last = text.length - 1;
  while (last > 0 && closers.includes(text.charAt(last))) last--;
  if (endMarks.includes(text.charAt(last))) return false;
  if (commas.includes(text.charAt(last))) return width !== null || !blankBetween;
  if (width === null) return text.length >= shortest && !blankBetween;
  return !blankBetween || text.length >= width;
};

/** `（一）`, `一、`, `1.`, `①`: what begins a paragraph whatever stands before it. */
const beginsItem = ({ folded: { text } }: Line): boolean => {
  if (beginsWithBullet(text)) return true;
  let at = text.charAt(0) === '(' ? 1 : 0;
  const first = at;
  while (at < first + 3 && (numerals.includes(text.charAt(at)) || isDigit(text.charCodeAt(at)))) at++;
  if (at === first || at >= text.length) return false;
  const mark = text.charAt(at);
  if (first === 1) return mark === ')';
  return mark === '、' || (mark === '.' && !isDigit(text.charCodeAt(at + 1)));
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Parts of the report that are no prose, in the order of the text. */
const closedSpans = (report: Report): Span[] => {
  const spans: Span[] = [];
  if (report.title) spans.push(report.title.span);
  for (const { heading, ordinal } of [...report.sections, ...report.duplicates]) {
    if (ordinal && ordinal.end < heading.start) spans.push(ordinal);
    spans.push(heading);
  }
  for (const key of tableKeys) {
    const table = report.tables[key];
    if (table) spans.push(table.span);
    const unreadable = report.unreadable[key];
    if (unreadable) spans.push(unreadable.region);
  }
  return spans.sort((a, b) => a.start - b.start);
};

/** Marks of strong words in Markdown, and the tags that are not hidden. */
const marks = /\*\*|<\/?[a-z][^<>]{0,4000}>/gi;

/** Folds a line without marks. */
const foldLine = (line: string): FoldedLine => {
  const folded = fold(line.includes(strong) || line.includes('<') ? line.replace(marks, hidden) : line);
  return hidesSomething(line) ? { ...folded, source: line } : folded;
};

const linesName = {};

const numbered = /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．]?|[•●■◆·\-—\uf000-\uf0ff])\t/;
const longestNumber = 8;

/** What a line is by itself. */
interface ReadLine {
  readonly folded: FoldedLine;
  /** A row of a table that is none of the form's, a page's menu: pipes or tabs between words. */
  readonly isRow: boolean;
  readonly isPageNumber: boolean;
}

const readLine = (line: string): ReadLine => {
  const [start, end] = trimBlanks(line, 0, line.length);
  // A word processor puts a tab behind the number that it gives to a paragraph.
  const number = numbered.exec(line.slice(start, start + longestNumber))?.[0].length ?? 0;
  const tab = line.indexOf('\t', start + number);
  return {
    folded: foldLine(line),
    isRow: line.includes('|') || (tab >= 0 && tab < line.length - 1),
    isPageNumber: isPageNumber(line, start, end),
  };
};

/** The report's lines of prose, cleared of what is none. */
const readLines = (report: Report, text: string): Line[] => {
  const memory = memoryOf<ReadLine>(report, linesName);
  const lines: Line[] = [];
  const closed = closedSpans(report);
  const { sections } = report;
  // A page's head repeats the title.
  const head = report.title ? fold(report.title.text).text : '';
  const stop = Math.min(report.span.end, report.bodyEnd);
  let nextClosed = 0;
  let nextSection = 0;
  let before: Before = 'wall';
  let start = report.span.start;
  while (start < stop) {
    let end = Math.min(stop, lineEnd(text, start));
    while (nextSection < sections.length && (sections[nextSection] as ReportSection).body.start <= start) nextSection++;
    while (nextClosed < closed.length && (closed[nextClosed] as Span).end <= start) nextClosed++;
    const inClosed = nextClosed < closed.length && (closed[nextClosed] as Span).start < end;
    const section = sections[nextSection - 1]?.key ?? null;
    if (section !== lines[lines.length - 1]?.section) before = 'wall';
    if (inClosed) {
      before = 'wall';
      // The rest of a table is passed over at once.
      end = Math.min(stop, lineEnd(text, Math.max(end, (closed[nextClosed] as Span).end)));
    } else {
      const { folded, isRow, isPageNumber } = memory.get(text.slice(start, end), readLine);
      const words = folded.text;
      // A lone number by a blank line is a page's, within a sentence it may be a figure.
      const isAlone = before === 'blank' || before === 'page';
      if (isRow) before = 'wall';
      else if (words === '') {
        if (before !== 'wall' && before !== 'page') before = text.slice(start, end).includes('\f') ? 'page' : 'blank';
      } else if (isPageNumber || (head !== '' && words === head) || (isAlone && bareNumber.test(words))) {
        if (before !== 'wall') before = 'page';
      } else {
        if (text.charCodeAt(start) === FORM_FEED && before !== 'wall') before = 'page';
        lines.push({ start, end, section, before, folded });
        before = 'line';
      }
    }
    start = end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
  }
  return lines;
};

/** The offsets of paragraphs are asked for where something is found in them: in most nothing is. */
class Joined implements Paragraph {
  readonly text: string;
  readonly section: SectionKey | null;
  readonly span: Span;
  readonly lines: readonly FoldedLine[];
  readonly #starts: readonly number[];
  #offsets: readonly number[] | null = null;

  constructor(lines: readonly Line[]) {
    const first = lines[0] as Line;
    const last = lines[lines.length - 1] as Line;
    this.section = first.section;
    this.span = { start: first.start + (first.folded.offsets[0] as number), end: last.end };
    this.lines = lines.map(({ folded }) => folded);
    this.#starts = lines.map(({ start }) => start);
    let text = '';
    for (const line of this.lines) text += line.text;
    this.text = text;
  }

  get offsets(): readonly number[] {
    if (!this.#offsets) {
      const offsets: number[] = [];
      for (const [index, { text, offsets: own }] of this.lines.entries()) {
        const start = this.#starts[index] as number;
        for (let at = 0; at < text.length; at++) offsets.push(start + (own[at] as number));
      }
      offsets.push(this.span.end);
      this.#offsets = offsets;
    }
    return this.#offsets;
  }
}

const join = (report: Report, text: string): readonly Paragraph[] => {
  const lines = readLines(report, text);
  const width = widthOf(lines);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at++) {
    const line = lines[at];
    const goesOn =
      line !== undefined &&
      line.before !== 'wall' &&
      !beginsItem(line) &&
      isOpen(lines[at - 1] as Line, width, line.before === 'blank');
    if (goesOn) continue;
    paragraphs.push(new Joined(lines.slice(from, at)));
    from = at;
  }
  return paragraphs;
};

/**
 * The paragraphs of a report's prose in the order of the text: lines that a PDF broke are joined, title, headings,
 * tables, signature and page numbers are left out. `offsets` are UTF-16 offsets of the document's text. Joined once
 * a report.
 */
export const paragraphsOf = once(join);
