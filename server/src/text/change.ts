/** What makes one text of another: `[start, end)` of the one became `length` characters of the other. UTF-16 units. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** Length of the longest beginning that two texts share; found by halves, whose comparison runs at the speed of memory. */
const sharedStart = (one: string, other: string, most: number): number => {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one.slice(low, middle) === other.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};

const sharedEnd = (one: string, other: string, most: number): number => {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const isSame =
      one.slice(one.length - middle, one.length - low) === other.slice(other.length - middle, other.length - low);
    if (isSame) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The smallest change between two texts. */
export const changeBetween = (before: string, after: string): Change => {
  const most = Math.min(before.length, after.length);
  const start = sharedStart(before, after, most);
  const rest = sharedEnd(before, after, most - start);
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
