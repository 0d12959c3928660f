/** What makes one text of another: `[start, end)` of the one became `length` characters of the other. UTF-16 units. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * The most characters, up to `most`, that two texts share; `isSame` compares those from one distance to another. Found by
 * halves, whose comparison runs at the speed of memory.
 */
const shared = (most: number, isSame: (from: number, to: number) => boolean): number => {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The smallest change between two texts. */
export const changeBetween = (before: string, after: string): Change => {
  const most = Math.min(before.length, after.length);
  const start = shared(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const rest = shared(
    most - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - rest, length: after.length - rest - start };
};

/** Two changes, one after the other, as one. */
export const joinChanges = (first: Change, second: Change): Change => {
  const start = Math.min(first.start, second.start);
  // Where both end, in the text between them.
  const end = Math.max(first.start + first.length, second.end);
  const before = end - (first.start + first.length) + first.end;
  const after = end - second.end + second.start + second.length;
  return { start, end: before, length: after - start };
};
