import type { TableKey } from '../forms';
import type { Garbled, Neighbours, Report, ReportGraph, Span } from '../report';
import type { Position } from '../text';
import type { RuleSettings } from './settings';

export type Severity = 'error' | 'warning' | 'information';
/** Where a rule's right to complain comes from; caps its severity. */
export type Basis = 'stated' | 'implied' | 'convention' | 'practice' | null;
export type FixKind = 'safe' | 'suggest';

/** Values put into a message's `{placeholders}`. A value that begins with `@` is itself a message key (`@table.requests`). */
export type Params = Readonly<Record<string, string | number>>;

/** Another place that belongs to a finding. */
export interface Related {
  readonly span: Span;
  /** Message key. */
  readonly message: string;
  readonly params: Params;
  /** The file, where it is not the report's own. */
  readonly uri?: string;
  /** Where `span` stands in that file, whose lines are not at hand at the edge; always there with `uri`. */
  readonly range?: { readonly start: Position; readonly end: Position };
}

/** A replacement in the report's text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A way to mend a finding. */
export interface Fix {
  /** Message key of the title. */
  readonly title: string;
  readonly params: Params;
  readonly kind: FixKind;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** What a rule found: data only; words are put on at the edge. */
export interface Finding {
  readonly rule: string;
  /** Message key; the rule's id unless the rule has several wordings (`NB101.tableThere`). */
  readonly message: string;
  readonly params: Params;
  readonly severity: Severity;
  /** On one line of the text. */
  readonly span: Span;
  /** Full cell keys, `table.row.column`; an equation's total last. */
  readonly cells: readonly string[];
  readonly culprit: { readonly cell: string; readonly value: number } | null;
  readonly related: readonly Related[];
  /** What the rule's own `fix` needs to know. */
  readonly data?: unknown;
}

/** A finding as a rule tells it: what is not given is empty, or the rule's own. */
export type FindingSeed = Pick<Finding, 'span'> & Partial<Omit<Finding, 'rule' | 'span'>>;

/** Why a rule could not run: a message key (`skip.noTable`) with its values. */
export interface Skip {
  readonly reason: string;
  readonly params?: Params;
}

/** A report's running text without its tables, folded, a paragraph a line; see `support/words.ts`. */
export interface Words {
  readonly text: string;
  /** Source offset of every character of `text`; one more entry holds the end. */
  readonly offsets: Int32Array;
  /** First index of `text` whose source offset is at or behind `offset`, without a look at all of them. */
  indexAt(offset: number): number;
}

/** What a rule is given. */
export interface RuleContext {
  readonly report: Report;
  readonly graph: ReportGraph;
  /** The report's part of the document, as a text of its own: spans point into it. */
  readonly text: string;
  /** How the document looks garbled, or null. */
  readonly garbled: Garbled;
  readonly words: Words;
  /** What a place asks beyond the national rule. */
  readonly settings: RuleSettings;
  /** The organ's reports for the year before and after; absent where other reports are not looked for. */
  readonly neighbours?: Neighbours;
}

/**
 * What of a report decides whether a rule has anything to tell: where that is as it was before an edit, and the rule was
 * silent, it is silent still. Places do not count, since no rule measures how far two things are apart.
 */
export type Reads =
  /** Organ, years, title, statistics period and signature. */
  | 'facts'
  /** Which headings there are, in which order, and how they are written. */
  | 'headings'
  | 'tables'
  /** One of the tables. */
  | TableKey
  /** The numbers and denials in sentences. */
  | 'sentences'
  /** The words outside tables. */
  | 'words'
  /** The words, each line by itself: only a line that is another can make the rule speak. */
  | 'lines'
  /** Lines that are a page's number, inside tables too: only one that is new can make the rule speak. */
  | 'pages';

/** A rule; the registry holds all in id order. */
export interface Rule {
  readonly id: string;
  /** Named after the bad pattern. */
  readonly name: string;
  /** The highest severity that the rule gives. */
  readonly severity: Severity;
  readonly basis: Basis;
  readonly fixable: FixKind | null;
  /** Anything of the report where it is not given. */
  readonly reads?: readonly Reads[];
  /** Tells each finding to `found`; returns why it could not run, or part of it could not, else nothing. */
  check(context: RuleContext, found: (finding: FindingSeed) => void): Skip | undefined;
  /** The fixes of one of the rule's own findings, the preferred first. */
  fix?(context: RuleContext, finding: Finding): readonly Fix[];
}

/** Declares a rule; the one way to make one. */
export const defineRule = (rule: Rule): Rule => rule;
