import { firstCodes, fold, foldCode, isLonger } from '../text';
import { longestTitle, titleName } from './titleLine';

const page = /^(?:-{1,2}\d{1,4}-{1,2}|第\d{1,4}页(?:[/,]?共\d{1,4}页)?|page\d{1,4}(?:of\d{1,4})?|\d{1,4}\/\d{1,4})$/i;

/** 1 for the characters that such a line may begin with, folded; one that vanishes may stand before them. */
const begins = firstCodes('\0-第pP0123456789');

/** True for the text of a page's head or foot: `- 4 -`, `第 4 页`, `第4页 共6页`. A bare number is none: it may be a figure. */
export const isPageNumber = (text: string, start: number, end: number): boolean =>
  begins[foldCode(text.charCodeAt(start))] === 1 &&
  !isLonger(text, start, end, 24) &&
  page.test(fold(text, start, end).text);

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** True for a row of cells that is only a page number. */
export const isFurniture = (text: string, cells: readonly Cell[]): boolean => {
  const first = cells[0];
  const last = cells[cells.length - 1];
  return first !== undefined && last !== undefined && isPageNumber(text, first.start, last.end);
};

/** Digits of a page's number. */
export const longestPage = 3;

/** Behind the name: what makes a book of reports of it, a page's number. */
const behindName = /^[>"')]*(?:汇编|合集|选编)?[\d()\-/第页共年度一二三四五六七八九十]{0,16}$/;

/** True for a row of cells that only names the report, or a book of reports, as a page's head does: no label of the form does. */
export const isPageHead = (text: string, cells: readonly Cell[]): boolean => {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last || isLonger(text, first.start, last.end, 2 * longestTitle)) return false;
  const raw = text.slice(first.start, last.end);
  if (!raw.includes('报') || /[\t|]/.test(raw)) return false;
  const folded = fold(raw).text;
  const name = titleName.exec(folded);
  return name !== null && behindName.test(folded.slice(name.index + name[0].length));
};
