/** Gives a whole number from 0 to `max`, inclusive. */
export type Pick = (max: number) => number;

/** A reproducible sequence (mulberry32): the same seed, the same numbers. */
export const seeded = (seed: number): Pick => {
  let state = seed | 0;
  return (max) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (max + 1);
  };
};

/** Numbers from a tape, zeros after its end: a shorter or smaller tape gives simpler results, so failures shrink. */
export const fromTape = (tape: readonly number[]): Pick => {
  let at = 0;
  return (max) => (tape[at++] ?? 0) % (max + 1);
};
