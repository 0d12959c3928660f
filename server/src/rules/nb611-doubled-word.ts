import type { Span } from '../report';
import { firstCodes } from '../text';
import { type Doubled, doubled } from './data/doubled';
import { crossesLines } from './support/lines';
import { sourceOf, squiggleOf } from './support/words';
import { defineRule, type Words } from './types';

const byWord = new Map(doubled.map((each) => [each.word, each]));
const lengths = [...new Set(doubled.map((each) => each.word.length))].sort((a, b) => b - a);
/** 1 for the first characters of all the words: the rest of the text is passed over. */
const first = firstCodes(doubled.map(({ word }) => word));

/** Any words of so many characters, which nobody says twice on purpose: 紧紧围绕紧紧围绕. */
const shortestRun = 4;
const longestRun = 8;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Whether the text repeats at `at` the `length` characters that stand there. */
const repeats = (text: string, at: number, length: number): boolean => {
  for (let index = at; index < at + length; index++) {
    if (text.charCodeAt(index) !== text.charCodeAt(index + length)) return false;
  }
  return at + 2 * length <= text.length;
};

/** A word said twice for its weight is said once more: 落实落实再落实. */
const isStressed = (text: string, end: number, word: string): boolean => text.startsWith(`再${word}`, end);

const isRight = (text: string, at: number, { word, unlessBehind = [], unlessBefore = [] }: Doubled): boolean => {
  const end = at + 2 * word.length;
  return (
    isStressed(text, end, word) ||
    unlessBehind.some((each) => text.endsWith(each, at)) ||
    unlessBefore.some((each) => text.startsWith(each, end))
  );
};

/** The longest word that stands twice at `at`. */
const doubledAt = (text: string, at: number): Doubled | null => {
  for (const length of lengths) {
    if (!repeats(text, at, length)) continue;
    const entry = byWord.get(text.slice(at, at + length));
    if (entry) return isRight(text, at, entry) ? null : entry;
  }
  return null;
};

/** The words that stand twice at `at`, with nothing between them in the source; the empty text where there are none. */
const runAt = ({ text, offsets }: Words, at: number): string => {
  const code = text.charCodeAt(at);
  if (!isHan(code)) return '';
  for (let length = shortestRun; length <= longestRun; length++) {
    if (text.charCodeAt(at + length) !== code || !repeats(text, at, length)) continue;
    const run = text.slice(at, at + length);
    // 信息公开、信息公开目录 without its comma: two words, of which the one begins the other.
    if (run.includes('公开')) continue;
    const isWhole = offsets[at + 2 * length - 1] === (offsets[at] as number) + 2 * length - 1;
    if (isWhole && [...run].every((each) => isHan(each.charCodeAt(0)))) return run;
  }
  return '';
};

/** A word that stands twice in a row: 信息信息平台. */
export const doubledWord = defineRule({
  id: 'NB611',
  name: 'doubled-word',
  severity: 'information',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['lines'],
  check({ text, words }, found) {
    for (let at = 0; at < words.text.length - 1; at++) {
      const isListed = first[words.text.charCodeAt(at)] !== 0;
      const word = (isListed && doubledAt(words.text, at)?.word) || runAt(words, at);
      if (!word) continue;
      const middle = at + word.length;
      const end = middle + word.length;
      // Over a line break the two may be of different cells or lines.
      if (!crossesLines(text, sourceOf(words, at, end))) {
        found({
          params: { word },
          span: squiggleOf(text, words, at, end),
          data: sourceOf(words, middle, end),
        });
      }
      at = end - 1;
    }
    return undefined;
  },
  fix(_, { data, params: { word = '' } }) {
    const edits = [{ span: data as Span, newText: '' }];
    return [{ title: 'NB611.fix', params: { word }, kind: 'suggest', preferred: true, edits }];
  },
});
