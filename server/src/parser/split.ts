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

export interface Split {
  /** In the order of the text, the first one where the search began. */
  readonly bounds: readonly Bound[];
  /** True where a title is no bound only for want of content behind it: more text may make it one. */
  readonly open: boolean;
}

/**
 * The beginnings of the 1…n reports of a text. A title splits where a report's worth of headings, labels and running
 * text stands before it, and headings and labels behind it; the same title once more is a page's head. `since` is the
 * bound where the lines begin, `behind` counts the content of a text that goes on behind the lines.
 */
export const splitReports = (
  text: string,
  lines: readonly ScannedLine[],
  since: Bound = beginning,
  behind = 0,
): Split => {
  const bounds: Bound[] = [since];
  let open = false;
  let counters: { content: Counter; labels: Counter; prose: Counter } | null = null;
  let seen = new Set<string>(since.line < 0 ? [] : [since.name]);
  let from = since.first;
  for (let index = since.line + 1; index < lines.length; index++) {
    const line = lines[index] as ScannedLine;
    if (!line.titled) continue;
    const title = readTitle(text, lines, from, index);
    if (!title) continue;
    counters ??= {
      content: new Counter(lines, isContent),
      labels: new Counter(lines, (each) => !!each.label),
      prose: new Counter(lines, (each) => each.prose),
    };
    const { content, labels, prose } = counters;
    const name = foldKey(title.text);
    const isNew = !seen.has(name);
    const least = seen.size > 0 ? leastContent : leastUntitled;
    seen.add(name);
    const whole =
      content.between(from, index) >= least &&
      (prose.between(from, index) > 0 || labels.between(from, index) >= leastUntitled / 2);
    if (!isNew || !whole || (!title.organ && !title.year)) continue;
    if (content.between(index, lines.length) + behind < leastContent) {
      open = true;
      continue;
    }
    let first = index;
    while (first > from && (lines[first] as ScannedLine).lineStart > title.span.start) first--;
    bounds.push({ first, line: index, name });
    from = first;
    seen = new Set([name]);
  }
  return { bounds, open };
};
