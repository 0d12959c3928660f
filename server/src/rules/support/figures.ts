import { splitKey } from '../../forms';
import type { Cell, Figure, LayoutId, Span, Table } from '../../report';
import type { RuleContext, TextEdit } from '../types';

/** Layouts in which columns are held by blanks, or padded to look so: a figure's right edge stays where it is. */
const padded: ReadonlySet<LayoutId> = new Set(['aligned', 'markdown']);

const fullWidthDigit = /[０-９]/;

const widened = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Writes a value as the text writes its own figures: full-width digits stay full width. */
const printed = (value: number, like: string): string =>
  fullWidthDigit.test(like) ? widened(String(value)) : String(value);

/** How many of the characters before an offset are spaces, up to `most`. */
const spacesBefore = (text: string, offset: number, most: number): number => {
  let count = 0;
  while (count < most && text[offset - 1 - count] === ' ') count++;
  return count;
};

/** The gap that holds an offset between two bars of one line, or null. */
const gapBetweenBars = (text: string, offset: number): Span | null => {
  let start = offset;
  let end = offset;
  while (text[start - 1] === ' ') start--;
  while (text[end] === ' ') end++;
  return text[start - 1] === '|' && text[end] === '|' ? { start, end } : null;
};

const replaceNumber = (text: string, table: Table, cell: Cell, value: number): TextEdit => {
  const { start, end } = cell.number;
  const newText = printed(value, text.slice(start, end));
  if (!padded.has(table.layout)) return { span: cell.number, newText };
  const longer = newText.length - (end - start);
  if (longer <= 0) return { span: cell.number, newText: newText.padStart(end - start) };
  // One blank must stay between two figures.
  const room = Math.max(0, spacesBefore(text, start, longer + 1) - 1);
  return { span: { start: start - Math.min(room, longer), end }, newText };
};

const fillBlank = (text: string, table: Table, cell: Cell, value: number): TextEdit | null => {
  const { start, end } = cell.span;
  const digits = String(value);
  if (end > start) return { span: cell.span, newText: digits };
  // Between blanks alone nothing tells where a column's edge is.
  if (table.layout === 'aligned') return null;
  const gap = gapBetweenBars(text, start);
  if (!gap) return { span: cell.span, newText: digits };
  const width = gap.end - gap.start - 2;
  return { span: gap, newText: ` ${digits.padStart(Math.max(0, width))} ` };
};

/**
 * The edit that gives a cell a value: the bare number is replaced, a unit or a note beside it stays; null where a
 * blank cell's place in the line is not certain.
 */
export const writeFigure = (text: string, table: Table, cell: Cell, value: number): TextEdit | null =>
  cell.state === 'number' ? replaceNumber(text, table, cell, value) : fillBlank(text, table, cell, value);

/** The same for a figure of the report's graph; null too where it is no cell of the report's own tables. */
export const writeCell = ({ report, text }: RuleContext, { key, cell }: Figure, value: number): TextEdit | null => {
  const place = splitKey(key);
  const table = place && report.tables[place.table];
  return table && cell ? writeFigure(text, table, cell, value) : null;
};
