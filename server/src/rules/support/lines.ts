import { isPageNumber } from '../../parser/furniture';
import type { Span } from '../../report';
import { isBreak, lineEnd, lineStart } from '../../text';

/** Lines around an offset, without an index of the whole text: a rule asks for a handful of them. */

const LF = 10;
const CR = 13;

/** Blanks that a line may consist of: ASCII blanks, no-break and ideographic spaces, zero-width marks, a page's breaks. */
const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x2028;

/** Offset behind the line break at `end`, a line's end; the text's length where there is none. */
export const afterBreak = (text: string, end: number): number => {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
};

/** A span without blanks at its ends; an empty span at its start where it holds nothing else. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  if (from === to) return { start, end: start };
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
};

/** The part of a span that stands on its first line that is not blank: where a squiggle can be drawn. */
export const onOneLine = (text: string, span: Span): Span => {
  const { start, end } = trimmed(text, span);
  // Not to the line's end: many short spans may stand on one endless line.
  let stop = start;
  while (stop < end && !isBreak(text.charCodeAt(stop))) stop++;
  return trimmed(text, { start, end: stop });
};

/** How much of a long line a squiggle takes that stands for a whole text, in UTF-16 units. */
const longest = 40;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The beginning of a span's first line that is not blank. */
export const firstLine = (text: string, span: Span): Span => {
  const { start, end } = onOneLine(text, span);
  let cut = Math.min(end, start + longest);
  if (cut < end && isLowSurrogate(text.charCodeAt(cut))) cut--;
  return { start, end: cut };
};

/** A span's end without blank lines and page numbers at it. */
export const contentEnd = (text: string, { start, end }: Span): number => {
  let to = trimmed(text, { start, end }).end;
  for (;;) {
    const line = Math.max(start, lineStart(text, to));
    if (line >= to || !isPageNumber(text, line, to)) return to;
    to = trimmed(text, { start, end: line }).end;
  }
};

/** The end of a span's last line that is neither blank nor a page number. */
export const lastLine = (text: string, span: Span): Span => {
  const end = contentEnd(text, span);
  const line = trimmed(text, { start: Math.max(span.start, lineStart(text, end)), end });
  let cut = Math.max(line.start, end - longest);
  if (cut > line.start && isLowSurrogate(text.charCodeAt(cut))) cut++;
  return { start: cut, end: line.end };
};

/** True where a span holds a line break: a safe edit never crosses one. */
export const crossesLines = (text: string, { start, end }: Span): boolean => {
  for (let at = start; at < end; at++) if (isBreak(text.charCodeAt(at))) return true;
  return false;
};

/** True where the line before `start`, a line's first offset, is empty or blank. */
export const blankAbove = (text: string, start: number): boolean => {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1) === LF && text.charCodeAt(start - 2) === CR ? start - 2 : start - 1;
  const span = { start: lineStart(text, before), end: before };
  return trimmed(text, span).end === span.start;
};

/** True where the line behind the one that holds `offset` is there, and empty or blank. */
export const blankBelow = (text: string, offset: number): boolean => {
  const end = lineEnd(text, offset);
  const start = afterBreak(text, end);
  return start > end && trimmed(text, { start, end: lineEnd(text, start) }).end === start;
};

/** The line break that the text uses, by its first one; `\n` where it has none. */
export const lineBreakOf = (text: string): '\n' | '\r\n' => {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === CR ? '\r\n' : '\n';
};
