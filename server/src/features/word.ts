import { applyEdits } from '../check';
import { parse } from '../parser';
import type { WordProblem, wordText } from '../word';
import { formatTables } from './format';

/** The text of a Word document, and whether it is an annual report; or why there is none. */
export type FromWord = { readonly text: string; readonly isReport: boolean } | { readonly problem: WordProblem };

/** A document's text with a report's tables as Markdown; one that this would lose something of stays in HTML. */
export const withTables = (text: string): { readonly text: string; readonly isReport: boolean } => {
  const document = parse(text);
  const { edits } = formatTables(document, 'markdown');
  return { text: applyEdits(text, edits), isReport: document.isReport };
};

/**
 * The text of a .docx, a paragraph a line, `withTables`. Never throws. What opens the file is given by the caller, who loads it at the first document: few ever ask.
 */
export const textFromWord = (bytes: Uint8Array, word: { readonly wordText: typeof wordText }): FromWord => {
  const read = word.wordText(bytes);
  return 'problem' in read ? read : withTables(read.text);
};
