import { proseOf } from '../parser/prose';
import type { Report } from '../report';
import { once } from '../report/notes';
import { wrongPercentages } from './support/percent';
import { decimalsOf, type Percentage } from './support/percentValues';
import { relationsOf } from './support/prose';
import { keyOf, phraseOf, pointToMention } from './support/prose-findings';
import { defineRule, type RuleContext } from './types';

/** What a share may be one of, beside the sentence's own numbers: what came in, what was answered. */
const totalsOf = ({ graph }: RuleContext): number[] => {
  const [received, carriedIn, results] = ['received', 'carriedIn', 'resultsTotal'].map(
    (row) => graph.of('requests').figures.get(`requests.${row}.total`)?.value ?? 0,
  );
  return [received ?? 0, (received ?? 0) + (carriedIn ?? 0), results ?? 0].filter((each) => each > 0);
};

/** Found once a report: each finding's fix asks again. */
const wrongIn = once((report: Report, context: RuleContext): readonly Percentage[] =>
  wrongPercentages(
    proseOf(report, context.text),
    context.text,
    totalsOf(context),
    new Set(
      relationsOf(report, context.text)
        .filter((each) => each.equation.holds)
        .map((each) => each.mention.key),
    ),
  ),
);

const wrong = (context: RuleContext): readonly Percentage[] => wrongIn(context.report, context);

/** The percentage with as many decimals as the text prints. */
const printed = (context: RuleContext, { mention, expected }: Percentage): string =>
  expected.toFixed(decimalsOf(context.text, mention));

const messageFor = ({ kind, expected }: Percentage): string => {
  if (kind === 'share') return 'NB411';
  if (kind === 'over') return 'NB411.over';
  return expected < 0 ? 'NB411.direction' : 'NB411.growth';
};

/** N 件，占 p%; 同比增长 p% with both years' figures in the sentence: p is what they give, rounded or cut off. */
export const percentageWrong = defineRule({
  id: 'NB411',
  name: 'percentage-wrong',
  severity: 'warning',
  basis: 'implied',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: (context, found) => {
    for (const each of wrong(context)) {
      const { mention, part, base, numbers } = each;
      const phrase = phraseOf(context.text, mention);
      found({
        message: messageFor(each),
        params:
          each.kind === 'over'
            ? { phrase }
            : { phrase, part, base, value: mention.value, expected: printed(context, each) },
        span: mention.span,
        related: numbers.map((number) => pointToMention(context, number)),
        data: { key: mention.key },
      });
    }
    return undefined;
  },
  fix: (context, finding) =>
    wrong(context)
      .filter((each) => each.mention.key === keyOf(finding) && each.kind !== 'over' && each.expected >= 0)
      .map((each) => ({
        title: 'prose.fix.setNumber',
        params: {
          phrase: phraseOf(context.text, each.mention),
          was: each.mention.value,
          value: printed(context, each),
        },
        kind: 'suggest' as const,
        preferred: false,
        edits: [{ span: each.mention.span, newText: printed(context, each) }],
      })),
});
