import { foldCode } from '../../text';
import type { GridCell, GridRow, Layout, RegionShape } from '../grid';
import { type ScannedLine, trimBlanks } from '../scan';

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

const dashes = /[-─━═]{3}/;
/** Where lines of a box meet. */
const joint = /[\u250c-\u254f\u2552-\u257f]|\+[-=]/;

/** True for a line of a box's border: `├────┼────┤`, `+----+----+`; words of a cell that goes on through it may stand before. */
const isBorder = (text: string): boolean => dashes.test(text) && joint.test(text);

/** The lines of one row of a box: cell by cell what each line has of it. */
const joined = (lines: readonly GridRow[]): GridRow[] => {
  const [first] = lines;
  if (!first || lines.length === 1 || lines.some(({ cells }) => cells.length !== first.cells.length)) return [...lines];
  const cells = first.cells.flatMap((cell, column) => {
    const pieces = lines.map((line) => line.cells[column] as GridCell).filter(({ start, end }) => end > start);
    return pieces.length > 0 ? pieces : [cell];
  });
  return [{ cells, closed: true, width: first.cells.length }];
};

/** The rows of a box that is ruled off below each of them: a row may take several lines. Null where borders do not tell the rows. */
const boxRows = ({ text, lines }: RegionShape, rowOf: (line: ScannedLine) => GridRow): GridRow[] | null => {
  const filled = lines.filter(({ lineStart, lineEnd }) => lineEnd > lineStart);
  const borders = filled.map(({ lineStart, lineEnd }) => isBorder(text.slice(lineStart, lineEnd)));
  if (borders.filter(Boolean).length * 4 < filled.length) return null;
  const rows: GridRow[] = [];
  let open: GridRow[] = [];
  for (const [at, line] of filled.entries()) {
    if (!borders[at]) open.push(rowOf(line));
    if (!borders[at] && at < filled.length - 1) continue;
    rows.push(...joined(open));
    open = [];
  }
  return rows;
};

/** One row a line, cells ended by `|`. Fillers of merged cells stand at the row's end, blanks perhaps too. */
export const pipeRow: Layout = {
  id: 'pipeRow',
  recognise: (shape) => shape.pipeLines > 0 && shape.pipeRows * 3 >= shape.pipeLines,
  read: (shape) => {
    const between = standBetween(shape);
    const rowOf = ({ lineStart, lineEnd, pipes }: ScannedLine): GridRow => ({
      cells: pipeCells(shape.text, lineStart, lineEnd, between && pipes > 0),
      closed: true,
    });
    const box = boxRows(shape, rowOf);
    const rows = box ?? shape.lines.filter(({ lineStart, lineEnd }) => lineEnd > lineStart).map(rowOf);
    return { layout: 'pipeRow', rows, blanks: box ? 'kept' : 'doubtful' };
  },
};
