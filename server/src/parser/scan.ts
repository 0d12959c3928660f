import type { TableKey } from '../forms';
import { moveSpan } from '../report/move';
import { firstOf, foldCode, foldKey, indexWithin, isBreak, isLonger, lastIndexWithin, readFigure } from '../text';
import { type HeadingCandidate, readHeading } from './headings';
import { isTitleLine } from './titleLine';
import { beginsLabel, endsLastLabel, tableOfLabel } from './vocabulary';

/** A physical line, looked at once; offsets are UTF-16 offsets of the text. */
export interface ScannedLine {
  /** Content without blanks, pipes, `#` and a table's tags at its ends; `start === end` for an empty line. */
  readonly start: number;
  readonly end: number;
  /** The whole line without its break. */
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly pipes: number;
  readonly tabs: number;
  /** The table whose label stands here; null where several tables have it, undefined where there is none. */
  readonly label: TableKey | null | undefined;
  /** Running text: a sentence's end, or too long for a label. */
  readonly prose: boolean;
  /** Only figures, marks for blanks and separators. */
  readonly figures: boolean;
  /** Words that are no label, and two figures or more at the end, or one behind a label's beginning: a row all the same. */
  readonly figured: boolean;
  readonly heading: HeadingCandidate | null;
  /** Could hold the name of a report's title, or its end. */
  readonly titled: boolean;
}

const PIPE = 0x7c;
const TAB = 9;
const BLANK = 0x20;
const QUOTE = 0x22;
const LESS = 0x3c;
/** 报: in every name that a title has. */
const REPORT = 0x62a5;
const GREATER = 0x3e;

/** Characters that may stand around a heading or a label without belonging to it. */
const isDecoration = (code: number): boolean =>
  foldCode(code) === 0 || foldCode(code) === PIPE || code === 0x23 || code === 0x2a || code === 0x5c;

/** True for a comma beside another at a line's end: behind cells that are empty. */
const isEmptyCell = (text: string, at: number, to: number): boolean => {
  const code = text.charCodeAt(at);
  return isListMark(code) && (text.charCodeAt(at - 1) === code || (at + 1 < to && text.charCodeAt(at + 1) === code));
};

/** Trims decoration and tags from both ends; `[start, end)` of what is left. */
export const trimDecoration = (text: string, from: number, to: number): readonly [number, number] => {
  let start = from;
  let end = to;
  while (start < end) {
    const code = text.charCodeAt(start);
    if (isDecoration(code)) start++;
    else if (code === LESS && /[a-z/!]/i.test(text.charAt(start + 1))) {
      const close = indexWithin(text, '>', start, end);
      if (close < 0) break;
      start = close + 1;
    } else break;
  }
  while (end > start) {
    const code = text.charCodeAt(end - 1);
    if (isDecoration(code) || isEmptyCell(text, end - 1, to)) end--;
    else if (code === GREATER) {
      const open = lastIndexWithin(text, '<', start, end);
      if (open < 0 || !/[a-z/!]/i.test(text.charAt(open + 1))) break;
      end = open;
    } else break;
  }
  return [start, end];
};

/** Trims blanks and invisible characters only. */
export const trimBlanks = (text: string, from: number, to: number): readonly [number, number] => {
  let start = from;
  let end = to;
  while (start < end && foldCode(text.charCodeAt(start)) === 0) start++;
  while (end > start && foldCode(text.charCodeAt(end - 1)) === 0) end--;
  return [start, end];
};

const isSeparator = (code: number): boolean => foldCode(code) === PIPE || code === TAB;
/** What parts cells in a spreadsheet's text. */
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const isListMark = (code: number): boolean => code === COMMA || code === SEMICOLON;
const longestLabel = 90;
/** A row's figures glued to its label. */
const gluedFigures = /\d{7,60}$/;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isNumber = (key: string): boolean => {
  for (let index = 0; index < key.length; index++) if (!isDigit(key.charCodeAt(index))) return false;
  return true;
};

