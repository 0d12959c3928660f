/** A text as its readers see it (`page.ts`): what is hidden in it takes no room and counts for nothing. */

/** Takes no room and is no part of any word: what stands for a character that is not shown. */
const HIDDEN = 0xfeff;
const hiddenChar = '\ufeff';
/** A break that no line of the source has: where a paragraph of a page begins or ends within one. */
const BREAK = 0x2028;
export const breakChar = '\u2028';
const LF = 10;
const CR = 13;

/** True for a character that stands for one that is not shown. */
export const isHidden = (code: number): boolean => code === HIDDEN;

/** True for what ends a line as a reader sees it. */
export const isBreak = (code: number): boolean => code === LF || code === CR || code === BREAK;

const anyBreak = /[\n\r\u2028]/g;

/** Offset of the end of the line that holds `offset`, before its line break. */
export const lineEnd = (text: string, offset: number): number => {
  anyBreak.lastIndex = offset;
  return anyBreak.exec(text)?.index ?? text.length;
};

/** Offset of the first character of the line that holds `offset`. */
export const lineStart = (text: string, offset: number): number => {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
};

/** As many hidden characters. */
export const hidden = (text: string): string => hiddenChar.repeat(text.length);

/** `shown`, and hidden characters behind it as far as the source goes. */
export const instead = (shown: string, source: string): string => shown + hidden(source.slice(shown.length));

/** True where `[start, end)` of a shown text has more than so many characters. */
export const isLonger = (text: string, start: number, end: number, most: number): boolean =>
  end - start > most && ahead(text, start, end, most) < end;

/** The offset behind the first `count` characters of `[start, end)` of a shown text; `end` where there are no more. */
export const ahead = (text: string, start: number, end: number, count: number): number => {
  let at = Math.min(end, start + count);
  if (at === end || !text.slice(start, at + 1).includes(hiddenChar)) return at;
  at = start;
  for (let left = count; at < end; at++) {
    if (text.charCodeAt(at) === HIDDEN) continue;
    if (left === 0) break;
    left--;
  }
  return at;
};

/** True for what a page's source shows: a line of it may hold several. */
export const isPage = (text: string): boolean => text.includes(breakChar);

/** The text without what is hidden in it. */
export const withoutHidden = (text: string): string =>
  text.includes(hiddenChar) ? text.replaceAll(hiddenChar, '') : text;

/** The words of `[start, end)` on one line, blanks between them one each, without what is hidden. */
export const wordsWithin = (text: string, start: number, end: number): string =>
  withoutHidden(text.slice(start, end)).replace(/\s+/g, ' ').trim();

const anyHidden = /[\ufeff\u2028]/;

/** True where something of `[start, end)` is not shown: who replaces it, replaces that as well. */
export const hidesSomething = (text: string, start = 0, end = text.length): boolean =>
  anyHidden.test(text.slice(start, end));
