import type { Span } from '../../report';
import { ahead, wordsWithin } from '../../text';
import { crossesLines, onOneLine } from './lines';

/** The range, or where it crosses a line break its first line: a squiggle stays on one line, an empty gap where it is. */
export const firstLine = (text: string, span: Span): Span => (crossesLines(text, span) ? onOneLine(text, span) : span);

/** The text of a range for a message: on one line, at most 30 characters. */
export const excerpt = (text: string, span: Span): string => {
  const words = wordsWithin(text, span.start, ahead(text, span.start, span.end, 120));
  return words.length > 30 ? `${words.slice(0, 29)}…` : words;
};
