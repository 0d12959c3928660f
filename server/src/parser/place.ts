import type { Cell, Span, Unplaced } from '../report/types';
import { alignedPlaces } from './alignment';
import type { TextItem, ValueItem } from './assemble';
import { type Draft, type Filler, filled } from './drafts';
import type { Grid, GridCell } from './grid';

/** What is known of the whole table before single rows are placed. */
export interface Frame {
  readonly grid: Grid;
  readonly text: string;
  /** Grid column of the first figure, where all rows agree; null where they do not. */
  readonly firstColumn: number | null;
  /** True where full rows have their first figure right behind the label. */
  readonly behindLabel: boolean;
  /** False where no row is full, and one has not as many places behind its label as the form has columns: one may be missing. */
  readonly whole: boolean;
  /** Cells that most rows have: a row with another number of them lost one, or has one too many. */
  readonly width: number;
  /** True where a row shows a blank between figures: blanks keep their places in this table. */
  readonly keepsBlanks: boolean;
  /** Figures of the table's longest rows. */
  readonly widest: number;
  /** Full rows, for columns that are held by runs of blanks. */
  readonly full: readonly RowDraft[];
}

/** A draft with the number of figures that its row should have. */
export interface RowDraft {
  readonly draft: Draft;
  readonly columns: number;
}

export type Placement = { readonly cells: readonly Cell[] } | { readonly unplaced: Unplaced };

/** The filled places of a draft. */
type Filled = readonly (ValueItem | TextItem)[];

const tooFew: Placement = { unplaced: 'tooFew' };
const uncertain: Placement = { unplaced: 'uncertain' };

/** The column of the first figure, where all full rows agree, or else where the rows together fill a row's width. */
const firstColumnOf = (grid: Grid, drafts: readonly RowDraft[], full: readonly RowDraft[]): number | null => {
  if (grid.blanks === 'aligned' || grid.blanks === 'vanish' || grid.layout === 'pipePerCell') return null;
  let first: number | null = null;
  for (const { draft, columns } of full) {
    const figures = filled(draft);
    const column = (figures[0] as ValueItem).column;
    const consecutive = (figures[columns - 1] as ValueItem).column - column === columns - 1;
    if (!consecutive || (first !== null && first !== column)) return null;
    first = column;
  }
  if (first !== null || drafts.length === 0) return first;
  // No row is full, as where a whole column is blank.
  let low = Number.POSITIVE_INFINITY;
  let high = -1;
  let columns = 0;
  let behind = 0;
  for (const { draft, columns: own } of drafts) {
    for (const figure of filled(draft)) {
      low = Math.min(low, figure.column);
      high = Math.max(high, figure.column);
    }
    columns = Math.max(columns, own);
    behind = Math.max(behind, (draft.label?.column ?? -1) + 1);
  }
  // Rows that begin or end apart have no columns in common. The first ones are seen where a figure stands right behind a label.
  const widths = new Set(drafts.map(({ draft }) => widthOf(grid, rowOfDraft(draft))));
  const begins = drafts.some(
    ({ draft }) => !draft.label || (draft.label.column + 1 === low && filled(draft)[0]?.column === low),
  );
  return high - low + 1 === columns && low === behind && begins && widths.size === 1 ? low : null;
};

/** The value that most have; of equals the first. */
export const mode = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
};

const widthOf = (grid: Grid, row: number): number => grid.rows[row]?.width ?? grid.rows[row]?.cells.length ?? 0;

const rowOfDraft = (draft: Draft): number => draft.fillers[0]?.row ?? draft.label?.row ?? -1;

/** Looks at the rows that have all their figures, and at blanks between figures. */
export const frameOf = (text: string, grid: Grid, drafts: readonly RowDraft[]): Frame => {
  const full = drafts.filter(({ draft, columns }) => columns > 0 && filled(draft).length === columns);
  const keepsBlanks =
    grid.blanks === 'kept' || drafts.some(({ draft, columns }) => isInnerBlank(draft.fillers, columns));
  return {
    grid,
    text,
    firstColumn: firstColumnOf(grid, drafts, full),
    behindLabel: full.length > 0 && full.every(({ draft }) => draft.fillers[0]?.kind !== 'empty'),
    whole: full.length > 0 || drafts.every(({ draft, columns }) => draft.fillers.length >= columns),
    width: mode(drafts.map(({ draft }) => widthOf(grid, rowOfDraft(draft)))),
    keepsBlanks,
    widest: drafts.reduce((most, { columns }) => Math.max(most, columns), 0),
    full,
  };
};

