import type { FormId, TableKey } from '../forms';
import { moveTable, moveUnreadable } from '../report/move';
import type { Table, UnreadableTable } from '../report/types';
import { foldKey } from '../text';
import { type Grid, isSeparatorLine, shapeOf } from './grid';
import { layouts } from './layouts';
import type { HtmlTable } from './layouts/htmlJoined';
import type { Region } from './regions';
import type { KeptLines } from './rescan';
import { lineAt, type ScannedLine } from './scan';
import { type Assembled, assemble, readTable } from './table';

/** A table as it stands in the text, or why it cannot be read. */
export interface Reading {
  readonly form: FormId;
  readonly table: Table | null;
  readonly unreadable: UnreadableTable | null;
  /** Indices of the first and the last line that the reading depends on. */
  readonly from: number;
  readonly to: number;
}

/** Lines above a table's first one that are looked at for its note at most, and some more: see `extent.ts`. */
const above = 9;

const hasWords = (text: string, line: ScannedLine | undefined): boolean =>
  line !== undefined && foldKey(text, line.lineStart, line.lineEnd) !== '';

/** Index of the last line above a table's first one that is looked at: its note ends at one with other words. */
const lookedAbove = (text: string, lines: readonly ScannedLine[], first: number): number => {
  let at = first - 1;
  while (at > 0 && at > first - above && !hasWords(text, lines[at])) at--;
  return at;
};

/** Lines beyond a table's extent that are looked at to tell that it ends there. */
const beyond = 2;

const gridOf = (text: string, lines: readonly ScannedLine[], first: number, last: number): Grid => {
  const before = lines[first - 1];
  // Of a head that a converter left empty only the rule below it is there: `|---|`, which tells the layout.
  const ruled = before && isSeparatorLine(text, before);
  const shape = shapeOf(text, lines.slice(ruled ? first - 1 : first, last + 1));
  const layout = layouts.find((each) => each.recognise(shape));
  return (layout as (typeof layouts)[number]).read(shape);
};

/** A table that was found in a text; it is read when it is known on which form. */
export class FoundTable {
  #assembled: Assembled | null = null;
  #reading: Reading | null = null;
  #tells: FormId | null | undefined;

  constructor(
    readonly text: string,
    readonly lines: readonly ScannedLine[],
    readonly key: TableKey,
    /** Indices of the lines, `last` inclusive. */
    readonly first: number,
    readonly last: number,
    /** Where tags make the table: its cells. */
    readonly grid: Grid | null,
  ) {}

  static inTags(text: string, lines: readonly ScannedLine[], key: TableKey, html: HtmlTable): FoundTable {
    return new FoundTable(text, lines, key, html.first, html.last, html.grid);
  }

  static inLines(text: string, lines: readonly ScannedLine[], { table, first, last }: Region): FoundTable {
    return new FoundTable(text, lines, table, first, last, null);
  }

  get #cells(): Assembled {
    const { text, lines, key, first, last } = this;
    this.#assembled ??= assemble(text, key, this.grid ?? gridOf(text, lines, first, last));
    return this.#assembled;
  }

  /** The form that the labels tell, or null. */
  get tells(): FormId | null {
    if (this.#tells === undefined) this.#tells = this.#cells.form;
    return this.#tells;
  }

  /** Reads the table on a form; once. */
  read(form: FormId): Reading {
    if (this.#reading?.form !== form) this.#reading = this.#read(form);
    return this.#reading;
  }

  #read(form: FormId): Reading {
    const { text, lines, key, first, last } = this;
    const reading = readTable(text, this.#cells, form);
    const region = reading.table?.region;
    const start = region ? lineAt(lines, region.start) : first;
    const end = region ? lineAt(lines, region.end) : last;
    // Tags may stand, and end, anywhere.
    const from = this.grid ? Number.NEGATIVE_INFINITY : lookedAbove(text, lines, Math.min(start, first));
    const to = this.grid ? Number.POSITIVE_INFINITY : Math.max(end, last) + beyond;
    if (reading.table !== null) return { form, table: reading.table, unreadable: null, from, to };
    const whole = { start: (lines[first] as ScannedLine).lineStart, end: (lines[last] as ScannedLine).lineEnd };
    const unreadable = { key, reason: reading.unreadable, span: reading.span, region: whole };
    return { form, table: null, unreadable, from, to };
  }

  /** The table found in the text after a change, with what was read of it where no line that it depends on is another. */
  after(text: string, { lines, head, tail, byLines, by }: KeptLines, region: Region): FoundTable {
    const found = FoundTable.inLines(text, lines, region);
    const reading = this.#reading;
    if (!reading || (reading.to >= head && reading.from < tail)) return found;
    const [further, far] = reading.to < head ? [0, 0] : [byLines, by];
    if (region.first !== this.first + further || region.last !== this.last + further) return found;
    found.#tells = this.tells;
    found.#reading = {
      form: reading.form,
      table: reading.table && moveTable(reading.table, far),
      unreadable: reading.unreadable && moveUnreadable(reading.unreadable, far),
      from: reading.from + further,
      to: reading.to + further,
    };
    return found;
  }
}
