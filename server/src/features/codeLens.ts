import { tableKeys } from '../forms';
import { format, type Locale } from '../messages';
import type { Span, Table } from '../report';
import { judged } from '../rules/support/culprit';
import { type View, viewOf } from './graphView';
import type { Reading } from './reading';

/** A line above a table. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

const lensOf = ({ graph }: View, table: Table, locale: Locale): Lens[] => {
  const all = table.form.equations.length;
  if (all === 0) return [];
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
  return reports.flatMap(({ report }) => {
    const view = viewOf(report, document.text);
    return tableKeys.flatMap((key) => {
      const table = view.report.tables[key];
      return table ? lensOf(view, table, locale) : [];
    });
  });
};
