import type { PrintedGrid } from '../../server/src/writer';

/** A table as it comes from a converter that puts bars between cells alone: none begins a row, none ends it. */
export const writePipeBetween = (grid: PrintedGrid): string =>
  grid.rows.map((row) => row.map(({ text }) => text.replaceAll('|', '/')).join(' | ')).join('\n');
