import { foldCode } from '../../text';
import type { GridCell, GridRow, Layout } from '../grid';

/** The pieces of a line between runs of blanks; `column` is the distance from the line's start in characters. */
const pieces = (text: string, lineStart: number, lineEnd: number): GridCell[] => {
  const cells: GridCell[] = [];
  let from = -1;
  for (let index = lineStart; index <= lineEnd; index++) {
    const blank = index === lineEnd || foldCode(text.charCodeAt(index)) === 0;
    if (!blank && from < 0) from = index;
    if (!blank || from < 0) continue;
    cells.push({ start: from, end: index, column: from - lineStart });
    from = -1;
  }
  return cells;
};

/** A PDF's text with its columns kept by runs of blanks, or its rows one a line with single blanks. */
export const aligned: Layout = {
  id: 'aligned',
  recognise: (shape) => (shape.figureRows > 0 || shape.spacedRows > 1) && shape.pipeLines === 0 && shape.tabLines === 0,
  read: (shape) => {
    const rows: GridRow[] = [];
    for (const line of shape.lines) {
      if (line.start === line.end) continue;
      const cells = pieces(shape.text, line.lineStart, line.lineEnd);
      if (cells.length > 0) rows.push({ cells, closed: false });
    }
    return { layout: 'aligned', rows, blanks: 'aligned' };
  },
};
