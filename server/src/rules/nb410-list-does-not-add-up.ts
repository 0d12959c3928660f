import type { Span } from '../report';
import { contradicted } from './support/balance';
import { writtenCount, wrongItemCounts } from './support/itemCounts';
import type { List } from './support/listParts';
import { isBroken, listsOf } from './support/lists';
import { relationsOf } from './support/prose';
import { keyOf, offerNumber, phraseOf, pointToMention } from './support/prose-findings';
import { sourceOf, squiggleOf, wordsOf } from './support/words';
import { defineRule, type RuleContext } from './types';

/** Where a table contradicts a number of the list that is told already; parts that the table confirms are right. */
const broken = (context: RuleContext): List[] => {
  const lists = listsOf(context.report, context.text).filter(isBroken);
  if (lists.length === 0) return [];
  const told = contradicted(context.report, context.text);
  const held = new Set(
    relationsOf(context.report, context.text)
      .filter((each) => each.equation.holds)
      .map((each) => each.mention.key),
  );
  return lists.filter(
    ({ total, parts, behind }) =>
      ![total, ...parts].some((each) => told.has(each.key)) && (behind || !parts.every((each) => held.has(each.key))),
  );
};

/** What a finding on a number of items keeps for its fix. */
interface Items {
  readonly number: Span;
  readonly listed: number;
}

/**
 * 共 N 条，其中 a 条、b 条: the parts exceed N; or the list claims to be whole (分别为, 其余, a closed set) and is not N; or N
 * items are announced, 存在3个问题：一是…；二是…, and not as many follow.
 */
export const listDoesNotAddUp = defineRule({
  id: 'NB410',
  name: 'list-does-not-add-up',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables', 'sentences', 'words'],
  check: (context, found) => {
    for (const list of broken(context)) {
      const { total, parts, sum, whole } = list;
      found({
        message: whole ? 'NB410.whole' : 'NB410',
        params: {
          total: total.value,
          phrase: phraseOf(context.text, total),
          sum,
          parts: parts.map((each) => each.value).join(' + '),
          difference: Math.round(Math.abs(sum - total.value) * 1000) / 1000,
        },
        span: total.span,
        related: parts.map((each) => pointToMention(context, each)),
        data: { key: total.key },
      });
    }
    const { text, report } = context;
    const words = wordsOf(text, report);
    for (const { at, end, phrase, said, listed } of wrongItemCounts(report, words)) {
      found({
        message: 'NB410.items',
        params: { phrase, said, listed },
        span: squiggleOf(text, words, at, end),
        data: { number: sourceOf(words, at, end), listed } satisfies Items,
      });
    }
    return undefined;
  },
  fix: (context, finding) => {
    if (finding.message === 'NB410.items') {
      const { number, listed } = finding.data as Items;
      const { phrase = '', said = 0 } = finding.params;
      const newText = writtenCount(listed, context.text.slice(number.start, number.end));
      return [
        {
          title: 'prose.fix.setNumber',
          params: { phrase, was: said, value: listed },
          kind: 'suggest',
          preferred: false,
          edits: [{ span: number, newText }],
        },
      ];
    }
    return broken(context)
      .filter(({ total }) => total.key === keyOf(finding))
      .map(({ total, sum }) => offerNumber(context, total, sum, false));
  },
});
