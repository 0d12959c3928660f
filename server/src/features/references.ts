import { dependentsOf, figureAt, type Place, placeIn, placesOf, viewAt } from './graphView';
import { afterOf, noNeighbours } from './neighbours';
import type { Reading } from './reading';

/**
 * Where a figure is used: the totals that it is part of, the sentences that tell it, next year's cell that goes back to
 * it; with `itself` its own place first. Empty where no figure stands.
 */
export const references = (reading: Reading, offset: number, itself: boolean, neighbours = noNeighbours): Place[] => {
  const view = viewAt(reading, offset, neighbours);
  const figure = view && figureAt(view, offset);
  if (!figure) return [];
  const own: Place[] = itself ? [{ span: figure.span, file: null }] : [];
  const after = afterOf(view.report, figure.key, view.neighbours).map(placeIn);
  return [...own, ...placesOf(view, dependentsOf(view, figure)), ...after];
};
