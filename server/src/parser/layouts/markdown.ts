import { type GridRow, isSeparatorLine, type Layout } from '../grid';
import { pipeCells, standBetween } from './pipeRow';

/** GFM: `|---|` lines under the head, also after every row. Every row has all its cells, so blanks keep their place. */
export const markdown: Layout = {
  id: 'markdown',
  recognise: (shape) => shape.separatorLines > 0,
  read: (shape) => {
    const rows: GridRow[] = [];
    const between = standBetween(shape);
    for (const line of shape.lines) {
      if (line.lineStart === line.lineEnd || isSeparatorLine(shape.text, line)) continue;
      rows.push({
        cells: pipeCells(shape.text, line.lineStart, line.lineEnd, between && line.pipes > 0),
        closed: true,
      });
    }
    return { layout: 'markdown', rows, blanks: 'kept' };
  },
};
