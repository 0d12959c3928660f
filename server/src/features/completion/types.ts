import type { Report, Span } from '../../report';
import type { Template } from '../../writer';
import type { NeighboursOf } from '../neighbours';
import type { Words } from '../refactor/types';

export type CompletionKind = 'figure' | 'row' | 'table' | 'sentence' | 'heading' | 'report';

/** Something that can be put in at a place; data only, words are put on at the edge. */
export interface Proposal {
  readonly kind: CompletionKind;
  /** Words of the form or the report itself, or a message. */
  readonly label: string | Words;
  /** What it is, beside the label. */
  readonly detail: Words | null;
  readonly template: Template;
  /** What is replaced: on one line, and holds the cursor. */
  readonly span: Span;
  /** What a person may begin to type for it; the label's own text first. Empty where anything goes. */
  readonly spellings: readonly string[];
  /** The one that the place asks for. */
  readonly preselect: boolean;
}

/** A proposal that fits what has been typed. */
export interface Completion extends Proposal {
  /** Begins with what has been typed, however that was spelled: for clients that filter by it. */
  readonly filterText: string;
}

/** The line that is being written. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The cursor. */
  readonly offset: number;
  /** Where the words begin: behind the blanks, bars, tabs and `#` that the line begins with. */
  readonly words: number;
  /** True where nothing but blanks, bars and closing brackets stands behind the cursor. */
  readonly isLast: boolean;
  /** True where cells follow behind the cursor. */
  readonly hasCells: boolean;
  /** Where a replacement ends: at the cursor, or behind a bracket that the editor closed by itself. */
  readonly replaceEnd: number;
}

/** What is known beside the document. */
export interface CompletionOptions {
  /** The year of a report that does not tell its own; none is made up without it. */
  readonly defaultYear?: number;
  readonly neighbours?: NeighboursOf;
}

/** What proposals are made from. */
export interface Scene {
  readonly text: string;
  readonly report: Report;
  readonly line: Line;
  readonly options: CompletionOptions;
}
