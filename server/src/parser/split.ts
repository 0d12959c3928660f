import { foldKey } from '../text';
import type { ScannedLine } from './scan';
import { isTitleLine, readTitle } from './title';

/** Headings and tables' labels that make a part of a text with a title a report of its own. */
const leastContent = 4;
/** The same for a part without a title: more than a menu or a table of contents has. */
const leastUntitled = 20;

/** Sums over lines, so that any stretch of lines is counted at once. */
class Counter {
  readonly #sums: number[] = [0];

  constructor(lines: readonly ScannedLine[], counts: (line: ScannedLine) => boolean) {
    for (const line of lines) this.#sums.push((this.#sums[this.#sums.length - 1] as number) + (counts(line) ? 1 : 0));
  }

  between(from: number, to: number): number {
    return (this.#sums[to] as number) - (this.#sums[from] as number);
  }
}

/**
 * First lines of the 1…n reports of a text. A title splits where a report's worth of headings, labels and running
 * text stands before it, and headings and labels behind it; the same title once more is a page's head.
 */
export const splitReports = (text: string, lines: readonly ScannedLine[]): number[] => {
  const content = new Counter(
    lines,
    (line) => (line.heading?.key !== undefined && line.heading.key !== null) || !!line.label,
  );
  const labels = new Counter(lines, (line) => !!line.label);
  const prose = new Counter(lines, (line) => line.prose);
  const bounds = [0];
  let seen = new Set<string>();
  let from = 0;
  const isWhole = (index: number, titled: boolean): boolean => {
    if (content.between(from, index) < (titled ? leastContent : leastUntitled)) return false;
    return prose.between(from, index) > 0 || labels.between(from, index) >= leastUntitled / 2;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as ScannedLine;
    if (!isTitleLine(text, line)) continue;
    const title = readTitle(text, lines, from, index);
    if (!title) continue;
    const name = foldKey(title.text);
    const isNew = !seen.has(name);
    const whole = isWhole(index, seen.size > 0);
    seen.add(name);
    if (!isNew || !whole || content.between(index, lines.length) < leastContent) continue;
    if (!title.organ && !title.year) continue;
    let first = index;
    while (first > from && (lines[first] as ScannedLine).lineStart > title.span.start) first--;
    bounds.push(first);
    from = first;
    seen = new Set([name]);
  }
  return bounds;
};
