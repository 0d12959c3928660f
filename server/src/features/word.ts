import { applyEdits } from '../check';
import { parse } from '../parser';
import { type WordProblem, wordText } from '../word';
import { formatTables } from './format';

/** The text of a Word document, and whether it is an annual report; or why there is none. */
export type FromWord = { readonly text: string; readonly isReport: boolean } | { readonly problem: WordProblem };

/**
 * The text of a .docx, a paragraph a line, a report's tables as Markdown. A table that this would lose something of stays in
 * HTML. Never throws.
 */
export const textFromWord = (bytes: Uint8Array): FromWord => {
  const word = wordText(bytes);
  if ('problem' in word) return word;
  const document = parse(word.text);
  const { edits } = formatTables(document, 'markdown');
  return { text: applyEdits(word.text, edits), isReport: document.isReport };
};
