import type { PrintedCell, PrintedGrid } from '../../server/src/writer';

/** Marks that are never printed at the start of a line. */
const clinging = new Set('、，。：；）”');

/** A text cut into lines of at most `width` characters; a mark clings to the character before it, a digit to its number. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    const inNumber = /[0-9.]/.test(char) && /[0-9.]$/.test(line);
    if (line.length >= width && !clinging.has(char) && !inNumber) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};

interface ColumnPlace {
  readonly start: number;
  readonly width: number;
}

/** Labels to the left (a group letter by letter), figures in columns as wide as their heads and figures. */
const columnsOf = (grid: PrintedGrid): ColumnPlace[] => {
  const widths = Array.from({ length: grid.width }, (_, column) => {
    if (column < grid.labelWidth) return grid.labelWidth === 1 ? 14 : ([1, 5, 17][column] ?? 17);
    return grid.labelWidth === 1 ? 8 : 4;
  });
  for (const cell of grid.rows.flat()) {
    if (cell.role === 'figure') widths[cell.column] = Math.max(widths[cell.column] as number, cell.text.length);
  }
  let start = 0;
  return widths.map((width, column) => {
    const place = { start, width };
    start += width + (column < grid.labelWidth ? 2 : 4);
    return place;
  });
};

const lastOf = (columns: readonly ColumnPlace[], cell: PrintedCell): ColumnPlace =>
  columns[cell.column + cell.colspan - 1] as ColumnPlace;

/** Puts a text into a line at a character column. */
const put = (line: string, at: number, text: string): string =>
  text === '' ? line : line.slice(0, at).padEnd(at) + text + line.slice(at + text.length);

export interface AlignedOptions {
  /** Lines of a page, then its number in the middle of a line of its own; none unless given. */
  readonly pageLength?: number;
  /** Number of the first page that ends inside the table. */
  readonly page?: number;
  /** A blank line after every row. */
  readonly airy?: boolean;
}

/**
 * A table as `pdftotext -layout` gives it: columns held by blanks, counted in characters; labels broken over lines
 * with their figures in the middle; merged labels around the middle of their rows; page numbers in between.
 */
export const writeAligned = (grid: PrintedGrid, options: AlignedOptions = {}): string => {
  const columns = columnsOf(grid);
  const linesOf = (cell: PrintedCell): string[] => {
    const width = lastOf(columns, cell).start + lastOf(columns, cell).width - (columns[cell.column]?.start ?? 0);
    return wrapped(cell.text, width);
  };
  const heights = grid.rows.map((row) =>
    Math.max(1, ...row.filter((cell) => cell.rowspan === 1).map((cell) => linesOf(cell).length)),
  );
  for (const [at, row] of grid.rows.entries()) {
    for (const cell of row) {
      const last = at + cell.rowspan - 1;
      const height = heights.slice(at, last + 1).reduce((sum, each) => sum + each, 0);
      heights[last] = (heights[last] as number) + Math.max(0, linesOf(cell).length - height);
    }
  }
  const starts = heights.map((_, at) => heights.slice(0, at).reduce((sum, each) => sum + each, 0));
  const lines = Array.from({ length: heights.reduce((sum, each) => sum + each, 0) }, () => '');
  for (const [at, row] of grid.rows.entries()) {
    for (const cell of row) {
      const text = linesOf(cell);
      const height = heights.slice(at, at + cell.rowspan).reduce((sum, each) => sum + each, 0);
      const top = (starts[at] as number) + ((height - text.length) >> 1);
      const { start, width } = columns[cell.column] as ColumnPlace;
      for (const [index, piece] of text.entries()) {
        const centred = cell.role === 'figure' ? start + ((width - piece.length) >> 1) : start;
        lines[top + index] = put(lines[top + index] as string, Math.max(start, centred), piece);
      }
    }
  }
  const ends = new Set(starts);
  const printed: string[] = [];
  let page = options.page ?? 3;
  let onPage = 0;
  for (const [at, line] of lines.entries()) {
    if (options.airy && at > 0 && ends.has(at)) printed.push('');
    if (options.pageLength && onPage >= options.pageLength && ends.has(at)) {
      printed.push('', `${' '.repeat(30)}- ${page++} -`, '');
      onPage = 0;
    }
    printed.push(line.trimEnd());
    onPage++;
  }
  return printed.join('\n');
};

/**
 * A table as `pdftotext -raw` gives it: in reading order, a row's figures behind the label with one blank between;
 * where the label takes several lines the figures stand on their own. A blank cell vanishes.
 */
export const writeRaw = (grid: PrintedGrid): string => {
  const lines: string[] = [];
  for (const row of grid.rows) {
    const figures = row.filter((cell) => cell.role === 'figure').map((cell) => cell.text);
    const labels = row.filter((cell) => cell.role !== 'figure');
    if (figures.length === 0) {
      const short = grid.labelWidth === 1;
      if (short) lines.push(labels.map((cell) => cell.text).join(' '));
      else
        lines.push(
          ...labels.flatMap((cell) => wrapped(cell.text, cell.column < grid.labelWidth ? 22 : 4 * cell.colspan)),
        );
      continue;
    }
    let before = '';
    for (const cell of labels) {
      const width = cell.role === 'group' ? ([1, 5][cell.column] ?? 5) : 19;
      const pieces = wrapped(cell.text, width);
      lines.push(...pieces.slice(0, -1));
      before = pieces[pieces.length - 1] ?? '';
      if (cell !== labels[labels.length - 1] || pieces.length > 1) {
        lines.push(before);
        before = '';
      }
    }
    const figuresLine = [before, ...figures].filter((text) => text !== '').join(' ');
    if (figuresLine !== '') lines.push(figuresLine);
  }
  return lines.join('\n');
};
