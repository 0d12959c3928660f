import type { Sentence, Token } from '../../parser/prose';
import type { Mention } from '../../report';
import { nearest, oddShare, type Share } from './oddShare';
import { agrees, decimalsOf, isNumber, type Percentage } from './percentValues';

/** Between a part and its own share. */
const own = /^[,(]?约?占比?(?:为|达)?(?:[^\d,;。()]{0,12}的)?$/;
/** With fewer there is no telling which are of one whole. */
const leastShares = 4;

/**
 * `答复805件。予以公开258件，占33.9%；不予公开35件，占4.3%；…`: shares told one by one, of a number of the sentences before
 * (`earlier`) or of the table (`totals`). Told where all but one are of the same.
 */
export const serialShares = (
  { mentions, tokens, paragraph }: Sentence,
  source: string,
  earlier: readonly Mention[],
  totals: readonly number[],
): Percentage | null => {
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const shares: Share[] = [];
  let first = -1;
  for (const [at, share] of mentions.entries()) {
    const part = mentions[at - 1];
    if (share.counter !== '%' || share.approximate || !isNumber(part) || part.approximate || part.growth) continue;
    const words = paragraph.text.slice((numbers[at - 1] as Token).end, (numbers[at] as Token).start);
    if (!own.test(words) || (shares[0] && shares[0].part.counter !== part.counter)) continue;
    if (first < 0) first = at - 1;
    shares.push({ part, share });
  }
  if (shares.length < leastShares) return null;
  const told = [...earlier.slice(-nearest), ...mentions.slice(Math.max(0, first - nearest), first)];
  const odd = oddShare(shares, source, told, totals);
  // A share of another number that was told.
  const isOfOther = (mention: Mention): boolean =>
    [...told, ...shares.map(({ part }) => part)].some(
      ({ value }) => odd !== null && agrees((100 * odd.part) / value, mention.value, decimalsOf(source, mention)),
    );
  return odd && !isOfOther(odd.mention) ? odd : null;
};
