import type { Sentence, Token } from '../../parser/prose';
import type { Mention } from '../../report';
import { agrees, decimalsOf, isNumber, type Percentage, withSums } from './percentValues';

/** Between parts and their shares, and between the shares. */
const side = /^,?(?:分别|各)占比?(?:[^\d,;。]{0,8}(?:总数|总量|总件数|申请)(?:量|数)?的)?$/;
const joint = /^[、和]$/;

/** How many numbers back the whole may be. */
const nearest = 20;

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
    const before = told.filter((each) => each.counter === last.counter);
    const wholes = withSums([...new Set([...before.map(({ value }) => value), ...totals])]);
    const wrongIn = (whole: number): number[] =>
      shares.flatMap((share, index) => {
        const expected = (100 * (parts[index] as Mention).value) / whole;
        return agrees(expected, share.value, decimalsOf(source, share)) ? [] : [index];
      });
    const wrong = wholes.map((whole) => ({ whole, at: wrongIn(whole) }));
    // A sum of any two numbers may be near one share by chance.
    const likely = new Set([...told.map(({ value }) => value), ...totals]);
    likely.add(parts.reduce((sum, { value }) => sum + value, 0));
    const one = wrong.find((each) => each.at.length === 1 && likely.has(each.whole));
    if (!one || wrong.some((each) => each.at.length === 0)) continue;
    const [index = 0] = one.at;
    const [mention, part] = [shares[index] as Mention, parts[index] as Mention];
    const expected = (100 * part.value) / one.whole;
    found.push({ mention, kind: 'share', part: part.value, base: one.whole, numbers: [part], expected });
  }
  return found;
};
