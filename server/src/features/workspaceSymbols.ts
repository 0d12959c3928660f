import { section as sectionOf } from '../forms';
import { format, type Locale } from '../messages';
import type { Neighbour, Report, Span } from '../report';
import { oneLine, within } from './spans';

/** A report or a section, to be found by its name. */
export interface WorkspaceSymbol {
  readonly kind: 'report' | 'section';
  readonly name: string;
  /** The report that a section belongs to; null for a report. */
  readonly container: string | null;
  readonly span: Span;
  readonly file: Neighbour;
}

/** More than a person looks through. */
const mostSymbols = 500;

const nameOf = ({ organ, year, title }: Report, locale: Locale): string => {
  if (organ !== null && year !== null) return format('symbol.report', { organ, year }, locale);
  return organ ?? title?.text ?? format('features.untitled', {}, locale);
};

/** True where the characters of a word come in its order, as a person types the beginning of each part. */
const isIn = (word: string, words: string): boolean => {
  let at = 0;
  for (const char of word) {
    at = words.indexOf(char, at);
    if (at < 0) return false;
    at += char.length;
  }
  return true;
};

const symbolsOf = (file: Neighbour, locale: Locale): WorkspaceSymbol[] => {
  const { report, text } = file;
  const name = nameOf(report, locale);
  const { span, title, sections } = report;
  const start: Span = { start: span.start, end: span.start };
  return [
    { kind: 'report', name, container: null, span: title ? within(title.span, span) : start, file },
    ...sections.map(
      (each): WorkspaceSymbol => ({
        kind: 'section',
        name: oneLine(text, each.heading) || sectionOf(each.key).words,
        container: name,
        span: each.heading,
        file,
      }),
    ),
  ];
};

/**
 * The reports and sections of an index that a query fits: every word of it in organ, year or heading, its characters
 * in order. All reports, without their sections, for an empty query.
 */
export const workspaceSymbols = (index: Iterable<Neighbour>, query: string, locale: Locale): WorkspaceSymbol[] => {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: WorkspaceSymbol[] = [];
  for (const file of index) {
    for (const symbol of symbolsOf(file, locale)) {
      const name = `${symbol.container ?? ''} ${symbol.name}`.toLowerCase();
      const wanted = words.length === 0 ? symbol.kind === 'report' : words.every((word) => isIn(word, name));
      if (wanted) found.push(symbol);
      if (found.length === mostSymbols) return found;
    }
  }
  return found;
};
