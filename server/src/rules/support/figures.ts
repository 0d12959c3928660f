import type { Cell } from '../../report';
import type { TextEdit } from '../types';

const fullWidthDigit = /[０-９]/;

const widened = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Writes a value as the text writes its own figures: full-width digits stay full width. */
const printed = (value: number, like: string): string =>
  fullWidthDigit.test(like) ? widened(String(value)) : String(value);

/** A value in an empty gap, with the gap's width kept where there is room. */
const filled = (value: number, gap: string): string => {
  const digits = String(value);
  if (gap.trim() !== '' || gap.length < 2) return digits;
  return ` ${digits}`.padEnd(gap.length);
};

/** The edit that gives a cell a value: the bare number is replaced, a unit or a note beside it stays. */
export const writeFigure = (text: string, cell: Cell, value: number): TextEdit => {
  const span = cell.state === 'number' ? cell.number : cell.span;
  const before = text.slice(span.start, span.end);
  return { span, newText: cell.state === 'blank' ? filled(value, before) : printed(value, before) };
};
