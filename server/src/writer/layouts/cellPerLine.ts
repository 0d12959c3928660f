import type { LayoutWriter } from '../types';

/** What stands for a blank cell: an empty line could not be told from the lines between cells. */
const blankMark = '/';

/** One cell a line, a blank line after each; merged cells stand once. */
export const cellPerLine: LayoutWriter = (grid, output, lineBreak) => {
  const cells = grid.rows.flat();
  for (const [at, cell] of cells.entries()) {
    if (at > 0) output.write(lineBreak + lineBreak);
    output.cell(cell, cell.text.trim() === '' ? blankMark : cell.text);
  }
};
