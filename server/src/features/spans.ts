import type { Span } from '../report';
import { wordsWithin } from '../text';

/** True where two spans overlap or touch; an empty span (a cursor) touches what it stands at the edge of. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** The smallest span around both. */
export const around = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The part of a span that lies inside another; never empty the wrong way round. */
export const within = (span: Span, outer: Span): Span => {
  const start = Math.min(Math.max(span.start, outer.start), outer.end);
  return { start, end: Math.max(start, Math.min(span.end, outer.end)) };
};

/** The text of a span on one line: runs of blanks and line breaks become one space. */
export const oneLine = (text: string, span: Span): string => wordsWithin(text, span.start, span.end);

/** Answers whether one of many offsets lies in a span, edges included, in logarithmic time. */
export const offsetFinder = (offsets: readonly number[]): ((span: Span) => boolean) => {
  const sorted = Float64Array.from(offsets).sort();
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < span.start) low = middle + 1;
      else high = middle;
    }
    return low < sorted.length && (sorted[low] as number) <= span.end;
  };
};
