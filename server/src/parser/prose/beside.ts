import type { Mention, MentionSubject } from '../../report/mentions';
import { coversOthers, otherResults } from './labels';
import { namesOtherMatter } from './partOf';
import { every, kinds, longestPhrase, type PhraseReading, phraseStart } from './phrase';
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

/** A number of a sentence, for what is said of it next: `查询申请36件，办结36件`. */
export interface Counted {
  readonly value: number;
  /** Whether it counts requests: `no` where it was read as something else, or is an answer to that; `some`: of a kind. */
  readonly requests: 'yes' | 'likely' | 'no' | 'perhaps' | 'some';
}

const bareRequest = kinds('request apply tail receive answer handle');
const named = kinds('request apply');
/** Said of what was counted before, unless the words name requests. */
const sayings = new Set(['answered', 'handled', 'carriedOut', 'result', 'applicant']);
const answers = new Set(['answered', 'handled']);

const late = ['延期', '逾期', '超期', '提前'];
const inTime = ['按期', '按时', '如期'];

/** `延期答复8件、按期答复104件`: those in time are not all. */
const isInTime = (tokens: readonly Token[], text: string, at: number): boolean => {
  const isOf = ({ start, end }: Token, words: readonly string[]): boolean =>
    words.some((each) => text.slice(start, end).endsWith(each));
  if (!tokens.slice(phraseStart(tokens, at), at).some((each) => isOf(each, inTime))) return false;
  const isLate = (index: number): boolean =>
    isOf(tokens[index] as Token, late) && tokens.slice(index, index + 4).some((each) => (each.numeral?.value ?? 0) > 0);
  return [-1, 1].some((step) => {
    for (let index = at; tokens[index] && Math.abs(index - at) < longestPhrase; index += step) {
      if (tokens[index]?.kind === 'stop') return false;
      if (isLate(index)) return true;
    }
    return false;
  });
};

/**
 * What a number counts beside the one before in its sentence: an answer that names no request may be to that one's alone.
 * `isNamed`: whether requests were named before.
 */
export const besideLast = (
  tokens: readonly Token[],
  text: string,
  at: number,
  reading: PhraseReading,
  last: Counted | null,
  isNamed: boolean,
): PhraseReading => {
  const { subject } = reading;
  const saying = (subject?.of === 'flow' ? subject.flows[0] : subject?.of) ?? '';
  // 50件全部办结: of requests only where the sentence names them, before or as 50件申请.
  const isUnnamed = reading.core > at && !isNamed && !named.has(tokens[at + 1]?.kind ?? 'stop');
  if (saying === 'answered' && (isUnnamed || isInTime(tokens, text, at))) return { ...reading, subject: null };
  if (saying === 'result' && reading.core > at && last?.requests !== 'yes') return { ...reading, subject: null };
  if (!last || !sayings.has(saying)) return reading;
  const words = tokens.slice(phraseStart(tokens, at), at + 2);
  if (words.some(({ kind }) => kind === 'request' || (kind === 'apply' && saying !== 'applicant'))) return reading;
  const value = tokens[at]?.numeral?.value ?? 0;
  const isUnsure = last.requests === 'perhaps' || last.requests === 'some';
  // 收到74件，征地类20件，予以公开5件: of that kind.
  const ofKind = last.requests === 'some' && saying === 'result';
  const isOther = last.requests === 'no' || (isUnsure && (answers.has(saying) || !isNamed || ofKind));
  if (isOther && value <= last.value) return { ...reading, subject: null };
  return last.requests === 'likely' ? { ...reading, certainty: 'likely' } : reading;
};

/** The number at `at` for the one behind it; `read` is what its own words say, `reading` what it counts beside the last. */
export const countedAs = (
  tokens: readonly Token[],
  at: number,
  read: PhraseReading,
  reading: PhraseReading,
  last: Counted | null,
  isNamed: boolean,
): Counted | null => {
  const value = tokens[at]?.numeral?.value ?? 0;
  const { counter = '' } = tokens[at]?.numeral ?? {};
  const kind = tokens[at - 1]?.kind;
  if (counter === '%' || counter.endsWith('点') || kind === 'growth' || kind === 'compare') return last;
  if (reading.subject) return { value, requests: reading.certainty === 'likely' ? 'likely' : 'yes' };
  if (read.subject) return { value: Math.max(value, last?.value ?? 0), requests: 'no' };
  const core = tokens[read.core]?.kind;
  if (last && (core === 'answer' || core === 'handle')) return last;
  const from = phraseStart(tokens, at);
  const isBare = every(tokens, from, at, bareRequest) && tokens.slice(from, at + 2).some(({ kind }) => named.has(kind));
  // 收到转办3件、交办6件，答复9件: together.
  const before = last && last.requests !== 'yes' && last.requests !== 'likely' && !isNamed ? last.value : 0;
  if (isBare) return { value, requests: 'yes' };
  // 上年结转1件，合计75件，办结70件
  const words = tokens.slice(from, at);
  if (last?.requests === 'yes' && words.length > 0 && words.every(({ kind }) => kind === 'total'))
    return { value, requests: 'yes' };
  // 征地类20件、住房类54件，予以公开…: of all kinds.
  const isKind = tokens[from - 1]?.kind !== 'pause' && namesOtherMatter(tokens, from, at);
  return { value: before + value, requests: isKind ? 'some' : 'perhaps' };
};

/** `行政复议6件、行政诉讼3件，维持5件`: whether the number before is that of other cases, with nothing told of them. */
export const isBesideCase = (subject: MentionSubject | null, mentions: readonly Mention[]): boolean => {
  const before = mentions[mentions.length - 1]?.subject;
  const total = subject?.of === 'case' && before?.of === 'case' && before.column === 'total';
  return total && before.rows.join() !== subject.rows.join();
};

/** `…、不予处理2件、其他1件`: behind all the other results of a sentence, `mentions`, what is left is the last; null for any other. */
export const readOthers = (
  tokens: readonly Token[],
  text: string,
  at: number,
  mentions: readonly Mention[],
): PhraseReading | null => {
  const word = tokens[at - 1];
  const isAlone = word?.kind === 'part' && phraseStart(tokens, at) === at - 1;
  const last = mentions.at(-1)?.subject;
  if (!isAlone || last?.of !== 'result' || !/^其[他它]$/.test(text.slice(word.start, word.end))) return null;
  const named = mentions.flatMap(({ subject }) => (subject?.of === 'result' ? [subject.rows] : []));
  if (!coversOthers(named)) return null;
  return { subject: { of: 'result', rows: otherResults }, core: at - 1, whose: null, certainty: 'own' };
};
