import type { LayoutId, Span } from '../report/types';
import { foldCode, readFigure, withoutHidden } from '../text';
import type { ScannedLine } from './scan';

/** A cell as it stands in the text, trimmed; `start === end` for an empty one. */
export interface GridCell {
  readonly start: number;
  readonly end: number;
  /** Place in the row, merged cells counted where the layout keeps them; figures of one column share it. */
  readonly column: number;
}

/** A row of cells as a layout found it. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  /** False where the layout does not tell where a row ends: the next label does. */
  readonly closed: boolean;
  /** Columns that the row takes with its merged cells; as many as cells where it is not given. */
  readonly width?: number;
}

/** What a layout tells about blank cells. */
export type Blanks =
  /** Each has its place. */
  | 'kept'
  /** They may have been moved to the row's end. */
  | 'doubtful'
  /** They leave no trace. */
  | 'vanish'
  /** A figure's place is its distance from the line's start. */
  | 'aligned';

/** A table's region read as rows of cells. */
export interface Grid {
  readonly layout: LayoutId;
  readonly rows: readonly GridRow[];
  readonly blanks: Blanks;
  /** From the opening to the closing tag, where tags tell it. */
  readonly bounds?: Span;
  /** Words between the cells, where a layout can have such. */
  readonly outside?: readonly Span[];
}

/** What the recognisers look at: counted once a region. */
export interface RegionShape {
  readonly text: string;
  readonly lines: readonly ScannedLine[];
  readonly pipeLines: number;
  /** Lines like `|---|---|`. */
  readonly separatorLines: number;
  /** Lines with two filled cells or more, or with one and the room for a row's figures behind it. */
  readonly pipeRows: number;
  readonly tabLines: number;
  /** Of those, lines with nothing but tabs. */
  readonly bareTabs: number;
  /** Lines with at least two fields that are filled. */
  readonly tabRows: number;
  /** Lines without pipe and tab that hold two figures, or a text and figures, with blanks between. */
  readonly spacedRows: number;
  /** Of those, lines with three figures or more. */
  readonly figureRows: number;
}

/** A way that tables stand in a text. One recogniser a file. */
export interface Layout {
  readonly id: LayoutId;
  recognise(shape: RegionShape): boolean;
  read(shape: RegionShape): Grid;
}

const separator = /^[\s|:]*--[\s|:-]*$/;
/** Two figures with blanks between them, or a figure behind words. */
const spaced =
  /(?:^|[ \u3000\u00a0])[+-]?[\d\uff10-\uff19][\d\uff10-\uff19.,]*[件项次]?[ \u3000\u00a0]+[+-]?[\d\uff10-\uff19]|\S[ \u3000\u00a0]+[+-]?[\d\uff10-\uff19][\d\uff10-\uff19.,]*$/;

/** `|-`, by which a wiki begins a row. */
const wikiRow = /^\s{0,9}\|-{1,9}\s{0,9}$/;

/** True for a line of a Markdown table, or of a wiki's, that only separates rows. */
export const isSeparatorLine = (text: string, line: ScannedLine): boolean => {
  if (line.label !== undefined || line.pipes === 0) return false;
  const words = text.slice(line.lineStart, line.lineEnd);
  return separator.test(words) || wikiRow.test(words);
};

const isPipe = (code: number): boolean => foldCode(code) === 0x7c;
const isTab = (code: number): boolean => code === 9;

/** How many of a line's fields hold something. */
const filledFields = (text: string, line: ScannedLine, parts: (code: number) => boolean): number => {
  let filled = 0;
  let isFilled = false;
  for (let at = line.lineStart; at < line.lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (parts(code)) isFilled = false;
    else if (!isFilled && foldCode(code) !== 0) {
      filled++;
      isFilled = true;
    }
  }
  return filled;
};

/** Several filled cells, or one with the room for a row's figures behind it. */
const isPipeRow = (text: string, line: ScannedLine): boolean => {
  const filled = filledFields(text, line, isPipe);
  return filled >= 2 || (filled === 1 && line.pipes > 2);
};

/** True for a figure with blanks in its note: `22（其中修订 16 件）`. */
const isOneFigure = (text: string, line: ScannedLine): boolean =>
  readFigure(text, line.start, line.end).state !== 'text';

/** Counts what the recognisers ask for. */
export const shapeOf = (text: string, lines: readonly ScannedLine[]): RegionShape => {
  let pipeLines = 0;
  let separatorLines = 0;
  let pipeRows = 0;
  let tabLines = 0;
  let bareTabs = 0;
  let tabRows = 0;
  let spacedRows = 0;
  let figureRows = 0;
  for (const line of lines) {
    if (line.lineStart === line.lineEnd) continue;
    if (line.pipes > 0) {
      pipeLines++;
      if (isSeparatorLine(text, line)) separatorLines++;
      else if (isPipeRow(text, line)) pipeRows++;
    } else if (line.tabs > 0) {
      tabLines++;
      if (line.start === line.end) bareTabs++;
      else if (filledFields(text, line, isTab) >= 2) tabRows++;
    } else if (line.end > line.start && !line.prose) {
      const content = withoutHidden(text.slice(line.start, line.end));
      if (spaced.test(content)) spacedRows++;
      if (line.figures && content.split(/[ \u3000\u00a0]+/, 3).length === 3 && !isOneFigure(text, line)) figureRows++;
    }
  }
  return { text, lines, pipeLines, separatorLines, pipeRows, tabLines, bareTabs, tabRows, spacedRows, figureRows };
};
