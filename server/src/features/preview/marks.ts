import { type CheckedReport, messageOf } from '../../check';
import { tableKeys } from '../../forms';
import type { Locale } from '../../messages';
import { figuresOf, graphOf, type Span } from '../../report';
import type { Finding, Severity } from '../../rules/types';

/** What is wrong with a cell. */
export interface CellMark {
  readonly severity: Severity;
  /** How far apart the sides of its broken sums are, each once. */
  readonly differences: readonly number[];
  /** What it should be, where it is the one wrong cell of its table. */
  readonly expected: number | null;
  readonly messages: readonly string[];
}

const ranks: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };
const none: CellMark = { severity: 'information', differences: [], expected: null, messages: [] };
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** How far apart the sides of the sum are that a finding tells of; null where it tells of none. */
const differenceOf = ({ report }: CheckedReport, { rule, cells }: Finding): number | null => {
  const total = cells.at(-1);
  if (total === undefined) return null;
  const equation = graphOf(report)
    .equationsOf(total)
    .find((each) => each.rule === rule && !each.holds && figuresOf(each).at(-1)?.key === total);
  return equation?.relation === '=' ? rounded(Math.abs(equation.left - equation.right)) : null;
};

/** Marks of the tables' cells by full key: what the findings say that stand in the tables. */
export const cellMarks = (checked: CheckedReport, locale: Locale): ReadonlyMap<string, CellMark> => {
  const marks = new Map<string, CellMark>();
  const regions = tableKeys.flatMap((key) => checked.report.tables[key]?.region ?? []);
  const add = (key: string, finding: Finding, more: Partial<CellMark>): void => {
    const mark = marks.get(key) ?? none;
    marks.set(key, {
      severity: ranks[finding.severity] > ranks[mark.severity] ? finding.severity : mark.severity,
      differences: unique([...mark.differences, ...(more.differences ?? [])]),
      expected: more.expected ?? mark.expected,
      messages: unique([...mark.messages, messageOf(finding, locale)]),
    });
  };
  for (const finding of checked.findings) {
    const { span, cells, culprit } = finding;
    if (!regions.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
    const difference = differenceOf(checked, finding);
    const last = cells.at(-1);
    // A finding on many cells that is no sum (rows left blank) stands where its span is, not at the last one.
    if (last !== undefined && (difference !== null || cells.length <= 3)) {
      add(last, finding, difference === null ? {} : { differences: [difference] });
    }
    if (culprit) add(culprit.cell, finding, { expected: culprit.value });
  }
  return marks;
};

/** A stretch of prose that a finding speaks of. */
export interface Underline {
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
}

/** The findings' places in the order of the text; of two that overlap the first. */
export const underlinesOf = ({ findings }: CheckedReport, locale: Locale): Underline[] => {
  const underlines: Underline[] = [];
  let end = 0;
  for (const finding of findings) {
    const { span, severity } = finding;
    if (span.start < end || span.end === span.start) continue;
    underlines.push({ span, severity, message: messageOf(finding, locale) });
    end = span.end;
  }
  return underlines;
};
