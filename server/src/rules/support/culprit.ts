import type { TableKey } from '../../forms';
import { type BoundEquation, type Figure, figuresOf, type Graph } from '../../report';
import { Notes } from '../../report/notes';
import { isUnwritten } from './blanks';

/** The one cell that repairs a table. */
export interface Culprit {
  readonly figure: Figure;
  /** The value that makes all of its equations hold. */
  readonly value: number;
  /** The broken equations, in the form's order: exactly those that the cell stands in. */
  readonly equations: readonly BoundEquation[];
}

/** A cell, a value for it, and what that value does to the equations it stands in. */
export interface Repair {
  readonly figure: Figure;
  readonly value: number;
  /** Broken equations that hold then. */
  readonly repaired: number;
  /** Equations that hold now and would not then. */
  readonly broken: number;
}

/** The rules whose equations make a culprit: sums within one table, exact ones. */
const sumRules: ReadonlySet<string> = new Set(['NB301', 'NB302', 'NB303', 'NB304']);
/** No cell stands in more of them. */
const mostEquations = 3;

/** The equations of the form among these whose sides are written: those that a finding may rest on. */
export const judged = (graph: Graph, equations: readonly BoundEquation[]): BoundEquation[] =>
  equations.filter((each) => each.equation !== null && !isUnwritten(graph, each));

const sumsOf = (graph: Graph, figure: Figure): BoundEquation[] =>
  judged(graph, graph.equationsOf(figure.key)).filter((each) => sumRules.has(each.rule));

/** The value that makes an equality hold when only this figure changes. */
export const solve = (equation: BoundEquation, figure: Figure): number => {
  const missing = equation.right - equation.left;
  const term = equation.terms.find((each) => each.figure === figure);
  const value = (figure.value ?? 0) + (term ? missing / term.factor : -missing);
  return Math.round(value * 1000) / 1000;
};

const isAdmissible = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What giving a figure the value that one equation asks for would do; null where no count can be that value. */
export const repairOf = (graph: Graph, equation: BoundEquation, figure: Figure): Repair | null => {
  const value = solve(equation, figure);
  if (!isAdmissible(value)) return null;
  let repaired = 0;
  let broken = 0;
  for (const each of sumsOf(graph, figure)) {
    if (each.holds) broken++;
    else if (solve(each, figure) === value) repaired++;
  }
  return { figure, value, repaired, broken };
};

const search = (graph: Graph, table: TableKey): Culprit | null => {
  const broken = judged(graph, graph.equations).filter(
    (each) => !each.holds && sumRules.has(each.rule) && each.equation?.table === table,
  );
  const first = broken[0];
  if (!first || broken.length > mostEquations) return null;
  let culprit: Culprit | null = null;
  for (const figure of figuresOf(first)) {
    const repair = repairOf(graph, first, figure);
    if (!repair || repair.broken > 0 || repair.repaired !== broken.length) continue;
    if (culprit) return null;
    culprit = { figure, value: repair.value, equations: broken };
  }
  return culprit;
};

const culprits = new Notes<Graph, Map<TableKey, Culprit | null>>();

/**
 * The cell of a table whose equations of NB301 to NB304 are all broken, which one admissible value repairs all, with
 * no other broken equation in the table and no other such cell; null where there is none. Searched once a report.
 */
export const culpritOf = (graph: Graph, table: TableKey): Culprit | null => {
  let known = culprits.get(graph);
  if (!known) {
    known = new Map();
    culprits.set(graph, known);
  }
  let culprit = known.get(table);
  if (culprit === undefined) {
    culprit = search(graph, table);
    known.set(table, culprit);
  }
  return culprit;
};
