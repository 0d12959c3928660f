import { foldCode } from '../../text';
import { type GridRow, isSeparatorLine, type Layout } from '../grid';
import { trimBlanks } from '../scan';

const PIPE = 0x7c;

/** One cell a line, ended by `|` on the same line or the next; fillers of merged cells are runs of `|`. */
export const pipePerCell: Layout = {
  id: 'pipePerCell',
  recognise: (shape) => shape.pipeLines > 0,
  read: (shape) => {
    const { text } = shape;
    const rows: GridRow[] = [];
    // Text that awaits its pipe: a line without one may be a cell of its own, or the cell's first line.
    let pending = false;
    const push = (start: number, end: number): void => {
      rows.push({ cells: [{ start, end, column: 0 }], closed: false });
    };
    for (const line of shape.lines) {
      if (shape.separatorLines > 0 && isSeparatorLine(text, line)) continue;
      let from = line.lineStart;
      for (let index = from; index <= line.lineEnd; index++) {
        const closes = index < line.lineEnd && foldCode(text.charCodeAt(index)) === PIPE;
        if (index < line.lineEnd && !closes) continue;
        const [start, end] = trimBlanks(text, from, index);
        if (end > start) {
          push(start, end);
          pending = !closes;
        } else if (closes) {
          if (!pending) push(index, index);
          pending = false;
        }
        from = index + 1;
      }
    }
    return { layout: 'pipePerCell', rows, blanks: 'doubtful' };
  },
};
