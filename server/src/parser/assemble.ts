import type { Span } from '../report/types';
import { type FigureText, foldKey, readFigure } from '../text';
import { isFurniture, isPageHead, longestPage } from './furniture';
import type { Grid, GridCell } from './grid';
import { nearestLabel } from './misspelt';
import { type Entry, type Vocabulary, withoutOrdinal } from './vocabulary';

interface Place {
  readonly span: Span;
  /** Index of the grid's row and place in it. */
  readonly row: number;
  readonly column: number;
}

/** A label, perhaps put together from pieces on several lines; it stands where its first piece stands. */
export interface LabelItem extends Place {
  readonly kind: 'label';
  /** What the words may name; the place decides. Empty for a beginning that was never completed. */
  entries: readonly Entry[];
  /** What the pieces read so far could become; null once complete. */
  beginning: readonly Entry[] | null;
  /** The text as the form would have it, where a character or two differ. */
  expected: string | null;
  key: string;
  /** True where the words are those of two labels, of which the second is meant. */
  readonly double: boolean;
  pieces: number;
  /** Grid row of the last piece. */
  lastRow: number;
}

/** A number, or a mark for a blank, in a figure's place. */
export interface ValueItem extends Place {
  readonly kind: 'value';
  readonly figure: FigureText;
}

/** A cell without anything in it. */
export interface EmptyItem extends Place {
  readonly kind: 'empty';
}

/** Words that are no label. */
export interface TextItem extends Place {
  readonly kind: 'text';
  /** Letters and rings that are typed for digits, with or without some: `O`, `l8`, `1○`. */
  readonly mistyped: boolean;
}

/** Where a row is known to end. */
export interface RowEndItem {
  readonly kind: 'rowEnd';
  readonly row: number;
}

export type Item = LabelItem | ValueItem | EmptyItem | TextItem | RowEndItem;

/** Labels that may still grow: a group beside its rows, letters printed one a line, a label cut by a page. */
const mostOpen = 6;
const noEntries: readonly Entry[] = [];
/** Behind a label's words. */
const footnote = /(?:\[\^?\d{1,2}\]|[①-⑳*¹²³⁴-⁹]{1,2}|注\d{0,2})$/;
const mistyped = /^[\dOoQIil|○〇◯]{1,8}$/;

