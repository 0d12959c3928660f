import { foldKey } from '../text';
import type { ScannedLine } from './scan';
import { isTitleLine, readTitle } from './title';

/** Headings and tables' labels that make a part of a text a report of its own. */
const leastContent = 4;

/**
 * First lines of the 1…n reports of a text. A title splits where a report's worth of headings and labels stands
 * before and behind it; the same title once more is a page's head.
 */
export const splitReports = (text: string, lines: readonly ScannedLine[]): number[] => {
  const weights: number[] = [0];
  for (const line of lines)
    weights.push((weights[weights.length - 1] as number) + (line.heading?.key || line.label ? 1 : 0));
  const weight = (from: number, to: number): number => (weights[to] as number) - (weights[from] as number);
  const bounds = [0];
  let seen = new Set<string>();
  let from = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as ScannedLine;
    if (!isTitleLine(text, line)) continue;
    const title = readTitle(text, lines, from, index);
    if (!title) continue;
    const name = foldKey(title.text);
    const isNew = !seen.has(name);
    seen.add(name);
    if (!isNew || weight(from, index) < leastContent || weight(index, lines.length) < leastContent) continue;
    if (!title.organ && !title.year) continue;
    let first = index;
    while (first > from && (lines[first] as ScannedLine).lineStart > title.span.start) first--;
    bounds.push(first);
    from = first;
    seen = new Set([name]);
  }
  return bounds;
};
