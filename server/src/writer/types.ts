import type { LayoutId, Span } from '../report';

/** Layouts that tables can be written in; `aligned` is only read, `html` is written where such tables are. */
export type WriterLayout = Exclude<LayoutId, 'aligned' | 'html'>;

/** What new tables are put into a text in: that of its own tables. */
export type TemplateLayout = WriterLayout | 'html';

/** Figures by `row.column`, as they shall stand in the text; a missing or empty one is a blank cell. */
export type Values = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** How texts are written. */
export interface WriteOptions {
  /** `\n` unless given. */
  readonly lineBreak?: '\n' | '\r\n';
}

/** A text with the offsets (UTF-16 units, end exclusive) of the places that a person fills in. */
export interface Template {
  readonly text: string;
  readonly stops: readonly Span[];
}

export type PrintedRole = 'caption' | 'group' | 'column' | 'row' | 'figure';

/** A cell as the form prints it, with the columns and rows that it spans. */
export interface PrintedCell {
  readonly text: string;
  readonly role: PrintedRole;
  /** `row.column` of a figure, the key of a row, column or group; `''` for a caption. */
  readonly key: string;
  /** The grid's column in which the cell begins. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A table as a printer lays it out. */
export interface PrintedGrid {
  /** Number of columns, those of the labels included. */
  readonly width: number;
  /** How many of the columns hold labels; 0 where figures stand under their heads alone. */
  readonly labelWidth: number;
  /** Each row with the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** Takes a table's text piece by piece, and keeps where the figures come to stand. */
export interface Output {
  write(text: string): void;
  /** Writes the text of a cell; `shown` where it is to look different from `cell.text`. */
  cell(cell: PrintedCell, shown?: string): void;
}

/** Writes a grid in one layout, without a line break at the end. */
export type LayoutWriter = (grid: PrintedGrid, output: Output, lineBreak: string) => void;
