import type { Span } from '../report';
import { lineBreakOf } from '../rules/support/lines';
import type { TextEdit } from '../rules/types';
import { breakChar, hidesSomething, isHidden } from '../text';

/** Edits of what a page shows as edits of its source: tags stay as they are, characters written by number go whole. */

/** Its mark may be written as one itself: `&amp;nbsp;`. */
const partOfEntity = /[#\w;]/;

/** Where the character ends that is shown at `at`: behind all of the entity that it may be written as. */
const charEnd = (source: string, text: string, at: number): number => {
  let end = at + 1;
  if (source.charAt(at) !== '&') return end;
  while (isHidden(text.charCodeAt(end)) && partOfEntity.test(source.charAt(end))) end++;
  return end;
};

/** The pieces of a span that are shown. */
const piecesOf = (source: string, text: string, { start, end }: Span): Span[] => {
  const pieces: { start: number; end: number }[] = [];
  for (let at = start; at < end; ) {
    if (isHidden(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const to = charEnd(source, text, at);
    const last = pieces[pieces.length - 1];
    if (last?.end === at) last.end = to;
    else pieces.push({ start: at, end: to });
    at = to;
  }
  return pieces;
};

/** True where a span takes no tag along, and no part of a character. */
const isWhole = (source: string, text: string, span: Span): boolean => {
  if (span.start === span.end || !hidesSomething(text, span.start, span.end + 1)) return true;
  const pieces = piecesOf(source, text, span);
  return (
    pieces.length === 1 &&
    pieces[0]?.start === span.start &&
    pieces[0]?.end === span.end &&
    !text.slice(span.start, span.end).includes(breakChar)
  );
};

const endOfParagraph =
  /^(?:<\/(?:p|h\d|div)\s{0,9}>|<br\s{0,9}\/?>|\s{0,9}(?:<\/tbody\s{0,9}>\s{0,9})?<\/table\s{0,9}>)/i;
const longestEnd = 80;
const blankToBreak = /[^\S\u2028]{0,80}\u2028/y;

/** Where a block goes that is put between the lines of a page: before the tag that begins one, behind the tag that ends one. */
const placeOf = (source: string, text: string, at: number): number | null => {
  const start = text.charAt(at - 1) === breakChar ? at - 1 : at;
  const tag = endOfParagraph.exec(source.slice(start, start + longestEnd))?.[0] ?? '';
  if (tag !== '' || text.charAt(start) === breakChar) return start + tag.length;
  blankToBreak.lastIndex = at;
  return blankToBreak.test(text) ? at : null;
};

/** A paragraph a line; a table's lines are tags already. */
const asParagraphs = (words: string): string => {
  const lines = words.split(/\r?\n/).map((line) => line.trim());
  const isEnded = lines[lines.length - 1] === '';
  const paragraphs = lines
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`));
  return [...paragraphs, ...(isEnded ? [''] : [])].join(lineBreakOf(words));
};

const inPage = <Edit extends TextEdit>(source: string, text: string, edit: Edit): Edit[] => {
  const { span, newText } = edit;
  const { start, end } = span;
  if (start < end) {
    if (text.slice(start, end).includes(breakChar) || newText.includes('\n')) return [edit];
    const pieces = piecesOf(source, text, span);
    return pieces.map((piece, at) => ({ ...edit, span: piece, newText: at === 0 ? newText : '' }));
  }
  const place = newText.includes('\n') ? placeOf(source, text, start) : null;
  if (place !== null) return [{ ...edit, span: { start: place, end: place }, newText: asParagraphs(newText) }];
  const at = start > 0 && isHidden(text.charCodeAt(start)) ? charEnd(source, text, start - 1) : start;
  return [{ ...edit, span: { start: at, end: at } }];
};

/** See above; null where an edit would take a tag along, or write what is hidden. Edits of a text that hides nothing are as they are. */
export const inSource = <Edit extends TextEdit>(
  source: string,
  text: string,
  edits: readonly Edit[],
): readonly Edit[] | null => {
  if (source === text) return edits;
  const made = edits.flatMap((edit) => inPage(source, text, edit));
  return made.every(({ span, newText }) => isWhole(source, text, span) && !hidesSomething(newText)) ? made : null;
};
