import type { Mention } from '../../report';
import { agrees, decimalsOf, type Percentage, withSums } from './percentValues';

/** How many numbers back the whole of shares may be. */
export const nearest = 20;

/** A part and the percentage that it is said to be. */
export interface Share {
  readonly part: Mention;
  readonly share: Mention;
}

/**
 * Of shares of one whole the one that is not; null where there is none or are several, or where some number gives all.
 * `told` and `totals`: the numbers of the paragraph and of the table that they may be of.
 */
export const oddShare = (
  shares: readonly Share[],
  source: string,
  told: readonly Mention[],
  totals: readonly number[],
): Percentage | null => {
  const { counter } = (shares[0] as Share).part;
  const before = told.filter((each) => each.counter === counter).map(({ value }) => value);
  // A sum of any two numbers may be near one share by chance: it may make all right, but none wrong.
  const likely = new Set([...before, ...totals, shares.reduce((sum, { part }) => sum + part.value, 0)]);
  let odd: Percentage | null = null;
  for (const whole of withSums([...new Set([...before, ...totals])])) {
    const [one, ...others] = shares.filter(
      ({ part, share }) => !agrees((100 * part.value) / whole, share.value, decimalsOf(source, share)),
    );
    if (!one) return null;
    if (odd || others.length > 0 || !likely.has(whole)) continue;
    const { part, share } = one;
    const expected = (100 * part.value) / whole;
    odd = { mention: share, kind: 'share', part: part.value, base: whole, numbers: [part], expected };
  }
  return odd;
};
