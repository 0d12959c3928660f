import type { Sentence, Token } from '../../parser/prose';
import type { Mention } from '../../report';
import { nearest, oddShare } from './oddShare';
import { isNumber, type Percentage } from './percentValues';

/** Between parts and their shares, and between the shares. */
const side = /^,?(?:分别|各)占比?(?:[^\d,;。]{0,8}(?:总数|总量|总件数|申请)(?:量|数)?的)?$/;
const joint = /^[、和]$/;

/**
 * `自然人60件、法人14件，分别占81.1%、18.9%`: shares of one whole, side by side as their parts are. Told where all but one are
 * those of a number of the paragraph (`earlier` has those before the sentence) or of the table (`totals`).
 */
export const parallelShares = (
  { mentions, tokens, paragraph }: Sentence,
  source: string,
  earlier: readonly Mention[],
  totals: readonly number[],
): Percentage[] => {
  if (!mentions.some(({ counter }) => counter === '%')) return [];
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  /** The words between a number and the next. */
  const behind = (at: number): string =>
    paragraph.text.slice((numbers[at] as Token).end, (numbers[at + 1] as Token).start);
  const found: Percentage[] = [];
  for (let at = 2; at < mentions.length; at++) {
    const [last, first] = [mentions[at - 1] as Mention, mentions[at] as Mention];
    if (first.counter !== '%' || last.counter === '%' || !side.test(behind(at - 1))) continue;
    let end = at + 1;
    while (mentions[end]?.counter === '%' && joint.test(behind(end - 1))) end++;
    const shares = mentions.slice(at, end);
    const parts = mentions.slice(Math.max(0, 2 * at - end), at);
    const isOne = parts.every(
      (each) => each.counter === last.counter && isNumber(each) && !each.approximate && !each.growth,
    );
    if (shares.length < 2 || parts.length < shares.length || !isOne) continue;
    const told = [...earlier.slice(-nearest), ...mentions.slice(Math.max(0, at - nearest), at)];
    const odd = oddShare(
      shares.map((share, index) => ({ share, part: parts[index] as Mention })),
      source,
      told,
      totals,
    );
    if (odd) found.push(odd);
  }
  return found;
};
