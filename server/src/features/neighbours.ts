import { type Figure, graphOf, type Report } from '../report';

/** The report of the same organ for the year before or after, with the text that its spans point into. */
export interface Neighbour {
  readonly report: Report;
  readonly text: string;
  readonly uri: string;
}

export interface Neighbours {
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

/** Finds the neighbours of one of a document's reports. */
export type NeighboursOf = (report: Report) => Neighbours;

/** No neighbour is known. */
export const noNeighbours: NeighboursOf = () => ({});

/** A cell of one year that a cell of the year after goes back to; `*` is any row (before the dot) or column. */
interface YearLink {
  readonly later: string;
  readonly earlier: string;
}

const links: readonly YearLink[] = [
  { later: 'requests.carriedIn.*', earlier: 'requests.carriedOut.*' },
  { later: 'disclosure.*.inForce', earlier: 'disclosure.*.inForce' },
  { later: 'disclosure.*.previousItems', earlier: 'disclosure.*.previousItems' },
  { later: 'disclosure.*.previousItems', earlier: 'disclosure.*.change' },
];

/** The key that `to` makes of a key that `from` fits, or null. */
const moved = (key: string, from: string, to: string): string | null => {
  const parts = key.split('.');
  const pattern = from.split('.');
  if (parts.length !== pattern.length) return null;
  const fits = pattern.every((part, index) => part === '*' || part === parts[index]);
  return fits
    ? to
        .split('.')
        .map((part, index) => (part === '*' ? parts[index] : part))
        .join('.')
    : null;
};

/** A figure of a neighbour. */
export interface NeighbourFigure {
  readonly figure: Figure;
  readonly neighbour: Neighbour;
}

const figuresAt = (neighbour: Neighbour | undefined, keys: readonly (string | null)[]): NeighbourFigure[] => {
  if (!neighbour) return [];
  const { figures } = graphOf(neighbour.report);
  return keys.flatMap((key) => {
    const figure = key === null ? undefined : figures.get(key);
    return figure ? [{ figure, neighbour }] : [];
  });
};

/** Last year's figures that a cell goes back to: 四 of last year for 二. */
export const beforeOf = (key: string, { previous }: Neighbours): NeighbourFigure[] =>
  figuresAt(
    previous,
    links.map(({ later, earlier }) => moved(key, later, earlier)),
  );

/** Next year's figures that go back to a cell: 二 of next year for 四. */
export const afterOf = (key: string, { next }: Neighbours): NeighbourFigure[] =>
  figuresAt(
    next,
    links.map(({ later, earlier }) => moved(key, earlier, later)),
  );

/** The same cell of last year's report. */
export const lastYear = (key: string, { previous }: Neighbours): NeighbourFigure | null =>
  figuresAt(previous, [key])[0] ?? null;
