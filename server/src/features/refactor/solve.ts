import type { CheckedReport } from '../../check';
import { splitKey } from '../../forms';
import { type BoundEquation, type Figure, figuresOf, graphOf, type Span, type Table } from '../../report';
import { culpritOf, judged, type Repair, repairOf, solve } from '../../rules/support/culprit';
import { namesOf } from '../../rules/support/names';
import type { Finding } from '../../rules/types';
import type { Reading } from '../reading';
import { touches } from '../spans';
import { reportsAt, setCells } from './tables';
import { type Refactoring, refactoring } from './types';

/** A way to make broken equations hold. */
interface Solution extends Repair {
  readonly table: Table;
  readonly isCulprit: boolean;
  readonly isTotal: boolean;
  /** True where a person points to this very cell. */
  readonly isChosen: boolean;
}

const tableOf = ({ report }: CheckedReport, figure: Figure): Table | null => {
  const key = splitKey(figure.key);
  return key && report.tables[key.table];
};

const isAt = (figure: Figure, span: Span): boolean => figure.cell !== null && touches(figure.cell.span, span);

/** The equalities that do not hold and have a figure in the span. */
const brokenAt = (checked: CheckedReport, span: Span): BoundEquation[] => {
  const graph = graphOf(checked.report);
  const broken = graph.equations.filter(
    (each) => !each.holds && each.relation === '=' && figuresOf(each).some((figure) => isAt(figure, span)),
  );
  return judged(graph, broken);
};

/** The culprit, then the cells pointed to, then by net effect; among equals the total, which is a result. */
const better = (a: Solution, b: Solution): number =>
  Number(b.isCulprit) - Number(a.isCulprit) ||
  Number(b.isChosen) - Number(a.isChosen) ||
  b.repaired - b.broken - (a.repaired - a.broken) ||
  Number(b.isTotal) - Number(a.isTotal);

const solutionsFor = (checked: CheckedReport, equations: readonly BoundEquation[], span: Span): Solution[] => {
  const graph = graphOf(checked.report);
  const found = new Map<string, Solution>();
  for (const equation of equations) {
    for (const figure of figuresOf(equation)) {
      const table = tableOf(checked, figure);
      const repair = repairOf(graph, equation, figure);
      if (!table || !repair) continue;
      const culprit = culpritOf(graph, table.key);
      found.set(`${figure.key} ${repair.value}`, {
        ...repair,
        table,
        isCulprit: culprit?.figure === figure && culprit.value === repair.value,
        isTotal: equation.totals.includes(figure),
        isChosen: isAt(figure, span),
      });
    }
  }
  return [...found.values()].sort(better);
};

/** The findings about the equations that a value makes hold. */
const mendedBy = ({ report, findings }: CheckedReport, { figure, value }: Solution): Finding[] => {
  const held = graphOf(report)
    .equationsOf(figure.key)
    .filter((each) => !each.holds && each.relation === '=' && solve(each, figure) === value);
  return findings.filter(({ rule, cells }) =>
    held.some((each) => each.rule === rule && figuresOf(each).at(-1)?.key === cells.at(-1)),
  );
};

const actionOf = (text: string, checked: CheckedReport, solution: Solution): Refactoring[] => {
  const { figure, value, repaired, table } = solution;
  const changes = figure.cell ? setCells(text, table, new Map([[figure.cell, value]])) : [];
  if (changes.length === 0) return [];
  const params = { ...namesOf(checked.report, figure.key), was: figure.value ?? '@sums.blank', value, count: repaired };
  return [
    refactoring({
      kind: solution.isCulprit || solution.isChosen ? 'quickfix' : 'refactor.rewrite',
      title: { message: repaired > 1 ? 'edit.solveMany' : 'edit.solve', params },
      preferred: solution.isCulprit,
      changes,
      findings: mendedBy(checked, solution),
    }),
  ];
};

/**
 * The values that make the broken equations of a span hold, one action a cell and value: the culprit first, then the
 * cells in the span, then with `all` every other cell of these equations that some count would do for.
 */
export const solveActions = (reading: Reading, span: Span, all: boolean): Refactoring[] =>
  reportsAt(reading, span).flatMap((checked) =>
    solutionsFor(checked, brokenAt(checked, span), span)
      .filter((each) => all || each.isCulprit || each.isChosen)
      .flatMap((each) => actionOf(reading.document.text, checked, each)),
  );
