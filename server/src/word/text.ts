import { blocksOf } from './blocks';
import { Numbering } from './numbering';
import { openParts } from './parts';
import type { Block, WordCell, WordProblem } from './types';

/** What would be read as a tag, or as one character. */
const escaped = (text: string): string => text.replace(/&(?=#?\w{1,32};)/g, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');

const cellTag = ({ text, colspan, rowspan }: WordCell): string => {
  const spans = Object.entries({ colspan, rowspan }).map(([name, count]) => (count > 1 ? ` ${name}="${count}"` : ''));
  return `<td${spans.join('')}>${escaped(text)}</td>`;
};

const textOfBlock = (block: Block): string => {
  if ('paragraph' in block) return block.paragraph;
  const rows = block.rows.map((row) => `<tr>${row.map(cellTag).join('')}</tr>`);
  return ['<table>', ...rows, '</table>'].join('\n');
};

/** Blocks as text: a paragraph a line, tables as HTML, which keeps merged cells. */
export const textOfBlocks = (blocks: readonly Block[]): string => `${blocks.map(textOfBlock).join('\n')}\n`;

/** The bytes that every zip archive begins with, and so every .docx. */
const archive = [0x50, 0x4b, 0x03, 0x04];

const mayBeWord = (bytes: Uint8Array): boolean => archive.every((byte, at) => bytes[at] === byte);

/**
 * The text of a .docx as it is printed: a paragraph a line, with the numbers that the word processor puts before it; tables as
 * HTML, which keeps merged cells. Deleted and hidden words, headers, footers and notes are not part of it. Never throws.
 */
export const wordText = (bytes: Uint8Array): { readonly text: string } | { readonly problem: WordProblem } => {
  const parts = mayBeWord(bytes) ? openParts(bytes) : 'other';
  if (typeof parts === 'string') return { problem: parts };
  try {
    const blocks = blocksOf(parts.document, new Numbering(parts));
    return { text: textOfBlocks(blocks) };
  } catch {
    return { problem: 'damaged' };
  }
};
