import type { Mention } from '../report';
import { balancesOf, contradicted, type ProseBalance } from './support/balance';
import { keyOf, offerNumber, pointToMention } from './support/prose-findings';
import { defineRule, type Fix, type RuleContext } from './types';

const mentionsOf = ({ received, carriedIn, answered, carriedOut }: ProseBalance): Mention[] => [
  received,
  carriedIn,
  carriedOut,
  answered,
];

const broken = (context: RuleContext): ProseBalance[] =>
  balancesOf(context.report, context.text).filter((each) => !each.equation.holds);

const solved = (context: RuleContext, each: ProseBalance): Fix[] => {
  const { received, carriedIn, answered, carriedOut, equation } = each;
  const missing = equation.left - equation.right;
  const told = contradicted(context.report, context.text);
  const repairs: [Mention, number][] = [
    [answered, answered.value + missing],
    [carriedOut, carriedOut.value + missing],
    [received, received.value - missing],
    [carriedIn, carriedIn.value - missing],
  ];
  // A number that the table contradicts is the likely one; where there is just one, it comes first.
  const suspects = repairs.filter(([mention]) => told.has(mention.key));
  const suspect = suspects.length === 1 ? suspects[0] : undefined;
  return [...repairs]
    .sort((one, other) => Number(other === suspect) - Number(one === suspect))
    .filter(([, value]) => value >= 0)
    .map((repair) => offerNumber(context, repair[0], repair[1], repair === suspect));
};

/** Inside one text 新收 + 上年结转 = 办结 + 结转下年, where all four are named. */
export const proseBalanceBroken = defineRule({
  id: 'NB405',
  name: 'prose-balance-broken',
  severity: 'warning',
  basis: 'implied',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: (context, found) => {
    for (const each of broken(context)) {
      const { received, carriedIn, answered, carriedOut, equation } = each;
      found({
        params: {
          received: received.value,
          carriedIn: carriedIn.value,
          answered: answered.value,
          carriedOut: carriedOut.value,
          left: equation.left,
          right: equation.right,
        },
        span: answered.span,
        related: mentionsOf(each).map((mention) => pointToMention(context, mention)),
        data: { key: answered.key },
      });
    }
    return undefined;
  },
  fix: (context, finding) =>
    broken(context)
      .filter((each) => each.answered.key === keyOf(finding))
      .flatMap((each) => solved(context, each)),
});
