import type { State } from './state';
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

/**
 * Takes what the word of time at `at` says of the numbers to come into the sentence's state; `first` is the index of the
 * sentence's first word, `year` the report's. The year that the next sentence begins with too, or null where this one
 * does not begin with a year.
 */
export const noteTime = (
  state: State,
  tokens: readonly Token[],
  at: number,
  first: number,
  year: number | null,
): State['year'] | null => {
  const { kind, keys, numeral } = tokens[at] as Token;
  switch (kind) {
    case 'year': {
      if (joinsYears(tokens, at - 1)) return null;
      const isOther = numeral?.value !== year || joinsYears(tokens, at + 1);
      const isCompared = tokens[at - 1]?.kind === 'compare' || tokens[at + 1]?.kind === 'compare';
      if (isCompared && isOther) {
        state.clauseYear = 'other';
        return null;
      }
      state.year = isOther ? 'other' : 'report';
      break;
    }
    case 'thisYear':
      if (at !== first) return null;
      state.year = 'report';
      break;
    case 'lastYear':
      state.clauseYear = 'other';
      if (at !== first) return null;
      state.year = 'other';
      break;
    case 'partYear':
      state.year = 'other';
      return null;
    case 'since':
      if (isOfYear(tokens[at - 1], year)) return null;
      state.year = 'other';
      state.cumulative = true;
      return null;
    default:
      // 计划, 明年: in a clause alone, or to the sentence's end.
      if (kind === 'plan' && keys[0] === 'clause') state.clausePlanned = true;
      else state.planned = true;
      return null;
  }
  return at === first ? state.year : null;
};
