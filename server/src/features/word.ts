import { applyEdits } from '../check';
import { parse } from '../parser';
import { type WordProblem, wordText } from '../word';
import { formatTables } from './format';

/**
 * The text of a report's .docx, a paragraph a line, its tables as Markdown. A table that this would lose something of stays in
 * HTML. Never throws.
 */
export const textFromWord = (bytes: Uint8Array): { readonly text: string } | { readonly problem: WordProblem } => {
  const word = wordText(bytes);
  if ('problem' in word) return word;
  const { edits } = formatTables(parse(word.text), 'markdown');
  return { text: applyEdits(word.text, edits) };
};
