import { rowOf } from '../forms';
import type { Figure, Span } from '../report';
import {
  type CellPlace,
  cellPlaceOf,
  columnFigures,
  columnLabel,
  figureAt,
  labelAt,
  ownFigures,
  partnersOf,
  placeSpan,
  rowFigures,
  rowLabel,
  type View,
  viewAt,
} from './graphView';
import type { Reading } from './reading';
import { occurrencesAt } from './rename';

/** What is lit up around the cursor: the thing itself, what shares an equation with it, its row and column. */
export interface Highlight {
  readonly kind: 'itself' | 'partner' | 'line';
  readonly span: Span;
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

/** Each place once, in the order of the text; the first kind given to a place stays. */
const once = (highlights: readonly Highlight[]): Highlight[] => {
  const places = new Map<string, Highlight>();
  for (const highlight of highlights) {
    const key = keyOf(highlight.span);
    if (!places.has(key)) places.set(key, highlight);
  }
  return [...places.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
};

const lit = (kind: Highlight['kind'], figures: readonly Figure[]): Highlight[] =>
  figures.filter((figure) => figure.uri === undefined).map((figure) => ({ kind, span: placeSpan(figure) }));

const lineOf = ({ report }: View, place: CellPlace, figure: Figure): Highlight[] => {
  const { table, block, row, column } = place;
  const labels = [rowLabel(place), columnLabel(place, figure)?.span];
  return [
    ...labels.flatMap((span): Highlight[] => (span ? [{ kind: 'line', span }] : [])),
    ...lit('line', rowFigures(report, table, row)),
    ...lit('line', columnFigures(report, table, block, column)),
  ];
};

const atFigure = (view: View, figure: Figure): Highlight[] => {
  const place = cellPlaceOf(view.report, figure);
  return [
    ...lit('itself', [figure]),
    ...lit('partner', partnersOf(view, figure)),
    ...(place ? lineOf(view, place, figure) : []),
  ];
};

const atLabel = (view: View, offset: number): Highlight[] => {
  const { report } = view;
  const found = labelAt(report, offset);
  if (!found) return [];
  const { table, label } = found;
  const own: Highlight = { kind: 'itself', span: label.span };
  const row = label.role === 'column' ? undefined : rowOf(table.form, label.key);
  if (row) return [own, ...lit('line', rowFigures(report, table, row))];
  if (label.role !== 'column') return [own];
  const below = ownFigures(view).filter((figure) => {
    const place = cellPlaceOf(report, figure);
    return place?.table === table && columnLabel(place, figure) === label;
  });
  return [own, ...lit('line', below)];
};

/**
 * Lights up a figure's row, column and partners in its equations; a label's figures; the organ wherever it is named.
 * Empty elsewhere.
 */
export const highlight = (reading: Reading, offset: number): Highlight[] => {
  const view = viewAt(reading, offset);
  if (!view) return [];
  const figure = figureAt(view, offset);
  if (figure) return once(atFigure(view, figure));
  const label = atLabel(view, offset);
  if (label.length > 0) return once(label);
  return occurrencesAt(reading, offset).map((span) => ({ kind: 'itself', span }));
};
