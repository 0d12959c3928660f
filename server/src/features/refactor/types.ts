import type { Finding, Params, TextEdit } from '../../rules/types';

/** Mends what a finding tells, or rewrites what is right as it stands. */
export type RefactoringKind = 'quickfix' | 'refactor.rewrite' | 'refactor';

/** A message key with its values. */
export interface Words {
  readonly message: string;
  readonly params: Params;
}

/** One edit of a change, with what a person reads of it before it is made. */
export interface Change extends TextEdit {
  readonly note: Words;
}

/** A change that a person chooses; data only, words are put on at the edge. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  /** `{changes}` in the message stands for the notes of all changes, one after the other. */
  readonly title: Words;
  /** The title where every change is shown before it is made; else `title`. */
  readonly shortTitle?: Words;
  readonly preferred: boolean;
  /** In the order of the text, free of overlaps; empty where a file is made. */
  readonly changes: readonly Change[];
  /** True where the changes ought to be looked at one by one before they are made. */
  readonly confirm: boolean;
  /** The findings that the change mends. */
  readonly findings: readonly Finding[];
  /** A new file to be made beside the document; null for an edit of the document itself. */
  readonly file: { readonly name: string; readonly text: string } | null;
}

/** A refactoring of the document; what is not given is empty. */
export const refactoring = (seed: Pick<Refactoring, 'title'> & Partial<Refactoring>): Refactoring => ({
  kind: 'refactor.rewrite',
  preferred: false,
  changes: [],
  confirm: false,
  findings: [],
  file: null,
  ...seed,
});
