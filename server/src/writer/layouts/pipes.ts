import type { Output, PrintedCell, PrintedGrid } from '../types';

/** A bar inside a cell would end it. */
const withoutBars = (text: string): string => text.replaceAll('|', '/');

/** Writes a cell and the bar behind it; a blank cell is the bar alone. */
export const barredCell = (output: Output, cell: PrintedCell): void => {
  output.cell(cell, withoutBars(cell.text));
  output.write(cell.text === '' ? '|' : ' |');
};

/** The bars that a row of merged cells is short of, all at its end. */
export const fillers = (grid: PrintedGrid, row: readonly PrintedCell[]): string =>
  '|'.repeat(Math.max(0, grid.width - row.length));
