import { quantile, ratios, type Spread, showSpread, spreadOf } from './stats';

/** What a bench has to say: rows that are held against a target, and tables beside them. */

export interface Row {
  readonly work: string;
  readonly against: string;
  /** Both sides as measured, with their unit. */
  readonly ours: string;
  readonly theirs: string;
  /** The ratio, or what stands in its place. */
  readonly ratio: string;
  readonly target: string;
  /** Null where there is nothing to reach, or nothing was measured: then `ratio` says why. */
  readonly reached: boolean | null;
}

export interface Part {
  readonly rows: readonly Row[];
  /** Markdown that stands under the rows: heading, sentences, tables. */
  readonly details: string;
}

interface Comparison {
  readonly work: string;
  readonly against: string;
  /** One value a round. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** The ratio to reach, at most; or at least, where more is better. */
  readonly most?: number;
  readonly least?: number;
  readonly show: (value: number) => string;
}

export const middle = (values: readonly number[]): number => quantile(values, 0.5);

const targetOf = ({ most, least }: Comparison): string => {
  if (most !== undefined) return `≤ ${most} ×`;
  return least === undefined ? 'as low as it goes' : `≥ ${least} ×`;
};

const isReached = (ratio: Spread, { most, least }: Comparison): boolean | null => {
  if (most !== undefined) return ratio.middle <= most;
  return least === undefined ? null : ratio.middle >= least;
};

/** A row of values measured round by round, whose ratios are taken round by round. */
export const compareRounds = (comparison: Comparison): Row => {
  const { work, against, ours, theirs, show } = comparison;
  const ratio = spreadOf(ratios(ours, theirs));
  return {
    work,
    against,
    ours: show(middle(ours)),
    theirs: show(middle(theirs)),
    ratio: showSpread(ratio),
    target: targetOf(comparison),
    reached: isReached(ratio, comparison),
  };
};

/** A row that could not be measured, and why. */
export const unmeasured = (work: string, against: string, target: string, reason: string): Row => ({
  work,
  against,
  ours: '—',
  theirs: '—',
  ratio: `not measured: ${reason}`,
  target,
  reached: null,
});

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const verdict = ({ reached, target, ratio }: Row): string => {
  if (ratio.startsWith('not measured')) return '—';
  if (reached === null) return target.startsWith('as') ? 'reported' : '—';
  return reached ? 'yes' : '**no**';
};

export const rowsTable = (rows: readonly Row[]): string =>
  table(
    ['work', 'against', 'ours', 'theirs', 'ratio: median (quartiles)', 'to reach', 'reached'],
    rows.map((row) => [row.work, row.against, row.ours, row.theirs, row.ratio, row.target, verdict(row)]),
  );
