import { foldCode, isHidden } from '../../text';
import type { GridCell, GridRow, Layout } from '../grid';

/** The pieces of a line between runs of blanks; `column` is the distance from the line's start in characters that are shown. */
const pieces = (text: string, lineStart: number, lineEnd: number): GridCell[] => {
  const cells: GridCell[] = [];
  let from = -1;
  let unseen = 0;
  for (let index = lineStart; index <= lineEnd; index++) {
    const code = index < lineEnd ? text.charCodeAt(index) : 0;
    const blank = index === lineEnd || foldCode(code) === 0;
    if (!blank && from < 0) from = index;
    if (blank && from >= 0) {
      cells.push({ start: from, end: index, column: from - lineStart - unseen });
      from = -1;
    }
    if (isHidden(code)) unseen++;
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
