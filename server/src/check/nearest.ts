const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let left = 1; left <= one.length; left++) {
    const next = [left];
    for (let right = 1; right <= other.length; right++) {
      const same = one[left - 1] === other[right - 1] ? 0 : 1;
      next.push(
        Math.min((row[right] as number) + 1, (next[right - 1] as number) + 1, (row[right - 1] as number) + same),
      );
    }
    row = next;
  }
  return row[other.length] as number;
};

/** The candidate that a mistyped word most likely means, or null where none is near. */
export const nearest = (word: string, candidates: readonly string[]): string | null => {
  // Long words are no slips of the finger, and the search is quadratic.
  if (word.length > 40) return null;
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
};
