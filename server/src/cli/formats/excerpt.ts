import { displayWidth } from '../../text';

/** A line of the text as a terminal can show it, and where on it the mistake is. */
export interface Excerpt {
  readonly before: string;
  /** The mistake; empty where it is a gap. */
  readonly marked: string;
  readonly after: string;
  /** Blanks and marks to print below, so that the marks stand under the mistake; wide characters count two. */
  readonly underline: string;
}

const ellipsis = '…';
const gap = 2;

/** Codes that would move the cursor, ring a bell or turn the writing round. */
const isHostile = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0xfeff;

/** Text of a file as a terminal may print it: a tab is two blanks, other control characters a dot. */
export const printable = (text: string): string => {
  let result = '';
  for (const char of text) {
    result += char === '\t' ? ' '.repeat(gap) : isHostile(char.codePointAt(0) as number) ? '·' : char;
  }
  return result;
};

/** The beginning of a text that fits into a width. */
const leading = (text: string, width: number): string => {
  let used = 0;
  let end = 0;
  for (const char of text) {
    used += displayWidth(char);
    if (used > width) return text.slice(0, end);
    end += char.length;
  }
  return text;
};

const trailing = (text: string, width: number): string => {
  const chars = Array.from(text);
  let used = 0;
  let at = chars.length;
  while (at > 0) {
    used += displayWidth(chars[at - 1] as string);
    if (used > width) break;
    at--;
  }
  return chars.slice(at).join('');
};

/**
 * Cuts a line so that it fits into `width` columns with the mistake, `start` to `end` (UTF-16 units of the line), in
 * sight.
 */
export const excerpt = (line: string, start: number, end: number, width: number): Excerpt => {
  // Only what may be shown is looked at: a line may be megabytes long.
  const reach = width * 2;
  let before = printable(line.slice(Math.max(0, start - reach), start));
  let marked = printable(line.slice(start, Math.min(end, start + reach)));
  let after = printable(line.slice(end, end + reach));
  const cutBefore = start > reach;
  const shownMark = leading(marked, Math.max(4, width - 4));
  if (shownMark !== marked) {
    marked = shownMark + ellipsis;
    after = '';
  }
  const room = Math.max(0, width - displayWidth(marked));
  const wanted = displayWidth(before);
  // The mistake's own side gets two thirds: what leads to a figure says more than what follows it.
  const left = Math.min(wanted, Math.max(Math.floor((room * 2) / 3), room - displayWidth(after)));
  if (cutBefore || left < wanted) before = ellipsis + trailing(before, left - 1).trimStart();
  const right = room - displayWidth(before);
  if (displayWidth(after) > right) after = leading(after, right - 1) + (right > 0 ? ellipsis : '');
  const indent = before.match(/^ +/)?.[0] ?? '';
  before = before.slice(indent.length);
  const underline = ' '.repeat(displayWidth(before)) + '~'.repeat(Math.max(1, displayWidth(marked)));
  return { before, marked, after: after.trimEnd(), underline };
};
