import { format, type Locale } from '../messages';
import { type Figure, graphOf, type Report, type Span } from '../report';
import { figureName, valueText } from './equationText';
import { cellPlaceOf, dependentsOf, figureAt, placeSpan, precedentsOf, reportAt, rowLabel } from './graphView';
import { afterOf, beforeOf, type Neighbour, type NeighbourFigure, noNeighbours } from './neighbours';
import type { Reading } from './reading';
import { around } from './spans';

/** What tells a figure of a document again when the tree is opened further. */
export interface FigureId {
  /** Index of the report in its document. */
  readonly report: number;
  readonly key: string;
}

/** A figure in the tree of what it is made of and what uses it. */
export interface FigureNode {
  readonly id: FigureId;
  /** `自然人 12`-like: row, column and value. */
  readonly name: string;
  /** The table's name. */
  readonly detail: string;
  /** From the row's label to the figure, where both stand in one line of the table; else the figure. */
  readonly span: Span;
  /** The figure, inside `span`. */
  readonly selection: Span;
  /** The neighbour's file, null for the document itself. */
  readonly file: Neighbour | null;
}

const nodeOf = (report: Report, index: number, figure: Figure, file: Neighbour | null, locale: Locale): FigureNode => {
  const place = cellPlaceOf(report, figure);
  const selection = placeSpan(figure);
  const label = place && rowLabel(place);
  return {
    id: { report: index, key: figure.key },
    name: `${figureName(report, figure, locale)} ${valueText(figure.value, locale)}`,
    detail: place ? format(`table.${place.table.key}`, {}, locale) : '',
    span: label && label.start <= selection.start ? around(label, selection) : selection,
    selection,
    file,
  };
};

const neighbourNode = ({ figure, neighbour }: NeighbourFigure, locale: Locale): FigureNode => {
  const node = nodeOf(neighbour.report, 0, figure, neighbour, locale);
  const { year } = neighbour.report;
  return year === null ? node : { ...node, detail: `${year} ${node.detail}` };
};

/** The figure at an offset as the root of a tree; null where none stands. */
export const prepareCallHierarchy = (reading: Reading, offset: number, locale: Locale): FigureNode | null => {
  const checked = reportAt(reading, offset);
  const figure = checked && figureAt(checked.report, offset);
  return figure ? nodeOf(checked.report, reading.reports.indexOf(checked), figure, null, locale) : null;
};

const related = (
  reading: Reading,
  { report: index, key }: FigureId,
  locale: Locale,
  figuresOf: (report: Report, figure: Figure) => readonly Figure[],
  others: (report: Report) => readonly NeighbourFigure[],
): FigureNode[] => {
  const report = reading.document.isReport ? reading.reports[index]?.report : undefined;
  const figure = report && graphOf(report).figures.get(key);
  if (!figure) return [];
  const own = figuresOf(report, figure).filter((each) => each.uri === undefined);
  return [
    ...own.map((each) => nodeOf(report, index, each, null, locale)),
    ...others(report).map((each) => neighbourNode(each, locale)),
  ];
};

/** What a figure is made of: a total's parts, last year's 四 for 二. Empty for one that is gone. */
export const precedents = (reading: Reading, id: FigureId, locale: Locale, neighbours = noNeighbours): FigureNode[] =>
  related(
    reading,
    id,
    locale,
    (report, figure) => precedentsOf(graphOf(report), figure),
    (report) => beforeOf(id.key, neighbours(report)),
  );

/** What uses a figure: totals, sentences, next year's cell. Empty for one that is gone. */
export const dependents = (reading: Reading, id: FigureId, locale: Locale, neighbours = noNeighbours): FigureNode[] =>
  related(
    reading,
    id,
    locale,
    (report, figure) => dependentsOf(graphOf(report), figure),
    (report) => afterOf(id.key, neighbours(report)),
  );