/** Turns a grid's cells into labels, values and text, joining labels that are cut into pieces. */
export class Assembler {
  readonly items: Item[] = [];
  readonly #open: LabelItem[] = [];

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
    readonly grid: Grid,
  ) {}

  run(): Item[] {
    const { rows } = this.grid;
    /** The last row that was a page's head; whether the row before stands on its line with its figures. */
    let head = -2;
    let rowALine = false;
    for (let row = 0; row < rows.length; row++) {
      const { cells, closed } = rows[row] as (typeof rows)[number];
      if (isFurniture(this.text, cells)) continue;
      if (isPageHead(this.text, cells)) {
        head = row;
        continue;
      }
      const [first] = cells;
      // By a page's head the page's number; with a cell a line it may be a figure.
      const isNumber = cells.length === 1 && (closed || rowALine) && first && first.end - first.start <= longestPage;
      if (isNumber && isDigit(this.text.charCodeAt(first.start))) {
        if (head === row - 1 || isPageHead(this.text, rows[row + 1]?.cells ?? [])) continue;
      }
      for (const cell of cells) this.#cell(cell, row);
      if (closed) this.items.push({ kind: 'rowEnd', row });
      rowALine = cells.length > 1;
    }
    return this.items;
  }

  #cell(cell: GridCell, row: number): void {
    const { column } = cell;
    const span = { start: cell.start, end: cell.end };
    if (cell.start === cell.end) {
      this.items.push({ kind: 'empty', span, row, column });
      return;
    }
    const figure = readFigure(this.text, cell.start, cell.end);
    if (figure.state !== 'text') {
      // （四）, 无, 法提供: a piece of a label that is cut, and no mark for a blank.
      if (figure.state === 'blank' && this.#key(cell) === '无' && this.#extend('无', row)) return;
      this.items.push({ kind: 'value', figure, span, row, column });
      return;
    }
    const key = this.#key(cell);
    if (this.#extend(key, row)) return;
    const place = { span, row, column };
    const exact = this.vocabulary.exact(key) ?? this.vocabulary.exact(withoutOrdinal(key)) ?? this.#withoutNote(key);
    const second = exact ? undefined : this.#twoInOne(key);
    if (exact ?? second) {
      this.#label(place, key, exact ?? second ?? noEntries, null, null, second !== undefined);
      return;
    }
    const beginning = this.vocabulary.beginning(key) ?? this.vocabulary.beginning(withoutOrdinal(key));
    if (beginning && !this.#isWhole(key, beginning, place)) {
      this.#label(place, key, noEntries, beginning, null);
      return;
    }
    if (this.#gluedFigure(cell, place)) return;
    const near = nearestLabel(this.vocabulary, key);
    // Asked of the few that are near one: cell by cell it would take the square of a long cell's length.
    if (near && !this.#isTwoLabels(key)) {
      // The corner's note, which begins above the table where its cell is of two lines.
      const isEnd = near.entries[0]?.role === 'caption' && foldKey(near.expected).endsWith(key);
      this.#label(place, key, near.entries, null, isEnd ? null : near.expected);
    } else this.items.push({ kind: 'text', mistyped: mistyped.test(key), ...place });
  }

  /** The folded words of a cell, line breaks inside it left out. */
  #key(cell: GridCell): string {
    return foldKey(this.text, cell.start, cell.end);
  }

  /** A label with a note in brackets behind it, or a footnote's mark. */
  #withoutNote(key: string): readonly Entry[] | undefined {
    const open = key.lastIndexOf('(');
    if (open > 1 && key.endsWith(')')) return this.vocabulary.exact(key.slice(0, open));
    const mark = footnote.exec(key);
    if (!mark) return undefined;
    const label = key.slice(0, mark.index);
    return this.vocabulary.exact(label) ?? this.vocabulary.exact(withoutOrdinal(label));
  }

  /** A group and its first row, or the corner note and a head, in one cell: the second is what counts. */
  #twoInOne(key: string): readonly Entry[] | undefined {
    if (key.length < 8) return undefined;
    // 三、（一）予以公开: the group's first letter, which goes on below.
    const behind = this.vocabulary.exact(key.slice(1));
    if (behind && this.vocabulary.beginning(key.slice(0, 1))?.some(({ role }) => role === 'group')) return behind;
    for (const { key: first, entry } of this.vocabulary.labels) {
      if (entry.role === 'row' || entry.role === 'column' || !key.startsWith(first)) continue;
      const rest = key.slice(first.length);
      const second = this.vocabulary.exact(rest) ?? (rest.length > 6 ? this.#twoInOne(rest) : undefined);
      if (second) return second;
    }
    return undefined;
  }

  /** `法律服务机构其他`: two heads that a page's columns put together are no misspelt one. */
  #isTwoLabels(key: string): boolean {
    for (let at = 2; at < key.length - 1; at++) {
      if (this.vocabulary.exact(key.slice(0, at)) && this.vocabulary.exact(key.slice(at))) return true;
    }
    return false;
  }

  /** A lone beginning in a layout of whole cells is rather a cut label than the first piece of one. */
  #isWhole(key: string, beginning: readonly Entry[], { row, column }: Place): boolean {
    const { layout, blanks, rows } = this.grid;
    if (blanks !== 'kept' || key.length < 4) return false;
    // A cell of two lines ends its row, or has them both in its place.
    const cells = rows[row]?.cells ?? [];
    if (layout === 'tsv' && cells.length === column + 1) return false;
    if (cells.filter((each) => each.column === column).length > 1) return false;
    const keys = new Set<string>();
    for (const entry of beginning) if (entry.role === 'row') keys.add(entry.key);
    return keys.size === 1;
  }

  /** `（七）总计2932`: a label with its first figure glued to it. */
  #gluedFigure(cell: GridCell, place: Place): boolean {
    if (this.grid.layout !== 'aligned') return false;
    let start = cell.end;
    while (start > cell.start && isDigit(this.text.charCodeAt(start - 1))) start--;
    if (start === cell.end || start === cell.start) return false;
    const key = foldKey(this.text, cell.start, start);
    const entries = this.vocabulary.exact(key);
    if (!entries) return false;
    this.#label({ ...place, span: { start: cell.start, end: start } }, key, entries, null, null);
    const figure = readFigure(this.text, start, cell.end);
    const column = place.column + start - cell.start;
    this.items.push({ kind: 'value', figure, row: place.row, column, span: { start, end: cell.end } });
    return true;
  }

  #label(
    place: Place,
    key: string,
    entries: readonly Entry[],
    beginning: readonly Entry[] | null,
    expected: string | null,
    double = false,
  ): void {
    const item: LabelItem = {
      kind: 'label',
      ...place,
      entries,
      beginning,
      expected,
      key,
      double,
      pieces: 1,
      lastRow: place.row,
    };
    this.items.push(item);
    if (expected !== null || !this.vocabulary.begins(key)) return;
    if (this.#open.length === mostOpen) this.#open.shift();
    this.#open.push(item);
  }

  /** Lets an open label grow by this piece; the youngest that fits. */
  #extend(key: string, row: number): boolean {
    const isLabel = this.vocabulary.exact(key) !== undefined;
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const open = this.#open[index] as LabelItem;
      const grown = open.key + key;
      const exact = this.vocabulary.exact(grown);
      if (!exact && isLabel) continue;
      const beginning = this.vocabulary.beginning(grown);
      if (!exact && !beginning) continue;
      open.key = grown;
      open.pieces++;
      open.lastRow = row;
      open.entries = exact ?? noEntries;
      open.beginning = exact ? null : (beginning ?? noEntries);
      this.#open.splice(index, 1);
      if (beginning) this.#open.push(open);
      return true;
    }
    return false;
  }
}

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
