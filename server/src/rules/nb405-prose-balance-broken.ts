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

/** Where the table contradicts one of the numbers, that is the mistake, and NB401 to NB404 tell it. */
const broken = (context: RuleContext): ProseBalance[] => {
  const told = contradicted(context.report, context.text);
  return balancesOf(context.report, context.text).filter(
    (each) => !each.equation.holds && !mentionsOf(each).some((mention) => told.has(mention.key)),
  );
};

const solved = (context: RuleContext, each: ProseBalance): Fix[] => {
  const { received, carriedIn, answered, carriedOut, equation } = each;
  const missing = equation.left - equation.right;
  const repairs: [Mention, number][] = [
    [answered, answered.value + missing],
    [carriedOut, carriedOut.value + missing],
    [received, received.value - missing],
    [carriedIn, carriedIn.value - missing],
  ];
  return repairs
    .filter(([, value]) => value >= 0)
    .map(([mention, value]) => offerNumber(context, mention, value, false));
};

/** Inside one text 新收 + 上年结转 = 办结 + 结转下年, where all four are named. */
export const proseBalanceBroken = defineRule({
  id: 'NB405',
  name: 'prose-balance-broken',
  severity: 'warning',
  basis: 'implied',
  fixable: 'suggest',
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
