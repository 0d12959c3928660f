import type { TableKey } from '../../forms';
import { type BoundEquation, type Figure, figuresOf, type Graph } from '../../report';
import type { Finding, FindingSeed, Fix, Params, Related, Rule, RuleContext } from '../types';
import { type Culprit, culpritOf, judged, type Repair, repairOf } from './culprit';
import { writeCell } from './figures';
import { namesOf } from './names';

/** Addends printed in a sentence; more are told as related places only. */
const printedAddends = 8;
/** A sum of so many addends is printed with those that are zero. */
const toldWhole = 2;
/** Ways to repair one equation that are offered at most. */
const offeredRepairs = 5;

/** How a rule's equations run: a row's figures are named by their columns, a column's by their rows. */
export type Direction = 'row' | 'column';

const plural = (value: number): number => Math.abs(Math.round(value * 1000) / 1000);

const valueParam = (figure: Figure): string | number => figure.value ?? '@sums.blank';

const nameIn = (context: RuleContext, figure: Figure, direction: Direction): string =>
  namesOf(context.report, figure.key)[direction === 'row' ? 'column' : 'row'];

/**
 * `自然人 3 + 商业企业 2 = 5`: the addends that are not zero, by name, and what they make. Of a few the zeros are told too, and
 * one alone is its own sum.
 */
const sumText = (
  context: RuleContext,
  direction: Direction,
  terms: readonly { readonly figure: Figure; readonly factor: number }[],
  value: number,
): string => {
  const counted = terms.length <= toldWhole ? terms : terms.filter((term) => (term.figure.value ?? 0) !== 0);
  if (counted.length === 0) return '@sums.allZero';
  let text = '';
  for (const { figure, factor } of counted.slice(0, printedAddends)) {
    const sign = factor < 0 ? '−' : '+';
    text += text ? ` ${sign} ` : factor < 0 ? sign : '';
    text += `${nameIn(context, figure, direction)} ${figure.value ?? 0}`;
  }
  const whole = counted.length > printedAddends ? `${text} + …` : text;
  return counted.length === 1 ? whole : `${whole} = ${value}`;
};

const culpritParams = (context: RuleContext, culprit: Culprit): Params => {
  const names = namesOf(context.report, culprit.figure.key);
  return {
    culpritRow: names.row,
    culpritColumn: names.column,
    culpritWas: valueParam(culprit.figure),
    culpritValue: culprit.value,
  };
};

/** The values of a sum's message: what was added, to what, and how far it is from what should be. */
const paramsOf = (context: RuleContext, direction: Direction, equation: BoundEquation): Params => {
  const figures = figuresOf(equation);
  const total = figures[figures.length - 1] as Figure;
  const names = namesOf(context.report, total.key);
  return {
    row: names.row,
    column: names.column,
    sum: sumText(context, direction, equation.terms, equation.left),
    left: equation.left,
    totals: sumText(
      context,
      direction,
      equation.totals.map((figure) => ({ figure, factor: 1 })),
      equation.right,
    ),
    right: equation.right,
    difference: plural(equation.left - equation.right),
    blanks: equation.withBlanks ? '@sums.blanksAreZero' : '',
  };
};

const pointTo = (context: RuleContext, figure: Figure, message: string): Related => ({
  span: figure.span,
  message,
  params: { ...namesOf(context.report, figure.key), value: valueParam(figure) },
});

const pointToShared = (context: RuleContext, equation: BoundEquation): Related => {
  const figures = figuresOf(equation);
  const total = figures[figures.length - 1] as Figure;
  return {
    span: total.span,
    message: 'sums.shared',
    params: { ...namesOf(context.report, total.key), rule: equation.rule, title: `@${equation.rule}.title` },
  };
};

