/** Order statistics of repeated measurements. */

/** The value below which this share (0 to 1) of the values lies; NaN without values. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A measure repeated: its median, and the quartiles between which half of the repetitions lie. */
export interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  middle: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/**
 * Rounds to make: as many as are wanted, and on a machine that is too busy for them as many as fit into the time, but
 * never fewer than `least`.
 */
export function* roundsWithin(wanted: number, least: number, milliseconds: number): Generator<number> {
  const begin = performance.now();
  for (let at = 0; at < wanted && (at < least || performance.now() - begin < milliseconds); at++) yield at;
}

/** Item by item, so that what slows both slows neither's ratio. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.map((value, at) => value / (theirs[at] as number));

export const showMs = (value: number): string => (value < 0.1 ? value.toFixed(4) : value.toFixed(2));

export const showSpread = ({ middle, low, high }: Spread): string =>
  `${middle.toFixed(2)} × (${low.toFixed(2)}–${high.toFixed(2)})`;
