import { isBreak } from '../../text';
import type { GridCell, Layout, RegionShape } from '../grid';
import { mode } from '../place';
import { trimBlanks } from '../scan';

/** Commas or semicolons, but for those that may part thousands. */
const marks = /,(?!\d{3}(?!\d))|;/g;
const thousands = /^,\d{3}(?!\d)/;
const longestCell = 400;

/** The end of the cell in quotation marks that begins at `from`; -1 where none does. */
const quotedEnd = (text: string, from: number, to: number, mark: string): number => {
  if (text[from] !== '"') return -1;
  const most = Math.min(to, from + longestCell);
  for (let at = from + 1; at < most; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 === to || text[at + 1] === mark || isBreak(text.charCodeAt(at + 1)) ? at + 1 : -1;
  }
  return -1;
};

const isQuote = (text: string, at: number): boolean => /["'“”‘’]/.test(text.charAt(at));

/** Rows of cells between marks; with `joined` one that may part thousands does. */
const rowsOf = (text: string, start: number, end: number, mark: string, joined: boolean): GridCell[][] => {
  const rows: GridCell[][] = [];
  let cells: GridCell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    while (at === from && text[at] === ' ') from = ++at;
    const close = at === from ? quotedEnd(text, at, end, mark) : -1;
    if (close > 0) at = close;
    const ends = at >= end || isBreak(text.charCodeAt(at));
    if (!ends && text[at] !== mark) continue;
    if (joined && /\d/.test(text.charAt(at - 1)) && thousands.test(text.slice(at, at + 5))) continue;
    let [first, last] = trimBlanks(text, from, at);
    if (last - first > 1 && isQuote(text, first) && isQuote(text, last - 1)) [first, last] = [first + 1, last - 1];
    const isEmpty = first >= last;
    cells.push({ start: isEmpty ? from : first, end: isEmpty ? from : last, column: cells.length });
    from = at + 1;
    if (!ends) continue;
    if (cells.length > 1 || !isEmpty) rows.push(cells);
    cells = [];
  }
  return rows;
};

/** The marks of each line that is one of the table. */
const marksOf = ({ text, lines }: RegionShape): readonly (readonly string[])[] =>
  lines.flatMap(({ lineStart, lineEnd, label, figures }) =>
    label === undefined && !figures ? [] : [text.slice(lineStart, lineEnd).match(marks) ?? []],
  );

const widthOf = (rows: readonly GridCell[][]): number => mode(rows.map(({ length }) => length));
const likeOthers = (rows: readonly GridCell[][]): number => {
  const width = widthOf(rows);
  return rows.filter(({ length }) => length === width).length;
};

/** A spreadsheet's text with commas or semicolons between its cells, which may stand in quotation marks and be of several lines. */
export const csv: Layout = {
  id: 'tsv',
  recognise: (shape) => {
    // A program's list, `['规章', 0]`, has other marks as well.
    const isList = shape.text[shape.lines[0]?.start ?? 0] === '[';
    if (shape.pipeLines > 0 || shape.tabLines > 0 || isList) return false;
    const found = marksOf(shape);
    return found.filter(({ length }) => length > 0).length * 2 > found.length;
  },
  read: (shape) => {
    const { text, lines } = shape;
    const all = marksOf(shape).flat();
    const mark = all.filter((each) => each === ';').length * 2 > all.length ? ';' : ',';
    const [start, end] = [lines[0]?.lineStart ?? 0, lines[lines.length - 1]?.lineEnd ?? 0];
    const rows = rowsOf(text, start, end, mark, false);
    const joined = mark === ',' ? rowsOf(text, start, end, mark, true) : rows;
    const width = widthOf(rows);
    // Where thousands are parted, rows have as many cells as the others once they are not.
    const isParted = likeOthers(joined) > likeOthers(rows);
    return {
      layout: 'tsv',
      rows: rows.map((row, at) => ({
        cells: (isParted || row.length > width ? joined[at] : row) ?? row,
        closed: true,
      })),
      blanks: 'kept',
    };
  },
};
