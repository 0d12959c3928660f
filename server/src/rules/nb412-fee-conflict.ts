import { kinds, proseOf, type Sentence } from '../parser/prose';
import type { Denial, Mention, Span } from '../report';
import { isCount } from './support/prose';
import { excerpt, firstLine } from './support/spans';
import { defineRule, type RuleContext } from './types';

const deniedIn = (context: RuleContext): Denial[] =>
  proseOf(context.report, context.text).denials.filter(
    (each) =>
      each.denied.includes('fee') &&
      each.section === 'otherMatters' &&
      each.year === 'report' &&
      each.population !== 'other' &&
      !each.planned,
  );

/** Words of a clause that says that the fee was charged: with any other it may be a rule, a plan or another's. */
const toCharge = kinds('adverb own thisYear year bound to total people submit glue among');
/** Words between the fee and how often or how much it was. */
const toNumber = kinds('adverb total glue tail');
/** A sentence with one of these tells of other times, of other organs or of what was not charged. */
const other = kinds('negation lastYear partYear since plan area each part compare');
const counters = ['件', '宗', '次', '元', '万元'];

/** `收取信息处理费2件`: where the words begin, or -1 where the number does not stand right behind the fee. */
const chargeBefore = ({ tokens }: Sentence, number: number): number => {
  let at = number - 1;
  while (toNumber.has(tokens[at]?.kind ?? 'stop')) at--;
  if (tokens[at]?.kind !== 'fee') return -1;
  do at--;
  while (tokens[at]?.kind === 'glue');
  const charge = tokens[at];
  if (charge?.kind !== 'charge') return -1;
  while (toCharge.has(tokens[at - 1]?.kind ?? 'stop')) at--;
  const mark = tokens[at - 1]?.kind ?? 'stop';
  return ['comma', 'colon', 'semicolon', 'stop', 'open'].includes(mark) ? charge.start : -1;
};

interface Charge {
  readonly mention: Mention;
  /** From the verb to the counter. */
  readonly phrase: Span;
}

/** The number of a sentence that says how often the fee was charged, where no 元 stands behind it. */
const counted = (sentence: Sentence): Charge[] => {
  const { tokens, mentions, paragraph } = sentence;
  if (!tokens.some(({ kind }) => kind === 'fee') || tokens.some(({ kind }) => other.has(kind))) return [];
  return tokens.flatMap(({ kind, numeral }, at) => {
    const from = kind === 'number' && numeral ? chargeBefore(sentence, at) : -1;
    const offset = from < 0 || !numeral ? -1 : (paragraph.offsets[numeral.start] as number);
    const mention = mentions.find(({ span }) => span.start === offset);
    return mention?.value && counters.includes(mention.counter) && isCount(mention)
      ? [{ mention, phrase: { start: paragraph.offsets[from] as number, end: mention.phrase.end } }]
      : [];
  });
};

const charged = (context: RuleContext): Charge[] =>
  proseOf(context.report, context.text).sentences.flatMap((sentence) => {
    // 应收60元，实收0元: not charged.
    const amounts = sentence.mentions.filter(
      (each) => each.subject?.of === 'fee' && each.value > 0 && each.population === 'own' && isCount(each),
    );
    return amounts.length > 0 ? amounts.map((mention) => ({ mention, phrase: mention.phrase })) : counted(sentence);
  });

/** Section six says that no 信息处理费 was charged, another sentence that some was. Table two's 行政事业性收费 is none of it. */
export const feeConflict = defineRule({
  id: 'NB412',
  name: 'fee-conflict',
  severity: 'warning',
  basis: 'convention',
  fixable: null,
  reads: ['facts', 'tables', 'sentences'],
  check: (context, found) => {
    const [charge] = charged(context);
    if (!charge) return undefined;
    const { mention } = charge;
    const phrase = excerpt(context.text, charge.phrase);
    for (const denial of deniedIn(context)) {
      if (denial.sentence === mention.sentence) continue;
      found({
        params: { denial: excerpt(context.text, denial.span), phrase },
        span: firstLine(context.text, denial.span),
        related: [{ span: mention.span, message: 'NB412.related', params: { phrase } }],
      });
    }
    return undefined;
  },
});
