import { formOfYear } from '../forms';
import { noRequest, noReview, someRequests, someReviews } from '../forms/sentences';
import type { Locale } from '../messages';
import { fillSentence, type WriterLayout } from '../writer';
import { type Addend, gather } from './addends';
import { withFigures } from './figures';
import { newReport } from './insert';

/** The report that the sum becomes. */
export interface Wanted {
  readonly year: number;
  readonly organ: string;
  readonly layout?: WriterLayout;
}

/** The sum of several reports as a new report. */
export interface Added {
  readonly text: string;
  readonly fileName: string;
  /** Number of the reports of which something is in the sum. */
  readonly count: number;
  /** What is not in it, or not as it stands, in words. */
  readonly notes: readonly string[];
  /** True where something is not in the sum that was to be. */
  readonly isPartial: boolean;
}

/** The prose that told of nothing tells of the figures, where there are some. */
const withProse = (text: string, values: ReadonlyMap<string, number>, { organ, year }: Wanted): string => {
  const facts = { organ, year, form: formOfYear(year) };
  const of = (cell: string): number => values.get(cell) ?? 0;
  const requests = {
    received: of('requests.received.total'),
    carriedIn: of('requests.carriedIn.total'),
    answered: of('requests.resultsTotal.total'),
    carriedOut: of('requests.carriedOut.total'),
  };
  const reviews = {
    reviews: of('reviews.review.total'),
    suits: of('reviews.directSuit.total') + of('reviews.suitAfterReview.total'),
  };
  const told = (none: string, some: string, figures: Readonly<Record<string, number>>): void => {
    if (Object.values(figures).every((figure) => figure === 0)) return;
    const filled = Object.entries(figures).reduce(
      (words, [name, figure]) => words.replace(`{${name}}`, `${figure}`),
      some,
    );
    result = result.replace(fillSentence(none, facts).text, fillSentence(filled, facts).text);
  };
  let result = text;
  told(noRequest, someRequests, requests);
  told(noReview, someReviews, reviews);
  return result;
};

/**
 * A report whose tables are the sums of others' of the same year: what a government publishes of its departments. What is not in
 * them is told, see `gather`. Null where the year is no year.
 */
export const addReports = (addends: readonly Addend[], wanted: Wanted, locale: Locale): Added | null => {
  const made = newReport(wanted);
  if (!made) return null;
  const { sums, count, notes, isPartial } = gather(addends, wanted, locale);
  const values = new Map([...sums].map(([cell, sum]) => [cell, String(sum)]));
  const text = withProse(withFigures(made.text, values), sums, wanted);
  return { ...made, text, count, notes, isPartial };
};
