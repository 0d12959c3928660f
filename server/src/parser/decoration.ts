import { firstCodes, foldCode, isLonger } from '../text';

/** Blocks of dashes and bullets, arrows, mathematical and technical signs, boxes and dingbats, private use, emoji. */
const signBlocks: readonly (readonly [number, number])[] = [
  [0x2010, 0x2017],
  [0x2020, 0x206f],
  [0x2190, 0x23ff],
  [0x2500, 0x2bff],
  [0x3012, 0x301b],
  [0xd83c, 0xd83e],
  [0xdc00, 0xf8ff],
  [0xfffd, 0xfffd],
];

/**
 * 1 for a folded character that is a sign before a heading: no letter, digit, quotation mark or bracket. A question mark is
 * left where a bullet was lost.
 */
const signs = ((): Uint8Array => {
  const table = firstCodes('-=~+*_#>?.·§¶¤');
  for (const [first, last] of signBlocks) table.fill(1, first, last + 1);
  return table;
})();

/** Signs that mean something behind words; and half of a pair of surrogates, which may be a letter's, is not cut off. */
const meaning = firstCodes('?.…');
const isMeant = (code: number): boolean => meaning[code] === 1 || (code >= 0xd800 && code < 0xe000);

/** More signs than these are a rule across the page. */
const mostSigns = 6;

/** Folded; 【】 and the like are round ones then. */
const pairs = new Map(['()', '[]', '""'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

/** 1 for a folded character that a decorated line may begin with. */
export const decorations = ((): Uint8Array => {
  const table = signs.slice();
  for (const opening of pairs.keys()) table[opening] = 1;
  return table;
})();

/** Whether the brackets or quotation marks at both ends are one pair around all that is between. */
const isPair = (text: string, start: number, end: number): boolean => {
  const opening = foldCode(text.charCodeAt(start));
  const closing = pairs.get(opening);
  if (closing === undefined || foldCode(text.charCodeAt(end - 1)) !== closing) return false;
  for (let at = start + 1; at < end - 1; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === opening || code === closing) return false;
  }
  return true;
};

/** What is longer is no heading in brackets. */
const longestPair = 60;

/**
 * `[start, end)` without what only decorates a line: bullets and other signs at its ends (`◆`, `▍`, `—`, a word processor's own
 * in the private use area), then one pair of brackets or quotation marks around the whole.
 */
export const undecorated = (text: string, start: number, end: number): readonly [number, number] => {
  const first = foldCode(text.charCodeAt(start));
  if (end <= start || (decorations[first] === 0 && signs[foldCode(text.charCodeAt(end - 1))] === 0))
    return [start, end];
  let [from, to] = withoutSigns(text, start, end);
  if (to - from > 2 && !isLonger(text, from, to, longestPair) && isPair(text, from, to))
    [from, to] = withoutSigns(text, from + 1, to - 1);
  return [from, to];
};

const withoutSigns = (text: string, start: number, end: number): readonly [number, number] => {
  let from = start;
  let to = end;
  for (const most = Math.min(end, start + mostSigns); from < most; from++) {
    const code = foldCode(text.charCodeAt(from));
    if (code !== 0 && signs[code] === 0) break;
  }
  for (const least = Math.max(from, end - mostSigns); to > least; to--) {
    const code = foldCode(text.charCodeAt(to - 1));
    if (code !== 0 && (signs[code] === 0 || isMeant(code))) break;
  }
  return [from, to];
};
