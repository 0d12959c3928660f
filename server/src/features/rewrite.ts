import { parse } from '../parser';
import type { Report, ReportDocument, Span, Table } from '../report';
import { type WriterLayout, writerLayouts } from '../writer';
import { formatTables } from './format';
import type { Reading } from './reading';
import { tableName, tablesAt } from './refactor/tables';
import { type Refactoring, refactoring } from './refactor/types';

/** The layouts on offer, the most usual first; not the one that reports are found in and that nobody asks for. */
const layouts: readonly WriterLayout[] = [
  'markdown',
  ...writerLayouts.filter((layout) => layout !== 'markdown' && layout !== 'pipePerCell'),
];

/** A report of a compilation as a document of its own: a new writing is read back, and the others need not be. */
const partOf = (document: ReportDocument, { span }: Report): { readonly part: ReportDocument; readonly at: number } => {
  if (document.reports.length > 1) {
    const part = parse(document.source.slice(span.start, span.end));
    if (part.isReport && part.reports.length === 1) return { part, at: span.start };
  }
  return { part: document, at: 0 };
};

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const rewritings = (document: ReportDocument, report: Report, table: Table): Refactoring[] => {
  const { part, at } = partOf(document, report);
  const range = moved(table.region, -at);
  return layouts
    .filter((layout) => layout !== table.layout)
    .flatMap((layout) => {
      const title = { message: 'format.rewriteAs', params: { ...tableName(table), layout: `@layout.${layout}` } };
      const changes = formatTables(part, layout, range).edits.map(({ span, newText }) => ({
        span: moved(span, at),
        newText,
        note: title,
      }));
      return changes.length === 0 ? [] : [refactoring({ title, changes })];
    });
};

/** Editors ask at every move of the cursor: one answer a table of a text. */
const memory = new WeakMap<Table, readonly Refactoring[]>();

/**
 * Writes the table at a span anew in each layout that it is not in, figures, notes and blanks kept; none for a table
 * that is not read with certainty, or where the span touches several.
 */
export const rewriteTables = (reading: Reading, span: Span): readonly Refactoring[] => {
  const [place, ...more] = tablesAt(reading, span);
  if (!place || more.length > 0) return [];
  const known = memory.get(place.table);
  if (known) return known;
  const found = rewritings(reading.document, place.checked.report, place.table);
  memory.set(place.table, found);
  return found;
};