/** The table of the first label among the line's parts, see `ScannedLine.label`. */
const labelOf = (
  text: string,
  start: number,
  end: number,
  separated: boolean,
  listed: boolean,
): TableKey | null | undefined => {
  let found: TableKey | null | undefined;
  const look = (from: number, to: number): boolean => {
    if (to <= from || isLonger(text, from, to, longestLabel)) return false;
    const key = foldKey(text, from, to);
    // Most parts of a table are figures, and no label is a single character.
    const last = isDigit(key.charCodeAt(key.length - 1));
    if (key.length < 2 || (last && isNumber(key))) return false;
    const whole = tableOfLabel(key);
    const table = whole === undefined && last ? tableOfLabel(key.replace(gluedFigures, '')) : whole;
    if (table !== undefined) found = table ?? found ?? null;
    return table !== undefined && table !== null;
  };
  if (!separated) {
    if (look(start, end)) return found;
    if (found !== undefined || isLonger(text, start, end, 4 * longestLabel)) return found;
  }
  let from = start;
  for (let index = start; index <= end; index++) {
    const code = index < end ? text.charCodeAt(index) : PIPE;
    const gap = separated ? isSeparator(code) : foldCode(code) === 0 || (listed && isListMark(code));
    if (index < end && !gap) continue;
    if (index > from && (separated || index - from > 1) && look(from, index)) return found;
    from = index + 1;
  }
  return found;
};

/** Of figures with units and notes: more other characters, or a longer line, are no row. */
const mostOthers = 24;
const longestRow = 400;

/** True where a line holds figures with units or notes and marks for blanks (`12件`, `减4`, `无`), and at least one digit. */
const hasFiguresOnly = (text: string, start: number, end: number, separated: boolean, listed: boolean): boolean => {
  if (isLonger(text, start, end, longestRow) || !/[\d\uff10-\uff19〇零]/.test(text.slice(start, end))) return false;
  const isFigure = (from: number, to: number): boolean => {
    const [first, last] = trimBlanks(text, from, to);
    return readFigure(text, first, last).state !== 'text';
  };
  if (!separated && isFigure(start, end)) return true;
  let from = start;
  for (let index = start; index <= end; index++) {
    const code = index < end ? text.charCodeAt(index) : TAB;
    if (separated ? !isSeparator(code) : foldCode(code) !== 0 && !(listed && isListMark(code))) continue;
    if (!isFigure(from, index)) return false;
    from = index + 1;
  }
  return true;
};

/** Where a figure that ends at `end` begins, thousands parted or not; `end` where there is none. */
const figureStart = (text: string, start: number, end: number): number => {
  let at = end;
  while (at > start && /[\d\uff10-\uff19.,]/.test(text.charAt(at - 1))) at--;
  return at;
};

/** True where words are followed by two figures or more, a label's beginning or the last one's end by one, with blanks, bars and tabs between. */
const endsWithFigures = (text: string, start: number, to: number): boolean => {
  let end = to;
  while (end > start && isListMark(text.charCodeAt(end - 1))) end--;
  const last = figureStart(text, start, end);
  if (last === end) return false;
  if (isListMark(text.charCodeAt(last)) || (last > start && isListMark(text.charCodeAt(last - 1)))) return true;
  let gap = last;
  while (gap > start && (isSeparator(text.charCodeAt(gap - 1)) || foldCode(text.charCodeAt(gap - 1)) === 0)) gap--;
  if (gap === last) return false;
  if (figureStart(text, start, gap) < gap) return true;
  const words = foldKey(text, start, gap);
  return beginsLabel(words) || endsLastLabel(words);
};

/** Dashes and blanks, more in one piece than mark a blank cell: a line drawn above or below a table (`--------  -----`). */
const isRuleLine = (text: string, start: number, end: number): boolean => {
  const line = text.slice(start, end);
  return line.includes('-----') && /^[- ]+$/.test(line);
};

const LF = 10;
const CR = 13;

