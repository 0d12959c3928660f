import type { Span } from '../report';
import { figureAt, type Place, placeSpan, placesOf, precedentsOf, viewAt } from './graphView';
import { noNeighbours } from './neighbours';
import type { Reading } from './reading';

/** What a figure is made of. */
export interface Definition {
  /** The figure asked about. */
  readonly origin: Span;
  /** Never empty. */
  readonly places: readonly Place[];
}

/**
 * Goes from a total to its parts, from 四 to what it is left over from, from a sentence to the cells that it tells,
 * from 二 to 四 of last year. A figure that is made of nothing leads to itself. Null where no figure stands.
 */
export const definition = (reading: Reading, offset: number, neighbours = noNeighbours): Definition | null => {
  const view = viewAt(reading, offset, neighbours);
  const figure = view && figureAt(view, offset);
  if (!figure) return null;
  const places = placesOf(view, precedentsOf(view, figure));
  const itself: Place = { span: figure.span, file: null };
  return { origin: placeSpan(figure), places: places.length > 0 ? places : [itself] };
};
