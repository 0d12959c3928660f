import type { CheckedReport } from '../check';
import { tableKeys } from '../forms';
import { format, type Locale } from '../messages';
import { figuresOf, type LayoutId, type Report, type Span, type TableKey } from '../report';
import { namesOf } from '../rules/support/names';
import type { Finding } from '../rules/types';
import { cellPlaceOf, placeSpan, type View, viewOf } from './graphView';
import type { Reading } from './reading';
import { touches } from './spans';

/** A word or two shown in the line, no part of the text. */
export interface InlayHint {
  readonly kind: 'expected' | 'name';
  /** Offset that the hint stands behind. */
  readonly offset: number;
  readonly label: string;
}

/** Which kinds are wanted. */
export interface InlayHintKinds {
  /** `应为 12` beside a culprit or a failing total. */
  readonly expected: boolean;
  /** Column and row beside a figure that stands alone on its line. */
  readonly names: boolean;
}

/** Layouts in which a figure stands alone on its line. */
const loneCells: ReadonlySet<LayoutId> = new Set(['cellPerLine', 'pipePerCell', 'tabIndent']);

/** The value that a finding's sum asks of its total, or null where it is no sum with one total. */
const askedOf = ({ graph }: View, finding: Finding): { readonly cell: string; readonly value: number } | null => {
  const cell = finding.cells.at(-1);
  if (cell === undefined) return null;
  const equation = graph
    .equationsOf(cell)
    .find((each) => each.rule === finding.rule && each.equation !== null && figuresOf(each).at(-1)?.key === cell);
  if (!equation || equation.holds || equation.relation !== '=' || equation.totals.length !== 1) return null;
  // A total of two sums of which one holds is as it should be: what is wrong stands elsewhere.
  const sums = graph
    .equationsOf(cell)
    .filter((each) => each.equation?.relation === '=' && each.totals.length === 1 && each.totals[0]?.key === cell);
  const agreed = sums.every((each) => each.left === equation.left);
  return agreed && equation.left >= 0 ? { cell, value: equation.left } : null;
};

/** What figures should be, by full key: each table's culprit, or the totals that fail. */
const expectedValues = (view: View, findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const values = new Map<string, number>();
  for (const finding of findings) {
    const asked = finding.culprit ?? askedOf(view, finding);
    if (asked) values.set(asked.cell, asked.value);
  }
  return values;
};

const expectedHints = ({ report, findings }: CheckedReport, text: string, locale: Locale): InlayHint[] => {
  const view = viewOf(report, text);
  return [...expectedValues(view, findings)].flatMap(([key, value]): InlayHint[] => {
    const figure = view.graph.figures.get(key);
    if (!figure || figure.uri !== undefined) return [];
    const { start, end } = placeSpan(figure);
    const table = cellPlaceOf(report, figure)?.table;
    // A blank between blanks has no place of its own: beside it stands another figure.
    if (start === end && table?.layout === 'aligned') return [];
    return [{ kind: 'expected', offset: end, label: format('inlay.expected', { value }, locale) }];
  });
};

const nameHints = (report: Report, key: TableKey): InlayHint[] => {
  const table = report.tables[key];
  if (!table || !loneCells.has(table.layout)) return [];
  return [...table.cells.values()].map((cell): InlayHint => {
    const { row, column } = namesOf(report, `${key}.${cell.key}`);
    return { kind: 'name', offset: cell.span.end, label: `${row} · ${column}` };
  });
};

/** The hints that stand in a span of the text, in its order; where two meet, what a figure should be comes first. */
export const inlayHints = (reading: Reading, span: Span, kinds: InlayHintKinds, locale: Locale): InlayHint[] => {
  if (!reading.document.isReport) return [];
  const hints = reading.reports
    .filter(({ report }) => touches(report.span, span))
    .flatMap((checked) => [
      ...(kinds.expected ? expectedHints(checked, reading.document.text, locale) : []),
      ...(kinds.names ? tableKeys.flatMap((key) => nameHints(checked.report, key)) : []),
    ]);
  return hints
    .filter(({ offset }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.offset - b.offset || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
};
