import type { LayoutWriter } from '../types';
import { barredCell, fillers } from './pipes';

/** One row a line, a bar behind each cell, the bars of merged cells at the row's end. */
export const pipeRow: LayoutWriter = (grid, output, lineBreak) => {
  for (const [at, row] of grid.rows.entries()) {
    if (at > 0) output.write(lineBreak);
    for (const [index, cell] of row.entries()) {
      if (index > 0) output.write(' ');
      barredCell(output, cell);
    }
    const rest = fillers(grid, row);
    if (rest !== '') output.write(` ${rest}`);
  }
};
