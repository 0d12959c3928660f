import type { CheckedReport } from '../check';
import { type Block, type Column, cellOf, type Row, splitKey, tableKeys } from '../forms';
import {
  type BoundEquation,
  type Figure,
  figuresOf,
  type Graph,
  graphOf,
  type PlacedLabel,
  type Report,
  type ReportSection,
  type Span,
  type Table,
  type TableRow,
  withEquations,
} from '../report';
import { balancesOf } from '../rules/support/balance';
import { listEquationsOf } from '../rules/support/lists';
import { relationsOf } from '../rules/support/prose';
import type { Finding } from '../rules/types';
import { boundYears, homeOf, type Neighbour, type NeighbourFigure, type Neighbours, noNeighbours } from './neighbours';
import type { Reading } from './reading';

/** One report as features see it: its figures and equations, those of sentences and of last year's report among them. */
export interface View {
  readonly report: Report;
  readonly graph: Graph;
  readonly neighbours: Neighbours;
}

/** A place in the document, or in a neighbour's file. */
export interface Place {
  readonly span: Span;
  /** Null for the document itself. */
  readonly file: Neighbour | null;
}

/** Where a cell's figure stands in its table. */
export interface CellPlace {
  readonly table: Table;
  readonly block: Block;
  readonly row: Row;
  readonly column: Column;
  /** The printed line that holds it. */
  readonly line: TableRow | null;
}

/** The report that an offset lies in, the last one at the text's end; null in a text that is no report. */
export const reportAt = ({ document, reports }: Reading, offset: number): CheckedReport | null => {
  if (!document.isReport) return null;
  return (
    reports.find(({ report: { span } }) => span.start <= offset && offset < span.end) ??
    [...reports].reverse().find(({ report: { span } }) => span.start <= offset && offset <= span.end) ??
    null
  );
};

/** What binds the numbers of sentences: those that surely speak of the tables' cells, and what one text adds up. */
const boundProse = (report: Report, text: string): BoundEquation[] => [
  ...relationsOf(report, text).flatMap(({ told, equation }) => (told ? [equation] : [])),
  ...balancesOf(report, text).map(({ equation }) => equation),
  ...listEquationsOf(report, text),
];

/** The view of a report in its document's text. */
export const viewOf = (report: Report, text: string, neighboursOf = noNeighbours): View => {
  const neighbours = neighboursOf(report);
  const further = [...boundProse(report, text), ...boundYears(report, neighbours)];
  return { report, graph: withEquations(graphOf(report), further), neighbours };
};

/** The view of the report that an offset lies in; null in a text that is no report. */
export const viewAt = (reading: Reading, offset: number, neighboursOf = noNeighbours): View | null => {
  const checked = reportAt(reading, offset);
  return checked && viewOf(checked.report, reading.document.text, neighboursOf);
};

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;
const meets = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The item whose span holds the offset, else one that ends at it, rather one that is not empty; else null. */
const itemAt = <Item>(items: Iterable<Item>, spanOf: (item: Item) => Span, offset: number): Item | null => {
  let best: Item | null = null;
  let bestRank = 0;
  for (const item of items) {
    const span = spanOf(item);
    const rank = holds(span, offset) ? 3 : !meets(span, offset) ? 0 : span.end > span.start ? 2 : 1;
    if (rank > bestRank) {
      best = item;
      bestRank = rank;
    }
  }
  return best;
};

const placed = new WeakMap<Graph, ReadonlyMap<string, readonly Figure[]>>();

const placeKey = ({ start, end }: Span): string => `${start} ${end}`;

/** Figures of the report's own text by their places. */
const figuresByPlace = (view: View): ReadonlyMap<string, readonly Figure[]> => {
  let byPlace = placed.get(view.graph);
  if (!byPlace) {
    const found = new Map<string, Figure[]>();
    for (const figure of ownFigures(view)) {
      const key = placeKey(figure.span);
      const there = found.get(key);
      if (there) there.push(figure);
      else found.set(key, [figure]);
    }
    byPlace = found;
    placed.set(view.graph, byPlace);
  }
  return byPlace;
};

/** The figure that a finding stands on, where its rule's relation is the reason: a culprit, a total, a sentence's number. */
export const figureOfFinding = (view: View, { rule, span }: Finding): Figure | null =>
  figuresByPlace(view)
    .get(placeKey(span))
    ?.find((figure) => view.graph.equationsOf(figure.key).some((each) => each.rule === rule)) ?? null;

/** A figure's whole place: a cell with its unit or note, else the number. */
export const placeSpan = (figure: Figure): Span => figure.cell?.span ?? figure.span;

/** The figures that stand in the report's own text. */
export const ownFigures = ({ graph }: View): Figure[] =>
  [...graph.figures.values()].filter((figure) => figure.uri === undefined);

/** The figure at an offset of the report's own text, its edges included. */
export const figureAt = (view: View, offset: number): Figure | null => itemAt(ownFigures(view), placeSpan, offset);

/** A table's label at an offset. */
export const labelAt = (
  report: Report,
  offset: number,
): { readonly table: Table; readonly label: PlacedLabel } | null => {
  const labels = tableKeys.flatMap((key) => {
    const table = report.tables[key];
    return table ? table.labels.map((label) => ({ table, label })) : [];
  });
  return itemAt(labels, ({ label }) => label.span, offset);
};

