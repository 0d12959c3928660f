import type { CheckedReport } from '../check';
import { type Row, rowOf, section as sectionOf, type TableKey, tableKeys } from '../forms';
import { format } from '../messages';
import type { Locale } from '../messages/types';
import type { Cell, Report, Span, Table, TableRow } from '../report';
import type { Reading } from './reading';
import { sectionParts } from './sections';
import { around, offsetFinder, oneLine, within } from './spans';

export type OutlineKind = 'report' | 'section' | 'table' | 'row';

/** A node of the outline. Spans are UTF-16 offsets; children lie inside their parent. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: string;
  /** Totals and other figures, with a mark in front where something is wrong; may be empty. */
  readonly detail: string;
  readonly span: Span;
  /** The heading or label, inside `span`. */
  readonly selection: Span;
  readonly failing: boolean;
  readonly children: readonly OutlineNode[];
}

const failingMark = '✗';
const nameless = '—';

type Fails = (span: Span) => boolean;

interface Seed {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail?: string;
  readonly span: Span;
  readonly selection: Span;
  readonly failing?: boolean;
  readonly children?: readonly OutlineNode[];
}

const node = (seed: Seed): OutlineNode => {
  const { kind, detail = '', failing = false, children = [] } = seed;
  const span = children.reduce((span, child) => around(span, child.span), around(seed.span, seed.selection));
  return {
    kind,
    name: seed.name || nameless,
    detail: failing ? `${failingMark} ${detail}`.trim() : detail,
    span,
    selection: seed.selection,
    failing,
    children,
  };
};

const inTextOrder = (nodes: OutlineNode[]): OutlineNode[] => nodes.sort((a, b) => a.span.start - b.span.start);

/** `总计 12` where the row has a total, else every figure with its column. */
const figuresIn = (row: Row, cellOf: (key: string) => Cell | undefined): string => {
  const totals = row.columns.filter((column) => column.key === 'total');
  const parts: string[] = [];
  for (const column of totals.length > 0 ? totals : row.columns) {
    const value = cellOf(`${row.key}.${column.key}`)?.value;
    if (value !== null && value !== undefined) parts.push(`${column.text} ${value}`);
  }
  return parts.join(' · ');
};

const rowNode = (text: string, table: Table, line: TableRow, fails: Fails): OutlineNode[] => {
  const row = line.key === null ? undefined : rowOf(table.form, line.key);
  const failing = fails(line.span);
  const selection = line.label ?? line.span;
  if (row) {
    const cells = new Map(line.cells?.map((cell) => [cell.key, cell]));
    const detail = figuresIn(row, (key) => cells.get(key));
    return [node({ kind: 'row', name: row.text, detail, span: line.span, selection, failing })];
  }
  if (line.key !== null || !line.cells) {
    return [node({ kind: 'row', name: oneLine(text, selection), span: line.span, selection, failing })];
  }
  return sideBySide(table, line.cells, fails);
};

/** Table four prints its rows beside each other in one line: each is a node of its own. */
const sideBySide = (table: Table, cells: readonly Cell[], fails: Fails): OutlineNode[] => {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const nodes: OutlineNode[] = [];
  for (const row of table.form.blocks.flatMap((block) => block.rows)) {
    const spans = row.columns.flatMap((column) => byKey.get(`${row.key}.${column.key}`)?.span ?? []);
    const [first, ...rest] = spans;
    if (!first) continue;
    const span = rest.reduce(around, first);
    const detail = figuresIn(row, (key) => byKey.get(key));
    nodes.push(node({ kind: 'row', name: row.text, detail, span, selection: first, failing: fails(span) }));
  }
  return nodes;
};

/** The figure that sums a table up: 办理结果's total of table three; the others have none. */
const tableDetail = (table: Table): string => {
  const row = rowOf(table.form, 'resultsTotal');
  const value = table.cells.get('resultsTotal.total')?.value;
  return row && value !== null && value !== undefined ? `${row.text} ${value}` : '';
};

const tableNode = (text: string, report: Report, key: TableKey, fails: Fails, locale: Locale): OutlineNode | null => {
  const table = report.tables[key];
  const name = format(`table.${key}`, {}, locale);
  if (!table) {
    const unreadable = report.unreadable[key];
    if (!unreadable) return null;
    const detail = format('features.unreadable', {}, locale);
    return node({ kind: 'table', name, detail, span: unreadable.region, selection: unreadable.span, failing: true });
  }
  const children = table.rows.flatMap((row) => rowNode(text, table, row, fails));
  for (const { span, label } of table.unknownRows) {
    children.push(
      node({ kind: 'row', name: oneLine(text, label), span, selection: within(label, span), failing: fails(span) }),
    );
  }
  const failing = fails(table.span);
  const detail = tableDetail(table);
  return node({
    kind: 'table',
    name,
    detail,
    span: table.span,
    selection: within(table.head, table.span),
    failing,
    children: inTextOrder(children),
  });
};

const reportNodes = (text: string, { report, findings }: CheckedReport, locale: Locale): OutlineNode[] => {
  const wrong = findings.filter((finding) => finding.severity !== 'information');
  const fails = offsetFinder(wrong.map((finding) => finding.span.start));
  const tables = tableKeys.flatMap((key) => tableNode(text, report, key, fails, locale) ?? []);
  const placed = new Set<OutlineNode>();
  const nodes: OutlineNode[] = [];
  for (const { section: each, span } of sectionParts(report)) {
    const children = tables.filter(
      (table) => !placed.has(table) && table.span.start >= span.start && table.span.start < span.end,
    );
    for (const child of children) placed.add(child);
    nodes.push(
      node({
        kind: 'section',
        name: oneLine(text, each.heading) || sectionOf(each.key).words,
        span,
        selection: each.heading,
        failing: children.some((child) => child.failing),
        children: inTextOrder(children),
      }),
    );
  }
  nodes.push(...tables.filter((table) => !placed.has(table)));
  return inTextOrder(nodes);
};

/** What a report is called: its title, else organ and year. */
export const nameOf = (report: Report, locale: Locale): string => {
  if (report.title) return report.title.text;
  const known = [report.organ, report.year].filter((part) => part !== null).join(' ');
  return known || format('features.untitled', {}, locale);
};

/**
 * The outline of a document: sections › tables › rows, a table whose heading is lost beside the sections; where the
 * text holds several reports, one node a report around them. Empty for a text that is no report.
 */
export const outline = (reading: Reading, locale: Locale): OutlineNode[] => {
  const { document, reports } = reading;
  if (!document.isReport) return [];
  const [only] = reports;
  if (only && reports.length === 1) return reportNodes(document.text, only, locale);
  return reports.map((each) => {
    const children = reportNodes(document.text, each, locale);
    const { span, title } = each.report;
    return node({
      kind: 'report',
      name: nameOf(each.report, locale),
      span,
      selection: title ? within(title.span, span) : { start: span.start, end: span.start },
      failing: children.some((child) => child.failing),
      children,
    });
  });
};
