import type { TableForm } from '../forms';
import { printedGrid, type Spell } from './grid';
import { writers } from './layouts';
import { html } from './layouts/html';
import { createOutput, type PrintedTable } from './output';
import type { PrintedGrid, TemplateLayout, Values, WriteOptions, WriterLayout } from './types';

/** How a grid is printed. */
export interface PrintOptions extends WriteOptions {
  /** How labels are spelled; as the form has them unless given. */
  readonly spell?: Spell;
}

/** The layouts that tables can be written in. */
export const writerLayouts = Object.keys(writers) as readonly WriterLayout[];

/** A grid in a layout, with the place of every figure; no line break at the end. */
export const printGrid = (grid: PrintedGrid, layout: TemplateLayout, options: WriteOptions = {}): PrintedTable => {
  const output = createOutput();
  const write = layout === 'html' ? html : writers[layout];
  write(grid, output, options.lineBreak ?? '\n');
  return output.done();
};

/** A table in a layout, with the place of every figure; no line break at the end. */
export const printTable = (
  form: TableForm,
  values: Values,
  layout: TemplateLayout,
  options: PrintOptions = {},
): PrintedTable => printGrid(printedGrid(form, values, options.spell), layout, options);

/** The text of a table in a layout, heads and merged cells included; no line break at the end. */
export const writeTable = (
  form: TableForm,
  values: Values,
  layout: TemplateLayout,
  options: PrintOptions = {},
): string => printTable(form, values, layout, options).text;
