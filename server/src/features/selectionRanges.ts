import { tableKeys } from '../forms';
import type { Span } from '../report';
import { cellPlaceOf, figureAt, headingAt, labelAt, placeSpan, rowFigures, viewAt } from './graphView';
import type { Reading } from './reading';
import { sectionParts } from './sections';
import { around } from './spans';

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const same = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** Each span around the one before it; what does not hold the one before it, or adds nothing, is left out. */
const nested = (spans: readonly Span[]): Span[] => {
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    if (!last || (contains(span, last) && !same(span, last))) chain.push(span);
  }
  return chain;
};

/**
 * What a selection at an offset grows through, the smallest first: figure › cell › row › table › section › report.
 * Never empty: where nothing is known of a place it is the place itself, then the whole text.
 */
export const selectionRanges = (reading: Reading, offset: number): Span[] => {
  const { text } = reading.document;
  const at = Math.max(0, Math.min(offset, text.length));
  const here: Span = { start: at, end: at };
  const whole: Span = { start: 0, end: text.length };
  const view = viewAt(reading, at);
  if (!view) return nested([here, whole]);
  const { report } = view;
  const holds = (span: Span): boolean => contains(span, here);
  const spans: Span[] = [];
  const figure = figureAt(view, at);
  const place = figure && cellPlaceOf(report, figure);
  if (figure) spans.push(...[figure.span, placeSpan(figure)].filter(holds));
  if (place) {
    const [first, ...rest] = rowFigures(report, place.table, place.row).map(placeSpan);
    if (first && place.line?.key === null) spans.push(rest.reduce(around, first));
  }
  const label = figure ? null : labelAt(report, at)?.label.span;
  if (label) spans.push(label);
  const heading = figure || label ? null : headingAt(report, at);
  if (heading) spans.push(...[heading.words, heading.heading].filter(holds));
  const tables = tableKeys.flatMap((key) => report.tables[key] ?? []);
  spans.push(...tables.flatMap((table) => table.rows.map((row) => row.span)).filter(holds));
  spans.push(...tables.map((table) => table.span).filter(holds));
  spans.push(...tableKeys.flatMap((key) => report.unreadable[key]?.region ?? []).filter(holds));
  spans.push(
    ...sectionParts(report)
      .map(({ span }) => span)
      .filter(holds),
  );
  const ranges = nested([...spans, report.span, whole]);
  return ranges.length > 0 ? ranges : [here];
};
