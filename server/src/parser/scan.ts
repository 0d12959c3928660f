import type { TableKey } from '../forms';
import { foldCode, foldKey, indexWithin, type Lines, lastIndexWithin, readFigure } from '../text';
import { type HeadingCandidate, readHeading } from './headings';
import { tableOfLabel } from './vocabulary';

/** A physical line, looked at once; offsets are UTF-16 offsets of the text. */
export interface ScannedLine {
  /** Content without blanks, pipes, `#` and tags at its ends; `start === end` for an empty line. */
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
  readonly heading: HeadingCandidate | null;
}

const PIPE = 0x7c;
const TAB = 9;
const LESS = 0x3c;
const GREATER = 0x3e;

/** Characters that may stand around a heading or a label without belonging to it. */
const isDecoration = (code: number): boolean =>
  foldCode(code) === 0 || foldCode(code) === PIPE || code === 0x23 || code === 0x2a || code === 0x5c;

/** Trims decoration and HTML tags from both ends; `[start, end)` of what is left. */
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
    if (isDecoration(code)) end--;
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
const longestLabel = 90;
/** A row's figures glued to its label. */
const gluedFigures = /\d{7,60}$/;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isNumber = (key: string): boolean => {
  for (let index = 0; index < key.length; index++) if (!isDigit(key.charCodeAt(index))) return false;
  return true;
};

/** The table of the first label among the line's parts, see `ScannedLine.label`. */
const labelOf = (text: string, start: number, end: number, separated: boolean): TableKey | null | undefined => {
  let found: TableKey | null | undefined;
  const look = (from: number, to: number): boolean => {
    if (to <= from || to - from > longestLabel) return false;
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
    if (found !== undefined || end - start > 4 * longestLabel) return found;
  }
  let from = start;
  for (let index = start; index <= end; index++) {
    const code = index < end ? text.charCodeAt(index) : PIPE;
    const gap = separated ? isSeparator(code) : foldCode(code) === 0;
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
const hasFiguresOnly = (text: string, start: number, end: number, separated: boolean): boolean => {
  if (end - start > longestRow || !/[\d\uff10-\uff19]/.test(text.slice(start, end))) return false;
  const isFigure = (from: number, to: number): boolean => {
    const [first, last] = trimBlanks(text, from, to);
    return readFigure(text, first, last).state !== 'text';
  };
  if (!separated && isFigure(start, end)) return true;
  let from = start;
  for (let index = start; index <= end; index++) {
    const code = index < end ? text.charCodeAt(index) : TAB;
    if (separated ? !isSeparator(code) : foldCode(code) !== 0) continue;
    if (!isFigure(from, index)) return false;
    from = index + 1;
  }
  return true;
};

/** Looks at every line of `[from, to)` lines once. */
export const scanLines = (lines: Lines, from = 0, to = lines.count): ScannedLine[] => {
  const { text } = lines;
  const scanned: ScannedLine[] = [];
  for (let line = from; line < to; line++) {
    const lineStart = lines.start(line);
    const lineEnd = lines.end(line);
    let pipes = 0;
    let tabs = 0;
    let stops = 0;
    let others = 0;
    for (let index = lineStart; index < lineEnd; index++) {
      const code = text.charCodeAt(index);
      const folded = foldCode(code);
      if (folded === PIPE) pipes++;
      else if (code === TAB) tabs++;
      else if (code === 0x3002) stops++;
      else if (folded !== 0 && !(folded >= 0x2b && folded <= 0x39) && folded !== 0x5f) others++;
    }
    const [start, end] =
      others === 0 && pipes === 0 && tabs === 0
        ? trimBlanks(text, lineStart, lineEnd)
        : trimDecoration(text, lineStart, lineEnd);
    const separated = pipes > 0 || tabs > 1;
    const label = others === 0 ? undefined : labelOf(text, start, end, separated);
    const prose = label === undefined && (stops > 0 || (others > 60 && !separated));
    scanned.push({
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
          : label === undefined && others <= mostOthers && hasFiguresOnly(text, start, end, separated),
      heading: others < 4 || label !== undefined ? null : readHeading(text, start, end),
    });
  }
  return scanned;
};
