import { format, type Locale } from '../messages';
import type { Figure, Span } from '../report';
import { figureName, valueText } from './equationText';
import {
  cellPlaceOf,
  dependentsOf,
  figureAt,
  placeSpan,
  precedentsOf,
  rowLabel,
  type View,
  viewAt,
  viewOf,
} from './graphView';
import { afterOf, homeOf, type Neighbour, type NeighbourFigure, noNeighbours } from './neighbours';
import type { Reading } from './reading';
import { around } from './spans';

/** What tells a figure of a document again when the tree is opened further. */
export interface FigureId {
  /** Where its report begins in the document. */
  readonly report: number;
  readonly key: string;
}

/** A figure in the tree of what it is made of and what uses it. */
export interface FigureNode {
  readonly id: FigureId;
  /** Row, column and value: `（七）总计 · 自然人 12`. */
  readonly name: string;
  /** The table's name, with the year where it is another one. */
  readonly detail: string;
  /** From the row's label to the figure, where the label stands before it; else the figure. */
  readonly span: Span;
  /** The figure, inside `span`. */
  readonly selection: Span;
  /** The neighbour's file, null for the document itself. */
  readonly file: Neighbour | null;
}

const nodeOf = (view: View, figure: Figure, file: Neighbour | null, locale: Locale): FigureNode => {
  const { report } = view;
  const place = cellPlaceOf(report, figure);
  const selection = placeSpan(figure);
  const label = place && rowLabel(place);
  const year = file && report.year !== null ? `${report.year} ` : '';
  return {
    id: { report: report.span.start, key: figure.key },
    name: `${figureName(view, figure, locale)} ${valueText(figure.value, locale)}`,
    detail: place ? `${year}${format(`table.${place.table.key}`, {}, locale)}` : '',
    span: label && label.start <= selection.start ? around(label, selection) : selection,
    selection,
    file,
  };
};

const neighbourNode = ({ figure, neighbour }: NeighbourFigure, locale: Locale): FigureNode =>
  nodeOf(viewOf(neighbour.report, neighbour.text), figure, neighbour, locale);

/** The figure at an offset as the root of a tree; null where none stands. */
export const prepareCallHierarchy = (reading: Reading, offset: number, locale: Locale): FigureNode | null => {
  const view = viewAt(reading, offset);
  const figure = view && figureAt(view, offset);
  return figure ? nodeOf(view, figure, null, locale) : null;
};

const nodesOf = (view: View, figures: readonly Figure[], locale: Locale): FigureNode[] =>
  figures.flatMap((figure) => {
    if (figure.uri === undefined) return [nodeOf(view, figure, null, locale)];
    const home = homeOf(figure, view.neighbours);
    return home ? [neighbourNode(home, locale)] : [];
  });

/** The view and the figure of an id; null for one that is gone. */
const found = (reading: Reading, id: FigureId, neighbours = noNeighbours): { view: View; figure: Figure } | null => {
  const checked = reading.reports.find(({ report }) => report.span.start === id.report);
  const view = reading.document.isReport && checked ? viewOf(checked.report, reading.document.text, neighbours) : null;
  const figure = view?.graph.figures.get(id.key);
  return view && figure ? { view, figure } : null;
};

/** What a figure is made of: a total's parts, last year's 四 for 二. Empty for one that is gone. */
export const precedents = (reading: Reading, id: FigureId, locale: Locale, neighbours = noNeighbours): FigureNode[] => {
  const asked = found(reading, id, neighbours);
  return asked ? nodesOf(asked.view, precedentsOf(asked.view, asked.figure), locale) : [];
};

/** What uses a figure: totals, sentences, next year's cell. Empty for one that is gone. */
export const dependents = (reading: Reading, id: FigureId, locale: Locale, neighbours = noNeighbours): FigureNode[] => {
  const asked = found(reading, id, neighbours);
  if (!asked) return [];
  const { view, figure } = asked;
  const after = afterOf(view.report, figure.key, view.neighbours).map((each) => neighbourNode(each, locale));
  return [...nodesOf(view, dependentsOf(view, figure), locale), ...after];
};