/** Blanks between figures, the last of which stands exactly in the row's last place. */
const isInnerBlank = (fillers: readonly Filler[], columns: number): boolean => {
  if (fillers[columns - 1]?.kind === 'empty') return false;
  let blank = false;
  for (let index = 0; index < fillers.length; index++) {
    if (fillers[index]?.kind === 'empty') blank ||= index < columns;
    else if (index >= columns) return false;
  }
  return blank && fillers[columns - 1] !== undefined;
};

/** Makes a cell of what stands in a figure's place; null is an empty place. */
const toCell = (key: string, item: ValueItem | TextItem | null, gap: Span): Cell => {
  if (item === null) return { key, state: 'blank', value: null, span: gap, number: gap, extra: null };
  if (item.kind === 'text') {
    return { key, state: 'text', value: null, span: item.span, number: item.span, extra: null };
  }
  const { figure, span } = item;
  const number = { start: figure.start, end: figure.end };
  return { key, state: figure.state, value: figure.value, span, number, extra: figure.extra };
};

/** Gives a row's figures to the cells of its printed line, or says why their places are not certain. */
export const place = (frame: Frame, draft: Draft, figures: Filled, cells: readonly string[]): Placement => {
  if (draft.interrupted) return uncertain;
  if (figures.length > cells.length) {
    const spread = spreadOver(frame, figures, cells.length);
    return spread
      ? { cells: cells.map((key, index) => toCell(key, spread[index] as ValueItem, none)) }
      : { unplaced: 'tooMany' };
  }
  if (isBroken(frame, figures)) return uncertain;
  if (isWider(frame, draft, figures)) return uncertain;
  if (figures.length === cells.length) {
    if (mayRepeat(frame, draft, figures)) return uncertain;
    return { cells: cells.map((key, index) => toCell(key, figures[index] as ValueItem, none)) };
  }
  if (frame.grid.blanks === 'aligned') return placeAligned(frame, figures, cells);
  if (frame.grid.blanks === 'vanish') return tooFew;
  return placeWithBlanks(frame, draft, figures, cells);
};

/**
 * The figures of a row's cells where a merged cell's figure was put into each of the cells that it takes, as many as the
 * table's other rows have; null where that is not what there is. Beside another cell's figure it is told by the words
 * that are repeated too.
 */
const spreadOver = (frame: Frame, figures: Filled, count: number): Filled | null => {
  const [first] = figures;
  if (!first || figures.length !== frame.widest || !frame.grid.rows[first.row]?.closed) return null;
  const different: ValueItem[] = [];
  for (const each of figures) {
    if (each.kind !== 'value' || each.row !== first.row) return null;
    const before = different[different.length - 1];
    if (!before || before.figure.value !== each.figure.value) different.push(each);
  }
  if (count === 1) return different.length === 1 ? different : null;
  if ((different.length > 1 && different.length !== count) || !repeatsWords(frame)) return null;
  return different.length === count ? different : figures.slice(0, count);
};

/** A blank beside a figure that stands twice where merged cells were filled up: it may be one figure, and another lost. */
const mayRepeat = (frame: Frame, { fillers }: Draft, figures: Filled): boolean => {
  if (figures.length >= frame.widest || fillers.length !== frame.widest) return false;
  const values = figures.map((each) => (each.kind === 'value' ? each.figure.value : null));
  return values.some((value, at) => at > 0 && value !== null && value === values[at - 1]) && repeatsWords(frame);
};

/** Whether the same words stand in two cells side by side, as where merged cells were filled up. */
const repeatsWords = ({ grid, text }: Frame): boolean => {
  const wordsOf = ({ start, end }: GridCell): string => text.slice(start, end);
  return grid.rows.some(({ cells }) =>
    cells.some((cell, at) => {
      const before = cells[at - 1];
      return !!before && cell.end - cell.start > 2 && !/\d/.test(wordsOf(cell)) && wordsOf(cell) === wordsOf(before);
    }),
  );
};

