import { section, sections, type TableKey } from '../forms';
import { foldKey } from '../text';
import type { ScannedLine } from './scan';
import { readTitle } from './title';

/** Headings and tables' labels that make a part of a text with a title a report of its own. */
const leastContent = 4;
/** The same for a part without a title: more than a menu or a table of contents has. */
const leastUntitled = 20;

/** True where there is enough content, given from each bound to the next, that all of them are bounds. */
export const remainBounds = (content: readonly number[]): boolean => {
  let behind = 0;
  for (let at = content.length - 1; at > 0; at--) {
    behind += content[at] as number;
    if (behind < leastContent) return false;
  }
  return true;
};

/** Sums over lines, so that any stretch of lines is counted at once. */
class Counter {
  readonly #sums: Int32Array;

  constructor(lines: readonly ScannedLine[], counts: (line: ScannedLine) => boolean) {
    this.#sums = new Int32Array(lines.length + 1);
    for (let at = 0; at < lines.length; at++) {
      this.#sums[at + 1] = (this.#sums[at] as number) + (counts(lines[at] as ScannedLine) ? 1 : 0);
    }
  }

  between(from: number, to: number): number {
    return (this.#sums[to] as number) - (this.#sums[from] as number);
  }
}

const isContent = ({ heading, label }: ScannedLine): boolean => (heading?.key ?? null) !== null || !!label;

/** Headings and labels among lines, as `splitReports` counts them. */
export const contentOf = (lines: readonly ScannedLine[], from = 0, to = lines.length): number => {
  let count = 0;
  for (let at = from; at < to; at++) if (isContent(lines[at] as ScannedLine)) count++;
  return count;
};

/** Where a report begins: indices of its first line and of the line with the title's name, and that title as a key. */
export interface Bound {
  readonly first: number;
  readonly line: number;
  readonly name: string;
}

/** The beginning of a text, whatever stands there. */
export const beginning: Bound = { first: 0, line: -1, name: '' };

const ordinals = new Map<TableKey, number>(sections.flatMap(({ table, ordinal }) => (table ? [[table, ordinal]] : [])));

/** Which of the form's sections a heading or a table's label belongs to, 1…6; 0 for lines that tell none. */
const rankOf = ({ heading, label }: ScannedLine): number => {
  if (heading?.key) return section(heading.key).ordinal;
  return label ? (ordinals.get(label) as number) : 0;
};

/** The first line behind a title that tells its place in the form, which decides whether a report begins there. */
export const decidingLine = (lines: readonly ScannedLine[], { line }: Bound): number => {
  let at = line + 1;
  while (at < lines.length && rankOf(lines[at] as ScannedLine) === 0) at++;
  return Math.min(at, lines.length - 1);
};

/** What stands between two lines. */
class Counters {
  readonly content: Counter;
  readonly labels: Counter;
  readonly prose: Counter;

  constructor(lines: readonly ScannedLine[]) {
    this.content = new Counter(lines, isContent);
    this.labels = new Counter(lines, ({ label }) => !!label);
    this.prose = new Counter(lines, ({ prose }) => prose);
  }

  /** A report's worth of headings, labels and running text. `own`: the title of these lines, null where they have none. */
  isReport(from: number, to: number, own: string | null, name: string): boolean {
    const labels = this.labels.between(from, to);
    // Cover, contents and preface, and then the same title once more: one report.
    if (name === own && labels === 0) return false;
    const least = own === null ? leastUntitled : leastContent;
    return this.content.between(from, to) >= least && (this.prose.between(from, to) > 0 || labels >= leastUntitled / 2);
  }
}

/** The line where a title begins whose name stands on line `index`. */
const firstLine = (lines: readonly ScannedLine[], from: number, index: number, start: number): number => {
  let first = index;
  while (first > from && (lines[first] as ScannedLine).lineStart > start) first--;
  return first;
};

/** The search for bounds, line by line. */
class Search {
  readonly bounds: Bound[];
  readonly #text: string;
  readonly #lines: readonly ScannedLine[];
  readonly #behind: number;
  #counters: Counters | null = null;
  #from: number;
  /** The title of the lines since the last bound, as far as it was read. */
  #own: string | null;
  /** Lines with a title's words above the first line that has a rank. */
  readonly #heads: number[] = [];
  /** Of the last line since then that has one. */
  #rank = 0;
  /** Since that line: the last title, and the one where a report begins if the form's order starts again. */
  #met: string | null = null;
  #candidate: Bound | null = null;

  constructor(text: string, lines: readonly ScannedLine[], since: Bound, behind: number) {
    this.#text = text;
    this.#lines = lines;
    this.#behind = behind;
    this.#from = since.first;
    this.#own = since.line < 0 ? null : since.name;
    this.bounds = [since];
    for (let index = since.line + 1; index < lines.length; index++) {
      const line = lines[index] as ScannedLine;
      const rank = rankOf(line);
      if (rank > 0) this.#decide(rank);
      if (line.titled) this.#meet(index);
    }
  }

  get #counted(): Counters {
    this.#counters ??= new Counters(this.#lines);
    return this.#counters;
  }

  /** At a line that tells its place in the form: whether a report began at the last title. */
  #decide(rank: number): void {
    const bound = this.#candidate;
    if (bound && rank < this.#rank && this.#contentFrom(bound.line) >= leastContent) {
      this.bounds.push(bound);
      this.#from = bound.first;
      this.#own = bound.name;
    }
    if (this.#met !== null) this.#own = this.#ownTitle() ?? this.#met;
    this.#met = null;
    this.#candidate = null;
    this.#rank = rank;
  }

  #contentFrom(line: number): number {
    return this.#counted.content.between(line, this.#lines.length) + this.#behind;
  }

  /** Most texts are never asked: no title stands below their first heading. */
  #ownTitle(): string | null {
    while (this.#own === null && this.#heads.length > 0) {
      const title = readTitle(this.#text, this.#lines, this.#from, this.#heads.pop() as number);
      if (title) this.#own = foldKey(title.text);
    }
    return this.#own;
  }

  #meet(index: number): void {
    if (this.#rank === 0) {
      this.#heads.push(index);
      return;
    }
    const title = readTitle(this.#text, this.#lines, this.#from, index);
    if (!title) return;
    const name = foldKey(title.text);
    this.#met = name;
    if (!title.organ && !title.year) return;
    if (!this.#counted.isReport(this.#from, index, this.#ownTitle(), name)) return;
    const above = this.#candidate;
    if (above?.name === name && this.#counted.prose.between(above.line, index) === 0) return;
    this.#candidate = { first: firstLine(this.#lines, this.#from, index, title.span.start), line: index, name };
  }
}

/**
 * The beginnings of the 1…n reports of a text, in its order, the first one where the search began. A report begins at a
 * title where the form's order starts again: what is next behind it belongs to an earlier section than what is last
 * before it. Within a report a title is a page's head, whatever its words. Of several titles the last one counts, since a
 * list of the reports stands above the first of them; of the same title with no text between, the first. `since` is the
 * bound where the lines begin, `behind` counts the content of a text that goes on behind the lines.
 */
export const splitReports = (
  text: string,
  lines: readonly ScannedLine[],
  since: Bound = beginning,
  behind = 0,
): readonly Bound[] => new Search(text, lines, since, behind).bounds;
