import { every, kinds, longestPhrase, phraseStart } from './phrase';
import type { Token } from './tokens';

/** What is counted here may be told with the number before. */
export const listed = kinds('case document docVerb');
const bare = kinds('case document docVerb tail');

/** `审结行政复议9件、行政诉讼4件`: what is said of the first number, at index `last`, is said of the second too. */
export const followsListed = (tokens: readonly Token[], last: number, at: number): boolean => {
  const from = phraseStart(tokens, at);
  return from - 2 === last && every(tokens, from, at, bare);
};

const namesOrganisation = ({ kind, keys: [key] }: Token): boolean =>
  (kind === 'applicant' || kind === 'people') && key !== undefined && key !== 'naturalPerson';

/**
 * `企业20件，其他组织9件`: the others are those that are left; `法人20件，其他组织9件`: 法人 is not all of them. `first` begins the
 * sentence, the number stands at `at`.
 */
export const isRest = (
  tokens: readonly Token[],
  text: string,
  first: number,
  at: number,
  core: Token | undefined,
): boolean => {
  if (core?.kind !== 'applicant') return false;
  const isOthers = ({ kind, start }: Token): boolean => kind === 'applicant' && text.charAt(start) === '其';
  const near = tokens.slice(Math.max(first, at - longestPhrase), at + longestPhrase);
  if (isOthers(core)) return near.some((each) => each.start < core.start && namesOrganisation(each));
  if (text.slice(core.start, core.end) !== '法人') return false;
  const next = near.find(({ kind, start }) => start > core.start && (kind === 'stop' || kind === 'applicant'));
  return next !== undefined && isOthers(next);
};
