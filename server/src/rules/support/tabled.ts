import type { Mention } from '../../report';
import { type Bound, refersTo, subjectKey } from './telling';

/** So many numbers of others that are the table's, each at least so large, are no chance. */
const leastAgreeing = 2;
const leastValue = 5;

/**
 * `全市税务系统收到43件，上年结转12件，办结55件`: numbers that the words give to others but the table gives as its own, so
 * that the one among them that differs is wrong. Of those of each paragraph all but one must agree, count what no other
 * number counts, and the table's number for that one may stand nowhere else.
 */
export const tabledOthers = (others: readonly Bound[], mentions: readonly Mention[], text: string): Bound[] => {
  const byParagraph = new Map<number, Bound[]>();
  for (const each of others) {
    const group = byParagraph.get(each.mention.paragraph);
    if (group) group.push(each);
    else byParagraph.set(each.mention.paragraph, [each]);
  }
  if (byParagraph.size === 0) return [];
  const all = new Map<number, Mention[]>();
  for (const each of mentions) {
    const near = all.get(each.paragraph);
    if (near) near.push(each);
    else all.set(each.paragraph, [each]);
  }
  return [...byParagraph].flatMap(([paragraph, group]) => {
    const held = group.filter((each) => each.equation.holds);
    const [wrong, ...more] = group.filter((each) => !each.equation.holds);
    const large = held.filter(({ mention }) => mention.value >= leastValue).map(({ mention }) => mention.value);
    if (!wrong || more.length > 0 || new Set(large).size < leastAgreeing) return [];
    const key = subjectKey(wrong.mention);
    const heldKeys = new Set(held.map(({ mention }) => mention.key));
    const [first] = wrong.choices;
    const isElse = (all.get(paragraph) ?? []).some(
      (each) =>
        each !== wrong.mention &&
        ((subjectKey(each) === key && !refersTo(each, wrong.mention, text)) ||
          (each.value === first?.sum && !heldKeys.has(each.key))),
    );
    return isElse ? [] : group;
  });
};
