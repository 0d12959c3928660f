import { type Group, type TableForm, tableKeys } from '../forms';
import type { PlacedLabel, Report, Span, Table, TableRow } from '../report';
import type { Reading } from './reading';
import { sectionParts } from './sections';
import { around } from './spans';

/** A part of the text that can be folded; the first line of the span stays visible. */
export interface Fold {
  readonly kind: 'report' | 'section' | 'table' | 'group';
  readonly span: Span;
}

/** The first label between two offsets: a group's name may be repeated in every row, and belongs to the first. */
const labelBefore = (labels: readonly PlacedLabel[], after: number, before: number): Span | null => {
  let found: Span | null = null;
  for (const { span } of labels) {
    if (span.start >= after && span.start <= before && (!found || span.start < found.start)) found = span;
  }
  return found;
};

const fold = (table: Table, rows: readonly TableRow[], labels: readonly PlacedLabel[]): Fold[] => {
  const [first, ...rest] = rows;
  if (!first) return [];
  const rowBefore = table.rows[table.rows.indexOf(first) - 1];
  const label = labelBefore(labels, rowBefore?.span.end ?? table.span.start, first.span.start);
  const span = rest.reduce<Span>((span, row) => around(span, row.span), first.span);
  return [{ kind: 'group', span: label ? around(label, span) : span }];
};

/** The keys of the groups around each row of a form, the nearest first. */
const groupsByRow = (form: TableForm): ReadonlyMap<string, readonly string[]> => {
  const byKey = new Map(form.groups.map((group) => [group.key, group]));
  const byText = new Map(form.groups.map((group) => [group.text, group]));
  const groups = new Map<string, string[]>();
  for (const row of form.blocks.flatMap((block) => block.rows)) {
    const keys: string[] = [];
    let group: Group | undefined = row.group === undefined ? undefined : byText.get(row.group);
    while (group && !keys.includes(group.key)) {
      keys.push(group.key);
      group = group.within === undefined ? undefined : byKey.get(group.within);
    }
    groups.set(row.key, keys);
  }
  return groups;
};

const groupFolds = (table: Table): Fold[] => {
  const groups = groupsByRow(table.form);
  const folds: Fold[] = [];
  for (const group of table.form.groups) {
    const rows = table.rows.filter((row) => row.key !== null && groups.get(row.key)?.includes(group.key));
    const labels = table.labels.filter((label) => label.role === 'group' && label.key === group.key);
    folds.push(...fold(table, rows, labels));
  }
  for (const block of table.form.blocks) {
    if (block.caption === '') continue;
    const keys = new Set(block.rows.map((row) => row.key));
    const rows = table.rows.filter((row) => row.key !== null && keys.has(row.key));
    const labels = table.labels.filter((label) => label.role === 'caption' && label.key === block.caption);
    folds.push(...fold(table, rows, labels));
  }
  return folds;
};

const reportFolds = (report: Report): Fold[] => {
  const folds: Fold[] = [];
  for (const { span } of sectionParts(report)) folds.push({ kind: 'section', span });
  for (const key of tableKeys) {
    const table = report.tables[key];
    const span = table?.span ?? report.unreadable[key]?.region;
    if (span) folds.push({ kind: 'table', span });
    if (table) folds.push(...groupFolds(table));
  }
  return folds;
};

/** What can be folded: reports of a compilation, sections, tables, and the row groups inside tables. */
export const folding = ({ document, reports }: Reading): Fold[] => {
  if (!document.isReport) return [];
  const folds = reports.flatMap(({ report }) => reportFolds(report));
  if (reports.length === 1) return folds;
  return [...reports.map(({ report }): Fold => ({ kind: 'report', span: report.span })), ...folds];
};
