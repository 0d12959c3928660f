import type { GridCell, GridRow, Layout } from '../grid';
import { tabCells } from './tsv';

/** A converted word processor's table: one cell a line behind a tab, a blank line between rows, empty tab fields. */
export const tabIndent: Layout = {
  id: 'tabIndent',
  // Tabs alone on their lines stand between the cells of a page that holds each in a paragraph.
  recognise: ({ tabLines, tabRows, bareTabs }) => tabRows * 3 < tabLines && bareTabs * 4 < tabLines * 3,
  read: (shape) => {
    const rows: GridRow[] = [];
    const gaps = shape.lines.filter((line) => line.lineStart === line.lineEnd).length;
    // Without blank lines nothing tells where a row ends.
    const closed = gaps * 12 >= shape.tabLines;
    let cells: GridCell[] = [];
    const flush = (): void => {
      if (cells.length > 0) rows.push({ cells, closed });
      cells = [];
    };
    for (const line of shape.lines) {
      if (line.lineStart === line.lineEnd) {
        flush();
        continue;
      }
      for (const cell of tabCells(shape.text, line.lineStart, line.lineEnd, true)) {
        cells.push({ ...cell, column: cells.length });
      }
      if (!closed) flush();
    }
    flush();
    return { layout: 'tabIndent', rows, blanks: closed ? 'kept' : 'doubtful' };
  },
};
