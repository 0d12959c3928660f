import { breakChar, hidden, instead } from './shown';

/**
 * Texts that were copied with what a program put around them: a number before every line, or the marks of a JSON string. They
 * are read without, character by character as a page's source is.
 */

const beginsNumbered = /^[ \t]{0,9}L?(\d{1,5})( ?[:|→.)] ?|\t| {1,2})/;
const beginsJson = /^\s{0,9}(?:\{\s{0,99}"|\[\s{0,99}[{"])/;
const number = /^[ \t]{0,9}L?(\d{1,5})/;
const eachLine = /[^\r\n]+/g;
/** Fewer may be a list. */
const leastNumbered = 20;
const marks = /\\(?:u([\da-f]{4})|(.))|"/gi;
const escaped: Readonly<Record<string, string>> = { n: breakChar, r: ' ', t: '\t' };
const lineFeed = 10;
const charOf = (code: number): string =>
  code === lineFeed ? breakChar : code < 0x20 ? ' ' : String.fromCharCode(code);

/** True where a text's beginning may be that of such a text: nothing that stands behind it makes it one. */
export const isCopied = (source: string): boolean => beginsNumbered.test(source) || beginsJson.test(source);

/** The text without the numbers of its lines, where each is greater than the one before and all have the same mark. */
const withoutNumbers = (source: string): string => {
  const [, , mark = ''] = beginsNumbered.exec(source) ?? [];
  let last = -1;
  /** Characters before each line's own words. */
  const lengths: number[] = [];
  for (const [line] of source.matchAll(eachLine)) {
    const [before = '', own] = number.exec(line) ?? [];
    const rest = line.slice(before.length);
    if (!(Number(own) > last) || !(rest.startsWith(mark) || mark.startsWith(rest))) return source;
    last = Number(own);
    lengths.push(Math.min(line.length, before.length + mark.length));
  }
  if (lengths.length < leastNumbered) return source;
  let count = 0;
  return source.replace(eachLine, (line) => {
    const length = lengths[count++] ?? 0;
    return hidden(line.slice(0, length)) + line.slice(length);
  });
};

/** The text without such marks; one that only begins as if it had them is the same string. */
export const asCopied = (source: string): string =>
  beginsJson.test(source)
    ? source.replace(marks, (whole, code?: string, char = '') =>
        whole === '"'
          ? breakChar
          : hidden('.') + instead(code ? charOf(Number.parseInt(code, 16)) : (escaped[char] ?? char), whole.slice(1)),
      )
    : withoutNumbers(source);
