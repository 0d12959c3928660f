import { displayWidth } from '../../text';
import type { LayoutWriter, PrintedCell, PrintedGrid } from '../types';

/** A bar inside a cell would end it. */
export const escapeBars = (text: string): string => text.replaceAll('|', '\\|');

/**
 * The grid with one column for labels: a group gets a row of its own above its first row, since three label columns
 * would make the lines too long to read.
 */
const flattened = (grid: PrintedGrid): (PrintedCell | null)[][] => {
  const labels = grid.labelWidth > 0 ? 1 : 0;
  const width = labels + grid.width - grid.labelWidth;
  const rows: (PrintedCell | null)[][] = [];
  for (const cells of grid.rows) {
    const row: (PrintedCell | null)[] = Array.from({ length: width }, () => null);
    for (const cell of cells) {
      if (cell.role === 'group' && cell.column < grid.labelWidth) {
        rows.push([cell, ...Array.from({ length: width - 1 }, () => null)]);
      } else {
        row[Math.max(0, cell.column - grid.labelWidth + labels)] = cell;
      }
    }
    rows.push(row);
  }
  return rows;
};

/** GFM: the first row is the head, every row has the same number of cells, columns are padded to one width. */
export const markdown: LayoutWriter = (grid, output, lineBreak) => {
  const rows = flattened(grid);
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 3, displayWidth(escapeBars(cell?.text ?? '')));
    }
  }
  for (const [at, row] of rows.entries()) {
    if (at > 0) output.write(lineBreak);
    for (const [column, cell] of row.entries()) {
      const text = escapeBars(cell?.text ?? '');
      const padding = ' '.repeat((widths[column] as number) - displayWidth(text));
      output.write(column > 0 ? ' ' : '| ');
      if (cell?.role === 'figure') output.write(padding);
      if (cell) output.cell(cell, text);
      output.write(cell?.role === 'figure' ? ' |' : `${padding} |`);
    }
    if (at > 0) continue;
    const rules = widths.map((width, column) => {
      const figures = column > 0 || grid.labelWidth === 0;
      return figures ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
    });
    output.write(`${lineBreak}| ${rules.join(' | ')} |`);
  }
};
