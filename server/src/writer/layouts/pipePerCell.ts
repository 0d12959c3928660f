import type { LayoutWriter } from '../types';
import { barredCell, fillers } from './pipes';

/** A cell and its bar a line, the bars of merged cells on one line after the row. */
export const pipePerCell: LayoutWriter = (grid, output, lineBreak) => {
  for (const [at, row] of grid.rows.entries()) {
    if (at > 0) output.write(lineBreak);
    for (const [index, cell] of row.entries()) {
      if (index > 0) output.write(lineBreak);
      barredCell(output, cell);
    }
    const rest = fillers(grid, row);
    if (rest !== '') output.write(lineBreak + rest);
  }
};