/** Looks at the line that begins at `lineStart`; `to` is where the text ends. */
const scanLine = (text: string, lineStart: number, to: number): ScannedLine => {
  let pipes = 0;
  let tabs = 0;
  let stops = 0;
  let listed = false;
  let others = 0;
  let isReport = false;
  let lineEnd = lineStart;
  for (; lineEnd < to; lineEnd++) {
    const code = text.charCodeAt(lineEnd);
    const folded = foldCode(code);
    if (folded === 0) {
      if (code === TAB) tabs++;
      else if (code !== BLANK && isBreak(code)) break;
    } else if (folded === PIPE) pipes++;
    else if (code === COMMA || code === SEMICOLON) listed = true;
    else if (code === QUOTE) continue;
    else if (code === 0x3002) stops++;
    else if (!(folded >= 0x2b && folded <= 0x39) && folded !== 0x5f) {
      others++;
      if (folded === REPORT) isReport = true;
    }
  }
  const plain = others === 0 && pipes === 0 && tabs === 0;
  const [start, last] = plain ? trimBlanks(text, lineStart, lineEnd) : trimDecoration(text, lineStart, lineEnd);
  const end = plain && isRuleLine(text, start, last) ? start : last;
  const separated = pipes > 0 || tabs > 1;
  // A program's list, `['规章', 0]`, is no spreadsheet's row.
  if (text.charAt(start) === '[') listed = false;
  const label = others === 0 ? undefined : labelOf(text, start, end, separated, listed);
  const prose = label === undefined && (stops > 0 || (others > 60 && !separated));
  const read = others < 4 || label !== undefined ? null : readHeading(text, start, end);
  // 四、结转下年度继, 一、本年: no section's words, and the beginning of a row's.
  const heading = read?.key === null && beginsLabel(foldKey(text, start, end), 3) ? null : read;
  return {
    start,
    end,
    lineStart,
    lineEnd,
    pipes,
    tabs,
    label,
    prose,
    figures:
      others === 0
        ? end > start || pipes > 0 || tabs > 0
        : label === undefined && others <= mostOthers && hasFiguresOnly(text, start, end, separated, listed),
    figured: others > 0 && label === undefined && !prose && endsWithFigures(text, start, end),
    heading,
    titled: isReport && label === undefined && isTitleLine(text, { start, end, prose, heading }),
  };
};

/** Where the line behind the one that ends at `end` begins. */
const nextLine = (text: string, end: number): number =>
  end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);

/**
 * Looks at every line of the text once; `from` is a line's start. Stops where a line begins at `to`: the lines from there
 * on are known. Without `to` it goes to the text's end, where a text's last line ends, be it empty.
 */
export const scanLines = (text: string, from = 0, to = Number.POSITIVE_INFINITY): ScannedLine[] => {
  const scanned: ScannedLine[] = [];
  for (let start = from; start < to; ) {
    const line = scanLine(text, start, text.length);
    scanned.push(line);
    if (line.lineEnd >= text.length) break;
    start = nextLine(text, line.lineEnd);
  }
  return scanned;
};

/** A line as it is in a text of which it stands elsewhere. */
export const moveLine = (line: ScannedLine, by: number): ScannedLine =>
  by === 0
    ? line
    : {
        start: line.start + by,
        end: line.end + by,
        lineStart: line.lineStart + by,
        lineEnd: line.lineEnd + by,
        pipes: line.pipes,
        tabs: line.tabs,
        label: line.label,
        prose: line.prose,
        figures: line.figures,
        figured: line.figured,
        titled: line.titled,
        heading: line.heading && {
          ...line.heading,
          heading: moveSpan(line.heading.heading, by),
          ordinal: line.heading.ordinal && moveSpan(line.heading.ordinal, by),
          words: moveSpan(line.heading.words, by),
        },
      };

/** Index of the line that holds an offset. */
export const lineAt = (lines: readonly ScannedLine[], offset: number): number =>
  Math.max(0, firstOf(lines, ({ lineStart }) => lineStart > offset) - 1);

/** Index of the next line below that is not empty; past the last one where there is none. */
export const filledBelow = (lines: readonly ScannedLine[], at: number): number => {
  let below = at + 1;
  while (lines[below] && lines[below]?.start === lines[below]?.end) below++;
  return below;
};
