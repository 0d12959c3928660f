import type { Counted } from './beside';
import type { Whose } from './own';
import { ofAll, type PartOfWhole } from './partOf';
import { every, phraseStart, type Surroundings } from './phrase';
import type { Token } from './tokens';

/** What words speak of. */
export type Topic = Surroundings['topic'];

/** What the headings above a paragraph say of its numbers. */
export interface Head {
  readonly topic: Topic;
  readonly whose: Whose;
  /** Whether it is an item of a list that tells the parts of a number: `共办结180件，其中：`. */
  readonly ofList: boolean;
}

/** What the sentences read so far have settled for the next one. */
export interface State {
  topic: Topic;
  topicSure: boolean;
  info: Surroundings['info'];
  caseRows: readonly string[] | null;
  caseLikely: boolean;
  document: string | null;
  docVerb: string | null;
  /** Year of the sentence so far, and of the clause alone. */
  year: 'report' | 'other';
  clauseYear: 'report' | 'other';
  planned: boolean;
  clausePlanned: boolean;
  cumulative: boolean;
  among: boolean;
  whose: Whose;
  /** Whether requests were named in this sentence, or a number that counts them. */
  named: boolean;
  /** 制发公文156件, 保密审查1300件: a number of something else, whose parts are called as results are. */
  foreign: boolean;
  last: Counted | null;
  /** What the numbers to come may be parts of. */
  partOf: PartOfWhole;
  /** 自然人申请中: the numbers to come count requests of some applicants alone. */
  ofSome: boolean;
}

const nothingElse = new Set<Token['kind']>();
const leading = new Set(['thisYear', 'year', 'bound', 'adverb', 'total', 'comma', 'among', 'and']);

const headEnds = new Set<Token['kind']>(['stop', 'colon', 'comma', 'number', 'semicolon']);

/** How many words a heading at a paragraph's beginning has at most. */
const headWords = 8;

/**
 * What a heading like `（二）依申请公开情况。` at a paragraph's beginning speaks of; null where there is none. An item's, `2.依申请公开。`,
 * is one where nothing else stands before its mark.
 */
export const headOf = (tokens: readonly Token[], isItem = false): Topic => {
  if (tokens[0]?.kind !== 'open' && !isItem) return null;
  for (const [at, { kind }] of tokens.slice(0, headWords).entries()) {
    if (kind === 'request' || kind === 'case' || kind === 'other')
      return isItem && !isHeadingTo(tokens, at) ? null : kind;
    if (kind === 'stop' || kind === 'comma' || kind === 'number') return null;
  }
  return null;
};

/** Whether words that count nothing stand behind a word up to the mark that ends a heading. */
const isHeadingTo = (tokens: readonly Token[], at: number): boolean => {
  const end = tokens.slice(at, at + headWords).find(({ kind }) => headEnds.has(kind));
  return end?.kind === 'stop' || end?.kind === 'colon';
};

/** What is known as a sentence begins: what the one before spoke of, and the heading. */
export const freshState = (topic: Topic, head: Topic, year: State['year'], whose: Whose): State => ({
  topic,
  topicSure: head !== null && topic === head,
  // Section four is about nothing else; under 依申请公开 other cases may be told too.
  info: head === 'case' ? 'sentence' : head === 'request' ? 'heading' : null,
  caseRows: null,
  caseLikely: false,
  document: null,
  docVerb: null,
  year,
  clauseYear: 'report',
  planned: false,
  clausePlanned: false,
  cumulative: false,
  among: false,
  whose,
  named: false,
  foreign: false,
  last: null,
  partOf: ofAll,
  ofSome: false,
});

/** `办结70件。其中，予以公开40件`: of what the sentence before counted. */
export const continued = (fresh: State, { last, named, foreign, partOf, ofSome }: State): State => ({
  ...fresh,
  last,
  named,
  foreign,
  partOf,
  ofSome,
});

/** `行政规范性文件：制发5件`: the document that stands before a colon with no other words. */
export const documentOfHead = (tokens: readonly Token[], colon: number): string | null => {
  const { kind, keys } = tokens[colon - 1] ?? { kind: 'stop' };
  const alone = every(tokens, phraseStart(tokens, colon - 1), colon - 1, nothingElse);
  return kind === 'document' && alone ? (keys?.[0] ?? null) : null;
};

/** Whether only words of time stand between the clause's beginning and this word; `first` begins the sentence. */
export const leads = (tokens: readonly Token[], at: number, first: number): boolean => {
  let index = at - 1;
  while (index >= first && leading.has((tokens[index] as Token).kind)) {
    if ((tokens[index] as Token).kind === 'comma') return true;
    index--;
  }
  const { kind } = tokens[index] ?? { kind: 'stop' };
  return index < first || kind === 'semicolon' || kind === 'open' || kind === 'close' || kind === 'colon';
};

const besideAttribute = new Set(['glue', 'number', 'pause', 'comma', 'and', 'tail', 'share', 'open', 'close']);
const attributes = ['主动公开', '依申请公开'];

/** `主动公开45件、依申请公开20件、不予公开91件`: how documents are classed, where 依申请公开 is no request. */
export const isAttribute = (tokens: readonly Token[], at: number, text: string): boolean => {
  const attributeOf = ({ start, end }: Token): string | undefined =>
    attributes.find((each) => text.slice(start, end).replace(/件$/, '') === each);
  const own = attributeOf(tokens[at] as Token);
  if (!own) return false;
  return [-1, 1].some((step) => {
    const isPublished = ({ start, end }: Token): boolean => step < 0 && text.slice(start, end) === '公开';
    const passes = (token: Token | undefined): boolean =>
      token !== undefined && besideAttribute.has(token.kind) && !isPublished(token);
    let index = at + step;
    while (passes(tokens[index])) index += step;
    const other = tokens[index];
    const named = other && (isPublished(other) ? '公开' : attributeOf(other));
    if (!named || named === own) return false;
    return counterBehind(tokens, index) !== null && counterBehind(tokens, index) === counterBehind(tokens, at);
  });
};

/** The counter of the number right behind a word: `依申请公开20件`. */
const counterBehind = (tokens: readonly Token[], at: number): string | null => {
  const behind = tokens[at + 1]?.kind;
  const next = tokens[behind === 'glue' || behind === 'tail' ? at + 2 : at + 1];
  return next?.kind === 'number' ? (next.numeral?.counter ?? null) : null;
};

const tellsNothing = new Set([
  'request',
  'apply',
  'people',
  'receive',
  'answer',
  'handle',
  'carriedIn',
  'carriedOut',
  'part',
]);

/** Whether the words of a number say that it counts something that is not known, and no requests. */
export const countsUnknown = (tokens: readonly Token[], number: number): boolean => {
  const words = tokens.slice(phraseStart(tokens, number), number);
  return (
    words.some((each) => each.kind === 'unknown' || each.kind === 'other' || each.kind === 'activity') &&
    !words.some((each) => tellsNothing.has(each.kind))
  );
};

/** `同意公开36件`: under a heading of requests an answer in other words than the form's, which tells nothing of the next. */
export const isOtherAnswer = (tokens: readonly Token[], number: number, text: string, state: State): boolean => {
  const last = tokens[number - 1];
  const published = last !== undefined && text.slice(last.start, last.end) === '公开';
  return published && state.topicSure && state.topic === 'request';
};
