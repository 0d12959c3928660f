import { tableKeys } from '../forms';
import { format, type Locale } from '../messages';
import { graphOf, type Report, type Span, type Table } from '../report';
import { judged } from '../rules/support/culprit';
import type { Reading } from './reading';

/** A line above a table. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

const lensOf = (report: Report, table: Table, locale: Locale): Lens[] => {
  const all = table.form.equations.length;
  if (all === 0) return [];
  const graph = graphOf(report);
  const ready = judged(graph, graph.equations).filter((each) => each.equation?.table === table.key);
  const held = ready.filter((each) => each.holds).length;
  const unchecked = all - ready.length;
  const verdict = held < ready.length ? '✗' : unchecked > 0 ? '' : '✓';
  const note = unchecked > 0 ? format('lens.unchecked', { count: unchecked }, locale) : '';
  const title = format('lens.equations', { held, all }, locale);
  return [{ span: table.head, title: [title, verdict].filter((part) => part !== '').join(' ') + note }];
};

/** How many of each table's equations hold, above the table; those that could not be checked are counted apart. */
export const codeLenses = ({ document, reports }: Reading, locale: Locale): Lens[] => {
  if (!document.isReport) return [];
  return reports.flatMap(({ report }) =>
    tableKeys.flatMap((key) => {
      const table = report.tables[key];
      return table ? lensOf(report, table, locale) : [];
    }),
  );
};