/** The section whose heading an offset lies in. */
export const headingAt = (report: Report, offset: number): ReportSection | null =>
  itemAt([...report.sections, ...report.duplicates], (section) => section.heading, offset);

/** Table, row and column of a figure; null where it is no cell of the report. */
export const cellPlaceOf = (report: Report, figure: Figure): CellPlace | null => {
  const { cell } = figure;
  const key = cell && splitKey(figure.key);
  const table = key && report.tables[key.table];
  const place = table && cellOf(table.form, key.cell);
  const block = place && table.form.blocks.find(({ rows }) => rows.includes(place.row));
  if (!block) return null;
  const line = table.rows.find(({ cells }) => cells?.includes(cell)) ?? null;
  return { table, block, row: place.row, column: place.column, line };
};

const figuresIn = (report: Report, table: Table, cells: readonly string[]): Figure[] => {
  const { figures } = graphOf(report);
  return cells.flatMap((cell) => figures.get(`${table.key}.${cell}`) ?? []);
};

/** The figures of a row of the form, in its order. */
export const rowFigures = (report: Report, table: Table, row: Row): Figure[] =>
  figuresIn(
    report,
    table,
    row.columns.map((column) => `${row.key}.${column.key}`),
  );

/** The figures above and below each other; rows that are printed side by side have none. */
export const columnFigures = (report: Report, table: Table, block: Block, column: Column): Figure[] => {
  const rows = block.rows.filter((row) => table.form.lines.some((line) => line.row === row.key));
  return figuresIn(
    report,
    table,
    rows.map((row) => `${row.key}.${column.key}`),
  );
};

/** The printed label of a figure's column: the last one above it, or that of its own group in a line of groups. */
export const columnLabel = ({ table, row, column, block }: CellPlace, figure: Figure): PlacedLabel | null => {
  const labels = table.labels.filter(
    (label) => label.role === 'column' && label.key === column.key && label.span.start <= figure.span.start,
  );
  const sideBySide = table.form.lines.some((line) => line.row === null);
  return (sideBySide ? labels[block.rows.indexOf(row)] : labels.at(-1)) ?? null;
};

/** The printed label of a figure's row; where rows stand side by side, the head above its group. */
export const rowLabel = ({ table, row, line }: CellPlace): Span | null =>
  line?.label ?? table.labels.find((label) => label.role !== 'column' && label.key === row.key)?.span ?? null;

/** 一 + 二 = （七）+ 四 of table three: two figures on the total's side. */
const isBalance = ({ totals }: BoundEquation): boolean => totals.length > 1;

/** A number in a sentence. */
const isProse = (figure: Figure): boolean => figure.cell === null;

const unique = (figures: readonly Figure[], but: Figure): Figure[] =>
  [...new Map(figures.map((figure) => [figure.key, figure])).values()].filter((figure) => figure.key !== but.key);

const precedentsIn = (equation: BoundEquation, figure: Figure): Figure[] => {
  const cells = figuresOf(equation).filter((each) => !isProse(each));
  if (isProse(figure) && cells.length > 0) return cells;
  const at = equation.totals.findIndex((total) => total.key === figure.key);
  if (at < 0) return [];
  const terms = equation.terms.map((term) => term.figure).filter((term) => isProse(term) === isProse(figure));
  // In a balance 四 is what is left: it follows from the three others, which are counted.
  return isBalance(equation) && at === 0 ? [] : [...terms, ...equation.totals.slice(0, at)];
};

/**
 * The figures that a figure is made of: a total's parts, what is left over's three partners, the cells that a sentence
 * tells, last year's cells.
 */
export const precedentsOf = ({ graph }: View, figure: Figure): Figure[] =>
  unique(
    graph.equationsOf(figure.key).flatMap((equation) => precedentsIn(equation, figure)),
    figure,
  );

const dependentsIn = (equation: BoundEquation, figure: Figure): Figure[] => {
  const prose = figuresOf(equation).filter(isProse);
  if (!isProse(figure) && prose.length > 0) return prose;
  if (isProse(figure) && prose.length < figuresOf(equation).length) return [];
  if (equation.terms.some((term) => term.figure.key === figure.key)) return [...equation.totals];
  return equation.totals[0]?.key === figure.key ? equation.totals.slice(1) : [];
};

/** The figures of the same report that use a figure: the totals that it is part of, the sentences that tell it. */
export const dependentsOf = ({ graph }: View, figure: Figure): Figure[] =>
  unique(
    graph.equationsOf(figure.key).flatMap((equation) => dependentsIn(equation, figure)),
    figure,
  );

/** Every figure that stands in an equation with a figure. */
export const partnersOf = ({ graph }: View, figure: Figure): Figure[] =>
  unique(graph.equationsOf(figure.key).flatMap(figuresOf), figure);

/** The place of a neighbour's figure. */
export const placeIn = ({ figure, neighbour }: NeighbourFigure): Place => ({ span: figure.span, file: neighbour });

/** Places of figures; one in a file that is not at hand is left out. */
export const placesOf = ({ neighbours }: View, figures: readonly Figure[]): Place[] =>
  figures.flatMap((figure): Place[] => {
    if (figure.uri === undefined) return [{ span: figure.span, file: null }];
    const home = homeOf(figure, neighbours);
    return home ? [placeIn(home)] : [];
  });
