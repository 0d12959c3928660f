import { yearEquations } from '../forms';
import {
  type BoundEquation,
  type Figure,
  graphOf,
  type Neighbour,
  type Neighbours,
  type NeighboursOf,
  type Report,
} from '../report';
import { yearsOf } from '../rules/support/years';

export type { Neighbour, Neighbours, NeighboursOf };

/** No neighbour is known. */
export const noNeighbours: NeighboursOf = () => ({});

/** A figure of a neighbour, by its key in that report. */
export interface NeighbourFigure {
  readonly figure: Figure;
  readonly neighbour: Neighbour;
}

const yearRules: readonly string[] = [...new Set(yearEquations.map(({ rule }) => rule))];

/** What binds a report's figures to last year's, those with the other file's `uri`; none without that report. */
export const boundYears = (report: Report, neighbours: Neighbours): BoundEquation[] =>
  neighbours.previous
    ? yearRules.flatMap((rule) => yearsOf({ report, neighbours }, rule).map(({ bound }) => bound))
    : [];

/** The figure itself where it is the report's own, else the same figure as its own report has it; null for an unknown file. */
export const homeOf = (figure: Figure, { previous, next }: Neighbours): NeighbourFigure | null => {
  const neighbour = [previous, next].find((each) => each !== undefined && each.uri === figure.uri);
  const own = neighbour && [...graphOf(neighbour.report).figures.values()].find(({ cell }) => cell === figure.cell);
  return neighbour && own ? { figure: own, neighbour } : null;
};

/** Last year's figures that a cell goes back to: 四 of last year for 二. */
export const beforeOf = (key: string, { previous }: Neighbours): NeighbourFigure[] => {
  if (!previous) return [];
  const { figures } = graphOf(previous.report);
  return yearEquations.flatMap(({ table, terms, total }) =>
    key === `${table}.${total}`
      ? terms.flatMap(({ year, cell }) => {
          const figure = year === 'last' ? figures.get(`${table}.${cell}`) : undefined;
          return figure ? [{ figure, neighbour: previous }] : [];
        })
      : [],
  );
};

/** Next year's figures that go back to a cell: 二 of next year for 四. */
export const afterOf = (report: Report, key: string, { next }: Neighbours): NeighbourFigure[] => {
  if (!next) return [];
  const { figures } = graphOf(next.report);
  return yearEquations.flatMap(({ table, form, terms, total }) => {
    const goesBack = terms.some(({ year, cell }) => year === 'last' && `${table}.${cell}` === key);
    const forms = [report, next.report].map((each) => each.tables[table]?.form.form);
    const figure =
      goesBack && (form === null || forms.every((each) => each === form)) && figures.get(`${table}.${total}`);
    return figure ? [{ figure, neighbour: next }] : [];
  });
};

/** The same cell of last year's report. */
export const lastYear = (key: string, { previous }: Neighbours): NeighbourFigure | null => {
  const figure = previous && graphOf(previous.report).figures.get(key);
  return figure ? { figure, neighbour: previous } : null;
};