const report = (context: RuleContext, direction: Direction, equation: BoundEquation): FindingSeed => {
  const figures = figuresOf(equation);
  const total = figures[figures.length - 1] as Figure;
  const culprit = equation.relation === '=' ? sharedCulprit(context.graph, equation) : null;
  const totals = new Set(equation.totals);
  return {
    message: culprit ? `${equation.rule}.culprit` : equation.rule,
    params: { ...paramsOf(context, direction, equation), ...(culprit ? culpritParams(context, culprit) : {}) },
    ...(equation.equation?.severity ? { severity: equation.equation.severity } : {}),
    span: (culprit?.figure ?? total).span,
    cells: figures.map((figure) => figure.key),
    culprit: culprit ? { cell: culprit.figure.key, value: culprit.value } : null,
    related: [
      ...figures.map((figure) => pointTo(context, figure, totals.has(figure) ? 'sums.total' : 'sums.addend')),
      ...(culprit?.equations ?? []).filter((each) => each !== equation).map((each) => pointToShared(context, each)),
    ],
  };
};

/** The table's culprit where the equation is one of those that it breaks. */
const sharedCulprit = (graph: Graph, equation: BoundEquation): Culprit | null => {
  if (!equation.equation) return null;
  const culprit = culpritOf(graph, equation.equation.table);
  return culprit?.equations.includes(equation) ? culprit : null;
};

/** The `check` of a sum rule: one finding for each of its equations that does not hold. */
export const checkSums =
  (rule: string, table: TableKey, direction: Direction): Rule['check'] =>
  (context, found) => {
    const form = context.report.tables[table]?.form;
    if (!form) return { reason: 'skip.noTable' };
    if (!form.equations.some((each) => each.rule === rule)) return { reason: 'skip.otherForm' };
    const graph = context.graph.of(table);
    const bound = graph.equations.filter((each) => each.rule === rule);
    const ready = judged(graph, bound);
    for (const equation of ready) if (!equation.holds) found(report(context, direction, equation));
    const unbound = graph.unbound.get(rule) ?? 0;
    if (unbound > 0) return { reason: 'skip.unplaced', params: { count: unbound } };
    if (ready.length < bound.length)
      return { reason: 'skip.unwritten', params: { count: bound.length - ready.length } };
    return undefined;
  };

const fixOf = (context: RuleContext, repair: Repair, preferred: boolean): Fix | null => {
  const { figure, value, repaired } = repair;
  const edit = writeCell(context, figure, value);
  if (!edit) return null;
  return {
    title: repaired > 1 ? 'sums.fix.setRepairing' : 'sums.fix.set',
    params: { ...namesOf(context.report, figure.key), was: valueParam(figure), value, count: repaired },
    kind: 'suggest',
    preferred,
    edits: [edit],
  };
};

/** Net effect first; among equals the total, which is a result, before what was counted. */
const better =
  (total: Figure) =>
  (a: Repair, b: Repair): number =>
    b.repaired - b.broken - (a.repaired - a.broken) || Number(b.figure === total) - Number(a.figure === total);

/**
 * The `fix` of a sum rule: the culprit's value first; then, or where there is no culprit, the cells that could repair
 * the equation, those that repair the most first, the total always among them.
 */
export const fixSums = (context: RuleContext, finding: Finding): readonly Fix[] => {
  const last = finding.cells[finding.cells.length - 1];
  if (last === undefined) return [];
  const equation = context.graph
    .equationsOf(last)
    .find((each) => each.rule === finding.rule && figuresOf(each).at(-1)?.key === last);
  const total = equation?.totals[0];
  if (!equation || !total) return [];
  const repairs = figuresOf(equation).flatMap((figure) => repairOf(context.graph, equation, figure) ?? []);
  const culprit = sharedCulprit(context.graph, equation)?.figure;
  // Where every cell would break another sum, the least harm is offered: two cells are wrong then, and both show up.
  const least = Math.min(...repairs.map((repair) => repair.broken));
  const offered = repairs
    .filter((repair) => repair.figure === total || repair.broken === least)
    .filter((repair) => !culprit || repair.figure === total || repair.figure === culprit)
    .sort(better(total))
    .slice(0, offeredRepairs);
  return offered.flatMap((repair) => fixOf(context, repair, repair.figure === culprit) ?? []);
};
