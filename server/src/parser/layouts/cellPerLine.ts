import type { GridRow, Layout } from '../grid';
import { trimBlanks } from '../scan';

/** One cell a line, often a blank line between; empty cells vanish. The layout of last resort. */
export const cellPerLine: Layout = {
  id: 'cellPerLine',
  recognise: () => true,
  read: (shape) => {
    const rows: GridRow[] = [];
    for (const line of shape.lines) {
      const [start, end] = trimBlanks(shape.text, line.lineStart, line.lineEnd);
      if (end > start) rows.push({ cells: [{ start, end, column: 0 }], closed: false });
    }
    return { layout: 'cellPerLine', rows, blanks: 'vanish' };
  },
};
