import { applyEdits } from '../check';
import { parse } from '../parser';
import type { WordProblem, wordText } from '../word';
import { formatTables } from './format';

/** The text of a Word document, and whether it is an annual report; or why there is none. */
export type FromWord = { readonly text: string; readonly isReport: boolean } | { readonly problem: WordProblem };

/**
 * The text of a .docx, a paragraph a line, a report's tables as Markdown. A table that this would lose something of stays in
 * HTML. Never throws. What opens the file is given by the caller, who loads it at the first document: few ever ask.
 */
export const textFromWord = (bytes: Uint8Array, word: { readonly wordText: typeof wordText }): FromWord => {
  const read = word.wordText(bytes);
  if ('problem' in read) return read;
  const document = parse(read.text);
  const { edits } = formatTables(document, 'markdown');
  return { text: applyEdits(read.text, edits), isReport: document.isReport };
};
