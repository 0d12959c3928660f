import type { SectionKey } from '../forms';
import type { Span } from './types';

/** A step in the life of requests that sentences count. */
export type Flow =
  /** 收到, 受理: of the year, or with what was carried in. */
  | 'received'
  | 'carriedIn'
  /** 答复, 办结. */
  | 'answered'
  /** 办理, 处理: what was dealt with, finished or not. */
  | 'handled'
  | 'carriedOut';

/** What a number in a sentence counts, in keys of the forms. */
export type MentionSubject =
  | { readonly of: 'flow'; readonly flows: readonly Flow[] }
  /** Results of one kind or one group: row keys of table three. */
  | { readonly of: 'result'; readonly rows: readonly string[] }
  /** Requests of one kind of applicants: column keys of table three. */
  | { readonly of: 'applicant'; readonly columns: readonly string[] }
  /** Reviews and suits: row keys and the column key of table four. */
  | { readonly of: 'case'; readonly rows: readonly string[]; readonly column: string }
  /** Documents: row key and column key of table two. */
  | { readonly of: 'document'; readonly row: string; readonly column: string }
  /** 信息处理费 charged, in yuan. */
  | { readonly of: 'fee' };

/** Whose requests, cases or documents a sentence counts. */
export type Population =
  /** The organ's own, by its name, 我局 or by nothing to the contrary. */
  | 'own'
  /** Perhaps the organ's own: 全市 in a city's report, words that are not known. */
  | 'likely'
  /** Another organ's, a part of the area or of the requests, or another matter (建议, 留言, 信访). */
  | 'other';

/** A number with its counter in a sentence. Offsets are UTF-16 offsets of the document's text. */
export interface Mention {
  /** `prose.` and the offset of the number: the key of its figure. */
  readonly key: string;
  readonly value: number;
  /** The bare number, on one line. */
  readonly span: Span;
  /** From the word that tells what is counted to the counter; may cross a line break. */
  readonly phrase: Span;
  /** 件, 条, 次, 起, 宗, 元, %; the empty text where there is none. */
  readonly counter: string;
  /** The word that tells what is counted (收到, 予以公开, 行政复议), or null. */
  readonly verb: Span | null;
  /** Null where the words do not tell it surely enough. */
  readonly subject: MentionSubject | null;
  readonly population: Population;
  readonly year: 'report' | 'other';
  /** An amount of growth, not a count. */
  readonly growth: boolean;
  /** A target, a plan. */
  readonly planned: boolean;
  /** Behind 其中, 含, 包括: a part of what was counted before. */
  readonly among: boolean;
  /** Behind 累计 with 以来 or 至今. */
  readonly cumulative: boolean;
  /** 余, 多, 约: no exact number. */
  readonly approximate: boolean;
  readonly section: SectionKey | null;
  /** Index of the paragraph, and of the sentence within the report. */
  readonly paragraph: number;
  readonly sentence: number;
}

/** A statement that there was nothing: no request, no review, no suit, no fee. */
export interface Denial {
  readonly key: string;
  /** From the negation to the end of what is denied; may cross a line break. */
  readonly span: Span;
  /** What is denied: `requests`, those of columns of table three by their keys, `fee`, or rows of table four. */
  readonly denied: readonly string[];
  readonly population: Population;
  readonly year: 'report' | 'other';
  readonly planned: boolean;
  readonly section: SectionKey | null;
  readonly paragraph: number;
  readonly sentence: number;
}
