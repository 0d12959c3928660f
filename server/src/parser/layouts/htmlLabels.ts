import type { TableKey } from '../../forms';
import { foldKey, isLonger, readFigure } from '../../text';
import type { GridRow } from '../grid';
import { tableOfLabel, vocabularies } from '../vocabulary';

/** More characters than any label. */
const longestCell = 200;
/** So many labels tell a table by themselves. */
const leastVotes = 3;

/** What the words of a `<table>` tell: of which of the form's tables it may be a part. */
export class HtmlLabels {
  /** Of each table, how many of the labels it alone has. */
  readonly #votes = new Map<TableKey, number>();
  /** The labels that stand here, folded. */
  readonly #keys = new Set<string>();
  #labels = 0;
  /** Cells with words that are no label. */
  #others = 0;
  #figures = 0;

  constructor(text: string, rows: readonly GridRow[]) {
    for (const { cells } of rows) {
      for (const { start, end } of cells) if (end > start) this.#look(text, start, end);
    }
  }

  #look(text: string, start: number, end: number): void {
    if (isLonger(text, start, end, longestCell)) {
      this.#others++;
      return;
    }
    const key = foldKey(text, start, end);
    const table = tableOfLabel(key);
    if (table !== undefined) {
      this.#labels++;
      this.#keys.add(key);
      if (table) this.#votes.set(table, (this.#votes.get(table) ?? 0) + 1);
    } else if (readFigure(text, start, end).state === 'text') this.#others++;
    else this.#figures++;
  }

  /** False where neither labels nor figures stand: words around a table, or a page's number, that tags hold. */
  get any(): boolean {
    return this.#labels > 0 || this.#figures > 1;
  }

  /** The table that the labels tell by themselves. */
  get table(): TableKey | null {
    let best: TableKey | null = null;
    let most = leastVotes - 1;
    for (const [table, count] of this.#votes) {
      if (count <= most) continue;
      best = table;
      most = count;
    }
    return best;
  }

  /** The table that the labels tell, be it one label alone, as where a page left one row. */
  get leaning(): TableKey | null {
    const [only] = this.#votes.keys();
    return this.table ?? (only && this.#leansTo(only) ? only : null);
  }

  /** Nothing here belongs elsewhere, and less is unknown than known: one label of its own says little among other words. */
  #leansTo(table: TableKey): boolean {
    for (const each of this.#votes.keys()) if (each !== table) return false;
    return this.#labels > this.#others || (this.#labels === 0 && this.#others === 0);
  }

  /** True for a label of a row; table four has its rows side by side, and their labels are captions. */
  static #isRow(table: TableKey, key: string): boolean {
    const role = table === 'reviews' ? 'caption' : 'row';
    return vocabularies[table].exact(key)?.some((each) => each.role === role) ?? false;
  }

  /**
   * True where these labels go on a table of which those before are the beginning. A copy does not: its rows are there. A
   * row or two may be, which a page's end had cut.
   */
  continues(before: HtmlLabels, table: TableKey): boolean {
    const told = this.table;
    if (told === null ? !this.#leansTo(table) : told !== table) return false;
    let fresh = 0;
    let known = 0;
    for (const key of this.#keys) {
      if (!HtmlLabels.#isRow(table, key)) continue;
      if (before.#keys.has(key)) known++;
      else fresh++;
    }
    if (fresh > 0 || known > 0) return fresh > known;
    // Heads alone, repeated or before the first row, or the figures below heads that a page left alone.
    return this.#figures === 0 || (before.#figures === 0 && table === 'reviews');
  }

  /** Takes in what those behind tell. */
  add(behind: HtmlLabels): void {
    for (const [table, count] of behind.#votes) this.#votes.set(table, (this.#votes.get(table) ?? 0) + count);
    for (const key of behind.#keys) this.#keys.add(key);
    this.#labels += behind.#labels;
    this.#others += behind.#others;
    this.#figures += behind.#figures;
  }
}
