import { type Change, firstOf } from '../text';
import { moveLine, type ScannedLine, scanLines } from './scan';

/** The lines of a text after a change, and which of those before are still among them. */
export interface KeptLines {
  readonly lines: readonly ScannedLine[];
  /** So many lines at the beginning are as they were. */
  readonly head: number;
  /** Of the lines before, those from this index on are there still: `byLines` lines and `by` UTF-16 units further. */
  readonly tail: number;
  readonly byLines: number;
  readonly by: number;
}

/**
 * Looks at the lines that a change touches anew. A line is kept where the change leaves alone what tells its beginning and
 * its end: its break, and the character behind, which may be the second half of one.
 */
export const rescan = (before: readonly ScannedLine[], text: string, { start, end, length }: Change): KeptLines => {
  const by = length - (end - start);
  const head = Math.max(0, firstOf(before, ({ lineStart }) => lineStart >= start) - 1);
  const tail = Math.max(
    head,
    firstOf(before, ({ lineStart }) => lineStart > end),
  );
  const from = before[head]?.lineStart ?? 0;
  const behind = before[tail];
  const lines = before.slice(0, head);
  for (const line of scanLines(text, from, behind ? behind.lineStart + by : undefined)) lines.push(line);
  const byLines = lines.length - tail;
  for (let at = tail; at < before.length; at++) lines.push(moveLine(before[at] as ScannedLine, by));
  return { lines, head, tail, byLines, by };
};
