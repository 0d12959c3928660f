import type { Cell, PlacedLabel, Span, Table } from '../report';
import { withoutHidden } from '../text';
import {
  type PrintedCell,
  type PrintedGrid,
  printedGrid,
  printGrid,
  type WriteOptions,
  type WriterLayout,
} from '../writer';

/** The words at a place of a table, on one line. */
export const wordsAt = (text: string, { start, end }: Span): string =>
  withoutHidden(text.slice(start, end))
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .trim();

/** The text of a cell, its notes and units with it; `''` for a blank one, unless a mark such as `/` stands there. */
export const figureText = (text: string, cell: Cell): string => wordsAt(text, cell.span);

const narrow: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':' };

/** Whether the table's own labels have half-width brackets. */
const isNarrow = (text: string, table: Table): boolean => {
  let half = 0;
  let full = 0;
  for (const { span } of table.labels) {
    const label = text.slice(span.start, span.end);
    if (label.includes('(')) half++;
    if (label.includes('（')) full++;
  }
  return half > full;
};

/** One key for what a label names, in the table as it is read and as it is printed. */
const idOf = (table: Table, { role, key, text }: PrintedCell): string => {
  if (role === 'caption') return `caption ${text}`;
  // Table four prints its rows' labels above their columns, where they are read as captions.
  const sideBySide = role === 'row' && table.form.lines.some((line) => line.row === null);
  return `${sideBySide ? 'caption' : role} ${key}`;
};

/** Spells printed labels as the text does. */
class Speller {
  readonly #found = new Map<string, PlacedLabel[]>();
  readonly #printed = new Map<string, number>();
  readonly #taken = new Map<string, number>();
  readonly #narrow: boolean;

  constructor(
    readonly text: string,
    readonly table: Table,
    grid: PrintedGrid,
  ) {
    this.#narrow = isNarrow(text, table);
    for (const label of [...table.labels].sort((a, b) => a.span.start - b.span.start)) {
      const id = `${label.role} ${label.key}`;
      const list = this.#found.get(id);
      if (list) list.push(label);
      else this.#found.set(id, [label]);
    }
    for (const cell of grid.rows.flat()) {
      const id = idOf(table, cell);
      this.#printed.set(id, (this.#printed.get(id) ?? 0) + 1);
    }
  }

  /** The text's own spelling of a label that stands whole on one line, the one in the same place first; else the form's. */
  spell(cell: PrintedCell): string {
    const id = idOf(this.table, cell);
    const at = this.#taken.get(id) ?? 0;
    this.#taken.set(id, at + 1);
    const found = this.#found.get(id) ?? [];
    const label = found.length === this.#printed.get(id) ? found[at] : found.find((each) => each.whole);
    if (label?.whole) return wordsAt(this.text, label.span);
    return this.#narrow ? cell.text.replace(/[（），：]/g, (mark) => narrow[mark] as string) : cell.text;
  }
}

/** How a table is printed again. */
export interface ReprintOptions extends WriteOptions {
  /** Stands in the blank cells that have no mark of their own; nothing unless given. */
  readonly blankMark?: string;
}

/**
 * A table read in one layout written in another: every figure with its own text, labels spelled as they are. All rows
 * of its form must be placed. No line break at the end.
 */
export const reprint = (text: string, table: Table, layout: WriterLayout, options: ReprintOptions = {}): string => {
  const values = new Map<string, string>();
  for (const [key, cell] of table.cells) values.set(key, figureText(text, cell) || (options.blankMark ?? ''));
  const grid = printedGrid(table.form, values);
  const speller = new Speller(text, table, grid);
  const rows = grid.rows.map((row) =>
    row.map((cell) => (cell.role === 'figure' ? cell : { ...cell, text: speller.spell(cell) })),
  );
  return printGrid({ ...grid, rows }, layout, options).text;
};
