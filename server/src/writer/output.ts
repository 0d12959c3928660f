import type { Span } from '../report';
import type { Output } from './types';

/** A table's text and where its figures stand in it, by `row.column`; a blank cell's span may be empty. */
export interface PrintedTable {
  readonly text: string;
  readonly figures: ReadonlyMap<string, Span>;
}

/** Tabs and line breaks would end a cell: inside one they are blanks. */
const oneLine = (text: string): string => text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]/g, ' ');

/** An empty output; `done` gives what was written to it. */
export const createOutput = (): Output & { done(): PrintedTable } => {
  const figures = new Map<string, Span>();
  let text = '';
  return {
    write(piece) {
      text += piece;
    },
    cell(cell, shown = cell.text) {
      const start = text.length;
      text += oneLine(shown);
      if (cell.role === 'figure') figures.set(cell.key, { start, end: text.length });
    },
    done: () => ({ text, figures }),
  };
};
