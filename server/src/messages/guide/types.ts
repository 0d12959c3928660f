import type { FormId, SectionKey } from '../../forms';
import type { LayoutId } from '../../report';

/** The report that an example changes: a clean one, made for a year; parts not given are the guide's usual ones. */
export interface GuideBase {
  readonly year?: number;
  readonly organ?: string;
  /** The year's own form unless given. */
  readonly form?: FormId;
  readonly layout?: Exclude<LayoutId, 'aligned' | 'html'>;
}

/** Last year's report that an example is compared with: a clean one without prose, in which the excerpt stands. */
export interface GuideLastYear {
  readonly excerpt: string;
  /** The section whose prose the excerpt is; a part of a table unless given. */
  readonly section?: SectionKey;
}

/**
 * A mistake as it stands in a text: `good` occurs once in the base report, with `bad` in its place the rule speaks.
 * Excerpts are Chinese in both languages, since the reports are.
 */
export interface GuideExample {
  readonly bad: string;
  readonly good: string;
  readonly base?: GuideBase;
  /** For rules between years. */
  readonly lastYear?: GuideLastYear;
  /** Other rules that rightly speak of the same mistake. */
  readonly also?: readonly string[];
}

/** What a rule says, why it is a mistake, and how it is put right: a few sentences each. */
export interface GuideWords {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** A rule's page in one language. */
export interface GuideEntry {
  readonly zh: GuideWords;
  readonly en: GuideWords;
  /** Empty only where a mistake cannot be shown as an excerpt. */
  readonly examples: readonly GuideExample[];
}

/** Entries by rule id. */
export type Guide = Readonly<Record<string, GuideEntry>>;
