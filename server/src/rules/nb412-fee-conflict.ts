import { proseOf } from '../parser/prose';
import type { Denial, Mention } from '../report';
import { isCount } from './support/prose';
import { phraseOf } from './support/prose-findings';
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

const charged = (context: RuleContext): Mention[] =>
  proseOf(context.report, context.text).mentions.filter(
    // 应收60元，实收0元: not charged.
    (each) => each.subject?.of === 'fee' && each.value > 0 && each.population === 'own' && isCount(each),
  );

/** Section six says that no 信息处理费 was charged, another sentence that some was. Table two's 行政事业性收费 is none of it. */
export const feeConflict = defineRule({
  id: 'NB412',
  name: 'fee-conflict',
  severity: 'warning',
  basis: 'convention',
  fixable: null,
  reads: ['facts', 'tables', 'sentences'],
  check: (context, found) => {
    const mention = charged(context)[0];
    if (!mention) return undefined;
    const phrase = phraseOf(context.text, mention);
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
