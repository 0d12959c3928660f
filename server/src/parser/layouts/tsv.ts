import type { GridCell, GridRow, Layout } from '../grid';
import { trimBlanks } from '../scan';

const TAB = 9;

/** The fields between the tabs of `text[start, end)`; with `indented` a first tab opens no field of its own. One with quotation marks alone is empty. */
export const tabCells = (text: string, start: number, end: number, indented: boolean): GridCell[] => {
  const cells: GridCell[] = [];
  let from = start;
  if (indented && text.charCodeAt(from) === TAB) from++;
  let column = 0;
  for (let index = from; index <= end; index++) {
    if (index < end && text.charCodeAt(index) !== TAB) continue;
    let [cellStart, cellEnd] = trimBlanks(text, from, index);
    if (cellStart === cellEnd || (cellEnd - cellStart === 2 && text.startsWith('""', cellStart)))
      cellStart = cellEnd = from;
    cells.push({ start: cellStart, end: cellEnd, column });
    column++;
    from = index + 1;
  }
  return cells;
};

/** Copied from a spreadsheet or a browser: tabs between cells, one row a line, merged cells leave empties behind. */
export const tsv: Layout = {
  id: 'tsv',
  recognise: (shape) => shape.tabLines > 0 && shape.tabRows * 3 >= shape.tabLines,
  read: (shape) => {
    const rows: GridRow[] = [];
    for (const line of shape.lines) {
      if (line.lineStart === line.lineEnd) continue;
      rows.push({ cells: tabCells(shape.text, line.lineStart, line.lineEnd, false), closed: true });
    }
    return { layout: 'tsv', rows, blanks: 'kept' };
  },
};
