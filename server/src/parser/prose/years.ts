import type { Token } from './tokens';

/** `今年`, or the year itself. */
export const isOfYear = (token: Token | undefined, year: number | null): boolean =>
  token?.kind === 'thisYear' || (token?.kind === 'year' && token.numeral?.value === year);

/** `去年`, or a year that is not the report's. */
export const isOtherYear = (token: Token | undefined, year: number | null): boolean =>
  token?.kind === 'lastYear' || (token?.kind === 'year' && token.numeral?.value !== year);

const joints = new Set(['to', 'and', 'pause']);

/** `2022年和2023年`, `2019年至2023年`: whether the word at `at` joins years that are counted together. */
export const joinsYears = (tokens: readonly Token[], at: number): boolean =>
  joints.has(tokens[at]?.kind ?? '') && tokens[at - 1]?.kind === 'year' && tokens[at + 1]?.kind === 'year';
