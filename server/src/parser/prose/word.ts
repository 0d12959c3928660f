/** What a word does in a sentence that counts. */
export type WordKind =
  | 'receive'
  | 'answer'
  | 'handle'
  /** 结转, which needs 上年 or 下年 beside it. */
  | 'carry'
  | 'carriedIn'
  | 'carriedOut'
  | 'to'
  | 'request'
  | 'info'
  | 'apply'
  | 'tail'
  | 'people'
  | 'submit'
  | 'result'
  | 'applicant'
  | 'case'
  | 'outcome'
  | 'cause'
  | 'document'
  | 'docVerb'
  | 'fee'
  | 'charge'
  | 'negation'
  | 'happen'
  | 'total'
  | 'adverb'
  | 'glue'
  | 'and'
  | 'among'
  | 'rest'
  | 'respectively'
  | 'share'
  | 'whole'
  | 'growth'
  | 'compare'
  | 'thisYear'
  | 'lastYear'
  | 'nextYear'
  | 'partYear'
  | 'since'
  | 'plan'
  | 'own'
  | 'area'
  | 'each'
  | 'part'
  | 'other'
  | 'activity'
  | 'unknown';

/** A word of the lexicon. */
export interface Word {
  readonly text: string;
  readonly kind: WordKind;
  /** Keys of rows or columns, or what else the word stands for. */
  readonly keys: readonly string[];
}

/** The words of a list, parted by blanks. */
export const wordsOf = (kind: WordKind, list: string, ...keys: string[]): Word[] =>
  list.split(' ').map((text) => ({ text, kind, keys }));
