import { firstCodes, fold, foldCode } from '../text';

const page = /^(?:-{1,2}\d{1,4}-{1,2}|第\d{1,4}页(?:[/,]?共\d{1,4}页)?|page\d{1,4}(?:of\d{1,4})?|\d{1,4}\/\d{1,4})$/i;

/** 1 for the characters that such a line may begin with, folded; one that vanishes may stand before them. */
const begins = firstCodes('\0-第pP0123456789');

/** True for the text of a page's head or foot: `- 4 -`, `第 4 页`, `第4页 共6页`. A bare number is none: it may be a figure. */
export const isPageNumber = (text: string, start: number, end: number): boolean =>
  end - start <= 24 && begins[foldCode(text.charCodeAt(start))] === 1 && page.test(fold(text, start, end).text);

/** True for a row of cells that is only a page number. */
export const isFurniture = (
  text: string,
  cells: readonly { readonly start: number; readonly end: number }[],
): boolean => {
  const first = cells[0];
  const last = cells[cells.length - 1];
  return first !== undefined && last !== undefined && isPageNumber(text, first.start, last.end);
};
