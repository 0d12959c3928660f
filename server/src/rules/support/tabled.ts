import type { Mention } from '../../report';
import { type Bound, refersTo, subjectKey } from './telling';

/** So many numbers of others that are the table's, each at least so large, are no chance. */
const leastAgreeing = 2;
const leastValue = 5;
/** More numbers than a paragraph has. */
const mostNumbers = 40;

/** What belongs to the numbers of each paragraph. */
export const byParagraph = <T>(list: readonly T[], of: (each: T) => Mention): Map<number, T[]> => {
  const groups = new Map<number, T[]>();
  for (const each of list) {
    const { paragraph } = of(each);
    const group = groups.get(paragraph);
    if (group) group.push(each);
    else groups.set(paragraph, [each]);
  }
  return groups;
};

/**
 * `全市税务系统收到43件，上年结转12件，办结55件`: numbers that the words give to others but the table gives as its own, so
 * that the one among them that differs is wrong. Of those of a paragraph that count what no other number counts all but one must
 * agree, and the table's number for that one may stand nowhere else.
 */
export const tabledOthers = (others: readonly Bound[], mentions: readonly Mention[], text: string): Bound[] => {
  const groups = byParagraph(others, (each) => each.mention);
  const all = groups.size > 0 ? byParagraph(mentions, (each) => each) : null;
  return [...groups].flatMap(([paragraph, group]) => {
    const near = all?.get(paragraph) ?? [];
    const held = group.filter((each) => each.equation.holds);
    const heldKeys = new Set(held.map(({ mention }) => mention.key));
    const isAlone = ({ mention }: Bound): boolean => {
      const key = subjectKey(mention);
      return near.every((each) => each === mention || subjectKey(each) !== key || refersTo(each, mention, text));
    };
    const large = new Set(held.map(({ mention }) => mention.value).filter((each) => each >= leastValue));
    if (large.size < leastAgreeing || group.length > mostNumbers) return [];
    const [wrong, ...more] = group.filter((each) => !each.equation.holds && isAlone(each));
    if (!wrong || more.length > 0) return [];
    const sum = wrong.choices[0]?.sum ?? 0;
    // More requests than the table's may be those of all, though the answers are the organ's.
    if (subjectKey(wrong.mention) === 'received' && wrong.mention.value > sum) return [];
    const isElse = near.some((each) => each.value === sum && each !== wrong.mention && !heldKeys.has(each.key));
    return isElse ? [] : [...held, wrong];
  });
};
