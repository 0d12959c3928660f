import { foldCode } from '../../text';
import type { GridCell, GridRow, Layout, RegionShape } from '../grid';
import { trimBlanks } from '../scan';

const PIPE = 0x7c;

/** True where pipes stand between cells alone: none begins a row, and rows that are filled to their end do not end with one. */
export const standBetween = ({ text, lines }: RegionShape): boolean => {
  let rows = 0;
  let open = 0;
  for (const { lineStart, lineEnd, pipes } of lines) {
    if (pipes < 2) continue;
    const [start, end] = trimBlanks(text, lineStart, lineEnd);
    if (foldCode(text.charCodeAt(start)) === PIPE) return false;
    rows++;
    if (foldCode(text.charCodeAt(end - 1)) !== PIPE) open++;
  }
  return open * 3 >= rows;
};

/**
 * The cells between the pipes of `text[start, end)`; a leading and a trailing pipe open and close no cell, but where pipes
 * stand between cells alone (`between`) a trailing one opens the last, which is empty.
 */
export const pipeCells = (text: string, start: number, end: number, between = false): GridCell[] => {
  const cells: GridCell[] = [];
  const [contentStart, contentEnd] = trimBlanks(text, start, end);
  let from = contentStart;
  if (from < contentEnd && foldCode(text.charCodeAt(from)) === PIPE) from++;
  const leading = from > contentStart;
  let column = 0;
  for (let index = from; index <= contentEnd; index++) {
    if (index < contentEnd && foldCode(text.charCodeAt(index)) !== PIPE) continue;
    const isLast = index === contentEnd && index === from && column > 0;
    if (isLast && !between) break;
    let [cellStart, cellEnd] = trimBlanks(text, from, index);
    if (cellStart === cellEnd)
      cellStart = cellEnd = Math.min(from + (text[from] === ' ' ? 1 : 0), isLast ? end : index);
    if (index < contentEnd || cellEnd > cellStart || isLast || (leading && column === 0)) {
      cells.push({ start: cellStart, end: cellEnd, column });
    }
    column++;
    from = index + 1;
  }
  return cells;
};

/** One row a line, cells ended by `|`. Fillers of merged cells stand at the row's end, blanks perhaps too. */
export const pipeRow: Layout = {
  id: 'pipeRow',
  recognise: (shape) => shape.pipeLines > 0 && shape.pipeRows * 3 >= shape.pipeLines,
  read: (shape) => {
    const rows: GridRow[] = [];
    const between = standBetween(shape);
    for (const line of shape.lines) {
      if (line.lineStart === line.lineEnd) continue;
      rows.push({
        cells: pipeCells(shape.text, line.lineStart, line.lineEnd, between && line.pipes > 0),
        closed: true,
      });
    }
    return { layout: 'pipeRow', rows, blanks: 'doubtful' };
  },
};
