import { graphOf } from '../report';
import { dependentsOf, figureAt, type Place, placesOf, reportAt } from './graphView';
import { afterOf, noNeighbours } from './neighbours';
import type { Reading } from './reading';

/**
 * Where a figure is used: the totals that it is part of, the sentences that tell it, next year's cell that goes back to
 * it; with `itself` its own place first. Empty where no figure stands.
 */
export const references = (reading: Reading, offset: number, itself: boolean, neighbours = noNeighbours): Place[] => {
  const report = reportAt(reading, offset)?.report;
  const figure = report && figureAt(report, offset);
  if (!figure) return [];
  const around = neighbours(report);
  const own: Place[] = itself ? [{ span: figure.span, file: null }] : [];
  const after = afterOf(figure.key, around).map(
    ({ figure, neighbour }): Place => ({ span: figure.span, file: neighbour }),
  );
  return [...own, ...placesOf(dependentsOf(graphOf(report), figure), around), ...after];
};
