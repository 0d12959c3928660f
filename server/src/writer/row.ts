import type { TableForm } from '../forms';
import { printedGrid, rowOfGrid } from './grid';
import { writers } from './layouts';
import { escapeBars } from './layouts/markdown';
import { createOutput, type PrintedTable } from './output';
import type { PrintedCell, PrintedGrid, Template, Values, WriteOptions, WriterLayout } from './types';

/** How a single row is written. */
export interface RowOptions extends WriteOptions {
  /** How many cells the table's other rows have, where they are not as many as the writer's own. */
  readonly cells?: number;
}

/** A Markdown row without padding: only a whole table knows how wide its columns are. */
const markdownRow = (grid: PrintedGrid, row: readonly PrintedCell[], cells: number | undefined): PrintedTable => {
  const own = grid.width - grid.labelWidth + Math.min(1, grid.labelWidth);
  const places = row.reduce((sum, cell) => sum + (cell.role === 'figure' ? cell.colspan : 1), 0);
  const output = createOutput();
  output.write('|');
  output.write('  |'.repeat(Math.max(0, (cells ?? own) - places)));
  for (const cell of row) {
    output.write(' ');
    output.cell(cell, escapeBars(cell.text));
    output.write(' |');
    if (cell.role === 'figure') output.write('  |'.repeat(cell.colspan - 1));
  }
  return output.done();
};

/** The row alone in a grid of `width` places, with empty places for the groups that the layout shows. */
const alone = (grid: PrintedGrid, row: readonly PrintedCell[], layout: WriterLayout, width: number): PrintedGrid => {
  const shift = layout === 'tsv' ? width - grid.width : 0;
  const moved = row.map((cell) => ({ ...cell, column: Math.max(0, cell.column + shift) }));
  const label = moved[0];
  const around: PrintedCell[] = [];
  if (layout === 'tabIndent' && label) {
    for (let column = 0; column < label.column; column++) {
      around.push({ text: '', role: 'group', key: '', column, colspan: 1, rowspan: 1 });
    }
  }
  return { ...grid, width, rows: [[...around, ...moved]] };
};

const printRow = (
  form: TableForm,
  rowKey: string,
  layout: WriterLayout,
  values: Values,
  options: RowOptions,
): PrintedTable => {
  const grid = printedGrid(form, values);
  const row = rowOfGrid(form, grid, rowKey);
  if (row.length === 0) return { text: '', figures: new Map() };
  if (layout === 'markdown') return markdownRow(grid, row, options.cells);
  const output = createOutput();
  writers[layout](alone(grid, row, layout, options.cells ?? grid.width), output, options.lineBreak ?? '\n');
  return output.done();
};

/**
 * One row as it stands in a table of this layout, label first and groups left out: what a fix inserts. Where the
 * table's rows have another number of `cells`, the label moves (`markdown`, `tsv`) or the bars at the row's end are
 * fewer (`pipeRow`, `pipePerCell`). No line break at the end; `''` for a row that the form does not have.
 */
export const rowText = (
  form: TableForm,
  rowKey: string,
  layout: WriterLayout,
  values: Values,
  options: RowOptions = {},
): string => printRow(form, rowKey, layout, values, options).text;

/** A row of zeros, otherwise as `rowText`; every figure is a stop. */
export const rowTemplate = (
  form: TableForm,
  rowKey: string,
  layout: WriterLayout,
  options: RowOptions = {},
): Template => {
  const zeros = new Map(form.cells.map((cell) => [cell, '0']));
  const { text, figures } = printRow(form, rowKey, layout, zeros, options);
  return { text, stops: [...figures.values()] };
};
