import { foldCode } from '../../text';
import type { GridCell, GridRow, Layout } from '../grid';
import { trimBlanks } from '../scan';

const PIPE = 0x7c;

/** The cells between the pipes of `text[start, end)`; a leading and a trailing pipe open and close no cell. */
export const pipeCells = (text: string, start: number, end: number): GridCell[] => {
  const cells: GridCell[] = [];
  const [contentStart, contentEnd] = trimBlanks(text, start, end);
  let from = contentStart;
  if (from < contentEnd && foldCode(text.charCodeAt(from)) === PIPE) from++;
  const leading = from > contentStart;
  let column = 0;
  for (let index = from; index <= contentEnd; index++) {
    if (index < contentEnd && foldCode(text.charCodeAt(index)) !== PIPE) continue;
    if (index === contentEnd && index === from && column > 0) break;
    let [cellStart, cellEnd] = trimBlanks(text, from, index);
    if (cellStart === cellEnd) cellStart = cellEnd = Math.min(from + (text[from] === ' ' ? 1 : 0), index);
    if (index < contentEnd || cellEnd > cellStart || (leading && column === 0)) {
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
    for (const line of shape.lines) {
      if (line.lineStart === line.lineEnd) continue;
      rows.push({ cells: pipeCells(shape.text, line.lineStart, line.lineEnd), closed: true });
    }
    return { layout: 'pipeRow', rows, blanks: 'doubtful' };
  },
};
