import type { Mention } from '../../report';

/** A percentage that a sentence's own numbers give. */
export interface Percentage {
  readonly mention: Mention;
  /** `share`: part of whole; `growth`: from base to part; `over`: a share above all there is, whatever it is of. */
  readonly kind: 'share' | 'growth' | 'over';
  readonly part: number;
  readonly base: number;
  /** The numbers that give it: the part, and the base or the difference that tells it (比上年增加14件). */
  readonly numbers: readonly Mention[];
  readonly expected: number;
}

/** A percentage that says what part of a base another number is. */
export const shareOf = (mention: Mention, part: Mention, base: Mention): Percentage => ({
  mention,
  kind: 'share',
  part: part.value,
  base: base.value,
  numbers: [part, base],
  expected: (100 * part.value) / base.value,
});

/** Decimals that a percentage is printed with. */
export const decimalsOf = (text: string, mention: Mention): number => {
  const digits = text.slice(mention.span.start, mention.span.end);
  const dot = digits.search(/[.．]/);
  return dot < 0 ? 0 : digits.length - dot - 1;
};

/** Rounded or cut off, both are right: a unit of the last place printed is let pass. */
export const agrees = (expected: number, printed: number, decimals: number): boolean =>
  Math.abs(expected - printed) <= 10 ** -decimals + 1e-9;

/** True for a mention that counts something, and is no percentage itself. */
export const isNumber = (mention: Mention | undefined): mention is Mention =>
  mention !== undefined && mention.counter !== '%';

/** Numbers, and the sums of any two of them. */
export const withSums = (values: readonly number[]): number[] => [
  ...values,
  ...values.flatMap((one, index) => values.slice(index + 1).map((other) => one + other)),
];

/** 自然人, 予以公开, 不予公开: what no group holds but all; 属于国家秘密 may be a share of 不予公开. */
export const isGroup = ({ subject }: Mention): boolean => {
  if (subject?.of === 'applicant') return subject.columns.length > 1 || subject.columns[0] === 'naturalPerson';
  return subject?.of === 'result' && (subject.rows.length > 1 || /ranted$/.test(subject.rows[0] ?? ''));
};
