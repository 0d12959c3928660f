import { isPageNumber } from '../../parser/furniture';
import type { Paragraph } from '../../parser/prose';
import type { Span } from '../../report';
import { element, escaped, type Html, joined } from './html';
import { look, type Manner, place } from './manner';
import type { Underline } from './marks';

/** The lines of a span without the blanks around them; blank ones are left out. */
export const linesOf = (text: string, span: Span): Span[] => {
  const lines: Span[] = [];
  const lineBreak = /\r\n|[\r\n\f\u2028\u2029]/g;
  lineBreak.lastIndex = span.start;
  for (let at = span.start; at < span.end; ) {
    const found = lineBreak.exec(text);
    const end = found ? Math.min(found.index, span.end) : span.end;
    const line = trimmed(text, at, end);
    if (line.end > line.start) lines.push(line);
    at = found ? found.index + found[0].length : span.end;
  }
  return lines;
};

const isBlank = (text: string, at: number): boolean => text.charAt(at).trim() === '';

const trimmed = (text: string, from: number, to: number): Span => {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
};

/** The parts of a line that a reader sees: all but the tags of a page's source. */
const seen = (text: string, { start, end }: Span): Span[] => {
  const parts: Span[] = [];
  let from = start;
  for (let at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
    if (at < from || !/[a-z/!]/i.test(text.charAt(at + 1))) continue;
    const close = text.indexOf('>', at);
    if (close < 0 || close >= end) break;
    if (at > from) parts.push({ start: from, end: at });
    from = close + 1;
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
};

/** Index of the first underline that ends behind an offset. */
const firstBehind = (underlines: readonly Underline[], offset: number): number => {
  let low = 0;
  let high = underlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((underlines[middle] as Underline).span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const underlined = (text: string, span: Span, underlines: readonly Underline[], manner: Manner): Html[] => {
  if (manner.kind === 'paper') return [escaped(text.slice(span.start, span.end))];
  const html: Html[] = [];
  let at = span.start;
  for (let index = firstBehind(underlines, at); index < underlines.length; index++) {
    const { span: wrong, severity, message } = underlines[index] as Underline;
    const start = Math.max(at, wrong.start);
    const end = Math.min(span.end, wrong.end);
    if (start >= span.end) break;
    html.push(escaped(text.slice(at, start)));
    const attributes = { class: `finding ${severity}`, title: message, ...place(manner, wrong) };
    html.push(element('span', attributes, escaped(text.slice(start, end))));
    at = end;
  }
  return [...html, escaped(text.slice(at, span.end))];
};

/** Lines that a page broke, joined: with a blank between Latin words alone. */
export const flowing = (
  text: string,
  lines: readonly Span[],
  underlines: readonly Underline[],
  manner: Manner,
): Html => {
  const html: Html[] = [];
  let last = '';
  for (const line of lines) {
    for (const part of seen(text, line)) {
      if (/\w/.test(last) && /\w/.test(text.charAt(part.start))) html.push(escaped(' '));
      for (const each of underlined(text, part, underlines, manner)) html.push(each);
      last = text.charAt(part.end - 1);
    }
  }
  return joined(html);
};

/** The lines of a paragraph that are its own: page numbers in between are left out. */
const ownLines = (text: string, { span, offsets }: Paragraph): Span[] => {
  let at = 0;
  return linesOf(text, span).filter(({ start, end }) => {
    while (at < offsets.length - 1 && (offsets[at] as number) < start) at++;
    return at < offsets.length - 1 && (offsets[at] as number) < end;
  });
};

const marks = /[#＃]{1,6}[ \t\u3000]+/y;

/** A paragraph; one with the mark of a Markdown heading is a heading within its section. */
export const paragraphHtml = (
  text: string,
  paragraph: Paragraph,
  underlines: readonly Underline[],
  manner: Manner,
): Html => {
  const [first, ...rest] = ownLines(text, paragraph);
  if (!first) return escaped('');
  marks.lastIndex = first.start;
  const mark = marks.exec(text)?.[0].length ?? 0;
  const lines = [{ start: first.start + mark, end: Math.max(first.start + mark, first.end) }, ...rest];
  const attributes = { ...look(manner, mark > 0 ? 'sub' : 'paragraph'), ...place(manner, paragraph.span) };
  return element(mark > 0 ? 'h3' : 'p', attributes, flowing(text, lines, underlines, manner));
};

/** Lines of a span that are in no part of the report that is known, each by itself; rules and page numbers are left out. */
export const strayHtml = (text: string, span: Span, underlines: readonly Underline[], manner: Manner): Html =>
  joined(
    linesOf(text, span).flatMap((line) => {
      if (isPageNumber(text, line.start, line.end)) return [];
      const parts = seen(text, line);
      if (!parts.some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))) return [];
      const attributes = { ...look(manner, 'paragraph', 'stray'), ...place(manner, line) };
      return [element('p', attributes, flowing(text, [line], underlines, manner))];
    }),
  );
