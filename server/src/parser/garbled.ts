import type { Garbled } from '../report/types';
import type { Change } from '../text';

/** Words of every report as they look when UTF-8 bytes are read as GB18030, or as Latin-1. */
const utf8AsGb = ['鏀垮簻', '淇℃伅', '鍏紑', '骞村害', '鎶ュ憡'];
const utf8AsLatin = ['æ”¿åºœ', 'ä¿¡æ¯', 'å…¬å¼€', 'æ”¿åº'];
/** The same where the reader leaves the control characters of Latin-1 as they are. */
const utf8AsIso = [
  '\u00e6\u0094\u00bf\u00e5\u00ba\u009c',
  '\u00e4\u00bf\u00a1\u00e6\u0081\u00af',
  '\u00e5\u0085\u00ac\u00e5\u00bc\u0080',
];
const gbAsLatin = ['Õþ¸®', 'ÐÅÏ¢', '¹«¿ª'];
const prefix = 20_000;
/** One replacement character in so many others is a damaged text; fewer are a slip. */
const oneIn = 6;

/** What a garbled text is told by, by characters. */
const tellTale = new Set([...utf8AsGb, ...utf8AsLatin, ...utf8AsIso, ...gbAsLatin, '\ufffd'].join(''));
/** The longest of those words reach so far. */
const around = 8;

const isPlain = (text: string, from: number, to: number): boolean => {
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at++)
    if (tellTale.has(text.charAt(at))) return false;
  return true;
};

/** True where a text that did not look garbled surely does not after a change, which brings nothing that would tell it. */
export const staysPlain = (before: string, after: string, { start, end, length }: Change): boolean => {
  if (length > prefix || !isPlain(after, start - around, start + length + around)) return false;
  if (before.length <= prefix && after.length <= prefix) return !before.includes('\ufffd');
  // Characters come into the beginning that is looked at, or go.
  return start > prefix || (end - start <= prefix && isPlain(after, prefix - around, prefix + end - start + around));
};

/** How a text looks garbled by a wrong encoding, or null. Looks at the beginning only. */
export const looksGarbled = (text: string): Garbled => {
  const head = text.length > prefix ? text.slice(0, prefix) : text;
  const count = (words: readonly string[]): number => words.filter((word) => head.includes(word)).length;
  if (count(utf8AsGb) >= 2) return 'utf8AsGb18030';
  if (count(utf8AsLatin) >= 2 || count(utf8AsIso) >= 2) return 'utf8AsLatin1';
  if (count(gbAsLatin) >= 2) return 'gb18030AsUtf8';
  let replaced = 0;
  let others = 0;
  let han = 0;
  for (let index = 0; index < head.length; index++) {
    const code = head.charCodeAt(index);
    if (code === 0xfffd) replaced++;
    else if (code > 0x20) others++;
    if (code >= 0x4e00 && code <= 0x9fff) han++;
  }
  return replaced > 20 && replaced * oneIn > others && han < replaced ? 'gb18030AsUtf8' : null;
};
