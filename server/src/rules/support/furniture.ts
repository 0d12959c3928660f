import { isPageNumber } from '../../parser/furniture';
import type { Span } from '../../report';
import { lineEnd } from '../../text';
import { afterBreak, trimmed } from './lines';

/** Longest text of a page number, in UTF-16 units. */
const longest = 24;
/** `4/6` alone on a line may be a figure; with a word or dashes it is none. */
const bare = /^[\d\s/／]+$/;

/** Lines of a span that are page numbers. */
export const pageNumbers = (text: string, span: Span): Span[] => {
  const found: Span[] = [];
  for (let at = span.start; at < span.end; ) {
    const end = Math.min(lineEnd(text, at), span.end);
    const line = trimmed(text, { start: at, end });
    const { start, end: stop } = line;
    if (stop > start && stop - start <= longest && isPageNumber(text, start, stop)) {
      if (!bare.test(text.slice(start, stop))) found.push(line);
    }
    at = afterBreak(text, end);
    if (at <= end) break;
  }
  return found;
};
