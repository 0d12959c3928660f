import type { Sentence } from '../../parser/prose';
import type { Mention } from '../../report';
import { kindOf, type List } from './listParts';

/** `，两项合计`, `），三类共计`: so many parts; with no number the run of parts before it. */
const toSum = /^\)?,(?:([两二三四五])[项类者种])?(?:合计|共计|总计|小计|共)为?$/;
const sizes = '  两三四五';
/** Between parts of one run. */
const toPart = /^\)?、[^,;]*$/;
/** Numbers further back are no parts of a sum. */
const mostParts = 30;
/** Words by which numbers with commas between them make no sum, or more than theirs. */
const noSum = new Set([
  'among',
  'rest',
  'respectively',
  'compare',
  'growth',
  'lastYear',
  'total',
  'colon',
  'semicolon',
]);
const more = /等[^,;]{0,6},|[包内]?[括含]|另|重[复合]|以上/;
/** Such numbers may not be all that is added up: a total that is further off, as a share of it, is that of something else. */
const nearBy = 0.1;

/** `网站公开120条，微信公开80条，共计210条`: all numbers of a sentence up to its total; none where they are no such parts of it. */
const clausesOf = (
  { tokens, mentions, paragraph: { text } }: Sentence,
  index: number,
  end: number,
  earlier: readonly Mention[],
): Mention[] => {
  if (index > mostParts) return [];
  const total = mentions[index] as Mention;
  const parts = mentions.slice(0, index);
  const isPart = (each: Mention): boolean =>
    each.counter === total.counter &&
    !each.growth &&
    !each.approximate &&
    each.year !== 'other' &&
    kindOf(each) === kindOf(parts[0] as Mention);
  if (!parts.every(isPart)) return [];
  const before = tokens.filter((each) => each.end <= end);
  const words = text.slice(before[0]?.start ?? end, end);
  if (before.some(({ kind }) => noSum.has(kind)) || more.test(words)) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const off = Math.abs(sum - total.value);
  // 发布解读5条。网站80条，微信20条，共计105条。
  return off <= nearBy * total.value && earlier.every(({ value }) => value !== off) ? parts : [];
};

/**
 * `网络20件、信函5件，合计25件`, `收到60件，上年结转3件，共计63件`: totals that stand behind their parts, with nothing but a word
 * for a sum before them. `earlier`: numbers of the sentences before.
 */
export const endSumsIn = (sentence: Sentence, earlier: readonly Mention[]): List[] => {
  const { tokens, mentions, paragraph } = sentence;
  const { text } = paragraph;
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const between = (one: number, other: number): string => text.slice(numbers[one]?.end, numbers[other]?.start);
  return mentions.flatMap((total, index): List[] => {
    // 两项 is a number of its own.
    const last = index - (mentions[index - 1]?.counter === '项' && total.counter !== '项' ? 2 : 1);
    const match = last > 0 ? toSum.exec(between(last, index)) : null;
    if (!match || total.approximate) return [];
    const size = match[1] ? Math.max(2, sizes.indexOf(match[1])) : 0;
    const isInBracket = (at: number): boolean => text.charAt(numbers[at]?.end ?? 0) === ')';
    const before = mentions
      .slice(Math.max(0, last - mostParts), last + 1)
      .filter((each) => each.counter === total.counter);
    let parts: Mention[] = [];
    for (let at = last; at >= 0 && at > last - mostParts; at--) {
      const part = mentions[at] as Mention;
      if (size > 0 && (part.growth || part.counter === '%')) continue;
      if (part.counter !== total.counter || part.growth || part.approximate) return [];
      if (isInBracket(at) !== isInBracket(last)) return [];
      parts.unshift(part);
      if (at === 0 || parts.length === size) break;
      // What was received and what was carried in make a sum with a comma between them too.
      const isIn = [part, mentions[at - 1] as Mention].every((each) => kindOf(each) === 'in');
      if (size === 0 && !isIn && !toPart.test(between(at - 1, at))) break;
    }
    if (parts.length < 2 && size === 0) parts = clausesOf(sentence, index, numbers[last]?.end ?? 0, earlier);
    const sum = parts.reduce((all, { value }) => all + value, 0);
    // Told before, or the sum of more than these.
    let all = 0;
    const isRight = before.reverse().some(({ value }) => {
      all += value;
      return value === total.value || all === total.value;
    });
    if (isRight || parts.length < Math.max(2, size)) return [];
    return [{ total, parts, sum, before: [], together: Number.NaN, whole: true, behind: true }];
  });
};