/**
 * Several figures on a line, and others of the row on another: cells of unlike height, whose order nothing tells. Of a text
 * that flows, most of a row's cells a line each from the line's start, it is the order of the text.
 */
const isBroken = ({ grid }: Frame, figures: Filled): boolean => {
  if (grid.layout !== 'aligned') return false;
  let together = 0;
  let flows = true;
  for (const [at, { row, column }] of figures.entries()) {
    const isFirst = row !== figures[at - 1]?.row;
    if (isFirst && column > 0) flows = false;
    if (!isFirst || row === figures[at + 1]?.row) together++;
  }
  if (together === 0 || figures.every(({ row }) => row === figures[0]?.row)) return false;
  return !flows || together * 2 > figures.length;
};

/** A row with more cells than the others, and blanks between some of its figures: one of these may be two. */
const isWider = ({ grid, width }: Frame, { fillers }: Draft, figures: Filled): boolean => {
  const [first] = figures;
  const last = figures[figures.length - 1];
  if (!first || !last || grid.blanks !== 'kept' || widthOf(grid, first.row) <= width) return false;
  const blanks = fillers.indexOf(last) - fillers.indexOf(first) + 1 - figures.length;
  return blanks > 0 && blanks < figures.length - 1;
};

const none: Span = { start: 0, end: 0 };
/** More full rows than any form prints: the text is no table of ours. */
const mostRows = 100;

const placeAligned = (frame: Frame, figures: Filled, cells: readonly string[]): Placement => {
  if (frame.full.length > mostRows) return tooFew;
  const rows = frame.full.filter((each) => each.columns === cells.length).map((each) => filled(each.draft));
  const places = figures.length > 0 ? alignedPlaces(frame.text, figures, rows, cells.length) : null;
  if (!places) return tooFew;
  let gap = figures[0]?.span.start ?? 0;
  return {
    cells: cells.map((key, column) => {
      const item = figures[places.indexOf(column)] ?? null;
      if (item) gap = item.span.end;
      return toCell(key, item, { start: gap, end: gap });
    }),
  };
};

/** The blank row, blanks in their places, or blanks that may have been moved to the row's end. */
const placeWithBlanks = (frame: Frame, draft: Draft, figures: Filled, cells: readonly string[]): Placement => {
  const { fillers } = draft;
  const start = fillers[0];
  if (!start) return tooFew;
  const width = widthOf(frame.grid, start.row);
  const closed = frame.grid.layout !== 'pipePerCell';
  const shift = frame.firstColumn === null || !closed ? 0 : frame.firstColumn - start.column;
  // A row that another label stands before, 三、本年度办理结果 | （一）予以公开, begins further on than the full ones: its own places tell.
  const from = shift < 0 && frame.behindLabel && isInnerBlank(fillers, cells.length) ? 0 : shift;
  // A row without a figure has none to misplace: it is blank wherever its places are.
  const bare = from === 0 && figures.length === 0;
  // Where merged cells stand before figures as blank ones, they are no places of a row that begins with such.
  const led = start.kind === 'empty' && draft.label && !frame.behindLabel && (!closed || frame.full.length > 0);
  const relative = from === 0 && (frame.behindLabel || (frame.whole && fillers.length === cells.length) || !closed);
  if (from < 0 || (frame.firstColumn === null && !relative && !bare)) return tooFew;
  if (led && !bare && (frame.firstColumn === null || !closed)) return tooFew;
  const places = fillers.slice(from, from + cells.length);
  // A row cut short lost a cell, and nothing tells which.
  if (places.length < cells.length) return tooFew;
  if (figures.some((each) => !places.includes(each))) return uncertain;
  const trusted = closed && frame.keepsBlanks && width === frame.width;
  if (figures.length > 0 && !trusted && !isInnerBlank(places, cells.length)) return tooFew;
  return {
    cells: cells.map((key, index) => {
      const item = places[index] as Filler;
      return toCell(key, item.kind === 'empty' ? null : item, item.span);
    }),
  };
};
