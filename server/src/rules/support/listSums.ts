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

/**
 * `网络20件、信函5件，合计25件`, `收到60件，上年结转3件，共计63件`: totals that stand behind their parts, with nothing but a word
 * for a sum before them.
 */
export const endSumsIn = ({ tokens, mentions, paragraph: { text } }: Sentence): List[] => {
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
    const parts: Mention[] = [];
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
