import { type Reading, read } from '../../server/src/features';
import { type FormId, form } from '../../server/src/forms';
import type { Span } from '../../server/src/report';
import {
  caseSentences,
  generateReport,
  type RenderOptions,
  seededValues,
  withValues,
  yearOf,
} from '../support/generate';
import { type Marked, marked } from '../support/marked';

/** Reports with marks in their cells: what the tests of features over figures share. */

/** Layouts that every feature is tried in: rows with bars, and one cell a line. */
export const layouts = ['pipeRow', 'cellPerLine'] as const;

export interface MarkedReport extends Marked {
  readonly reading: Reading;
  /** The words of a span. */
  readonly words: (span: Span) => string;
}

/** The figures that unmarked cells of `markedReport` hold. */
export const values = seededValues(form('2021'), 3);
export const values2019 = seededValues(form('2019'), 3);

export const cellText = (full: string, of = values): string => {
  const [table, ...cell] = full.split('.');
  return of[table as 'requests'].get(cell.join('.')) ?? '';
};

export const readMarked = (source: string): MarkedReport => {
  const document = marked(source);
  return {
    ...document,
    reading: read(document.text),
    words: ({ start, end }) => document.text.slice(start, end),
  };
};

/** A report whose cells may hold marks: `{ 'requests.granted.total': '‸12' }`; `*` stands for the cell's own figure. */
export const markedReport = (
  cells: Readonly<Record<string, string>>,
  options: Partial<RenderOptions> & { readonly formId?: FormId } = {},
): MarkedReport => {
  const own = options.formId === '2019' ? values2019 : values;
  const changes = Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [key, text.replace('*', cellText(key, own))]),
  );
  const shown = withValues(own, changes);
  const plain = withValues(
    own,
    Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, marked(text).text])),
  );
  const year = yearOf(options.formId ?? '2021');
  // Prose is written from the figures, and cannot read those with marks.
  const text = generateReport(3, { values: shown, ...options });
  return readMarked(text.replace(caseSentences(year, shown), caseSentences(year, plain)));
};

/** Marks as spans alone. */
export const spansOf = (marks: readonly Span[]): Span[] => marks.map(({ start, end }) => ({ start, end }));

/** In the order of the text. */
export const inOrder = (spans: readonly Span[]): Span[] => spansOf(spans).sort((a, b) => a.start - b.start);
