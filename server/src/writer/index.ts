import type { TableForm } from '../forms';
import { printedGrid, type Spell } from './grid';
import { writers } from './layouts';
import { createOutput, type PrintedTable } from './output';
import type { PrintedGrid, Values, WriteOptions, WriterLayout } from './types';

export { type Place, places, printedGrid, type Spell } from './grid';
export type { PrintedTable } from './output';
export { type RowOptions, rowText } from './row';
export type * from './types';

/** The layouts that tables can be written in. */
export const writerLayouts = Object.keys(writers) as readonly WriterLayout[];

const print = (grid: PrintedGrid, layout: WriterLayout, lineBreak = '\n'): PrintedTable => {
  const output = createOutput();
  writers[layout](grid, output, lineBreak);
  return output.done();
};

export interface PrintOptions extends WriteOptions {
  /** How labels are spelled; as the form has them unless given. */
  readonly spell?: Spell;
}

/** A table in a layout, with the place of every figure; no line break at the end. */
export const printTable = (
  form: TableForm,
  values: Values,
  layout: WriterLayout,
  options: PrintOptions = {},
): PrintedTable => print(printedGrid(form, values, options.spell), layout, options.lineBreak);

/** The text of a table in a layout, heads and merged cells included; no line break at the end. */
export const writeTable = (form: TableForm, values: Values, layout: WriterLayout, options: PrintOptions = {}): string =>
  printTable(form, values, layout, options).text;
