import { displayWidth, foldCode, lineEnd, lineStart, withoutHidden } from '../text';
import type { TextItem, ValueItem } from './assemble';

type Placed = ValueItem | TextItem;
interface Extent {
  readonly start: number;
  readonly end: number;
}

const LF = 10;
const FORM_FEED = 12;

/** Where a figure stands in its line, counted in characters that are shown or in display columns. */
type Metric = (text: string, item: Placed) => Extent;
const extentBy =
  (widthOf: (words: string) => number): Metric =>
  (text, { span }) => {
    const start = widthOf(withoutHidden(text.slice(lineStart(text, span.start), span.start)));
    return { start, end: start + widthOf(withoutHidden(text.slice(span.start, span.end))) };
  };
const inCharacters = extentBy(({ length }) => length);
const inColumns = extentBy(displayWidth);

/** Lines between two offsets, counted up to `most`. */
const linesApart = (text: string, a: number, b: number, most: number): number => {
  let count = 0;
  for (let index = Math.min(a, b); index < Math.max(a, b) && count <= most; index++) {
    const code = text.charCodeAt(index);
    if (code === LF) count++;
    else if (code === FORM_FEED) return most + 1;
  }
  return count;
};

/** Rows further away may stand on another page, whose columns are others. */
const mostLines = 24;
const fewestGap = 2;

/** True where the figures of a row stand apart by runs of blanks, not by single ones. */
const isSpread = (text: string, figures: readonly Placed[]): boolean => {
  const [first] = figures;
  if (!first) return false;
  let gap = 0;
  for (let index = first.span.start - 1; index >= 0 && foldCode(text.charCodeAt(index)) === 0; index--) gap++;
  return gap >= fewestGap;
};

/** True where blanks behind the last figure of a line go on to a column. */
const reaches = (text: string, figures: readonly Placed[], { start }: Extent, metric: Metric): boolean => {
  const last = figures[figures.length - 1] as Placed;
  return metric(text, { ...last, span: { ...last.span, end: lineEnd(text, last.span.end) } }).end > start;
};

const placesBy = (
  text: string,
  figures: readonly Placed[],
  rows: readonly (readonly Placed[])[],
  metric: Metric,
  columns: number,
): number[] | null => {
  const extents: Extent[] = [];
  for (let column = 0; column < columns; column++) {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const row of rows) {
      const extent = metric(text, row[column] as Placed);
      start = Math.min(start, extent.start);
      end = Math.max(end, extent.end);
    }
    const before = extents[column - 1];
    if (before && before.end >= start) return null;
    extents.push({ start, end });
  }
  const places: number[] = [];
  for (const figure of figures) {
    const { start, end } = metric(text, figure);
    const touched = extents.flatMap((extent, column) => (start < extent.end && end > extent.start ? [column] : []));
    const [column] = touched;
    if (touched.length !== 1 || column === undefined || column <= (places[places.length - 1] ?? -1)) return null;
    places.push(column);
  }
  // The last column alone is empty, and no blanks reach it: another cell may be lost, and those behind it moved up.
  const mayBeMoved = places.length === columns - 1 && places[places.length - 1] === columns - 2;
  return mayBeMoved && !reaches(text, figures, extents[columns - 1] as Extent, metric) ? null : places;
};

/**
 * The columns of a row that lacks figures, told by the full rows near it: each figure must overlap exactly one
 * column, counted in characters or in display columns, and where both ways give an answer it must be the same.
 * Null where a place is not certain.
 */
export const alignedPlaces = (
  text: string,
  figures: readonly Placed[],
  rows: readonly (readonly Placed[])[],
  columns: number,
): number[] | null => {
  const [first] = figures;
  if (!first || !isSpread(text, figures)) return null;
  const near = rows.filter(
    (row) =>
      isSpread(text, row) && linesApart(text, (row[0] as Placed).span.start, first.span.start, mostLines) <= mostLines,
  );
  if (near.length < 2) return null;
  const characters = placesBy(text, figures, near, inCharacters, columns);
  const display = placesBy(text, figures, near, inColumns, columns);
  if (characters && display) return characters.every((each, index) => each === display[index]) ? characters : null;
  return characters ?? display;
};
