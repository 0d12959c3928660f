/** A table with tabs between its cells as a spreadsheet saves it: with commas, and with quotation marks where a cell has some. */
export const asCsv = (table: string): string =>
  table
    .split('\n')
    .map((row) =>
      row
        .split('\t')
        .map((cell) => (/[,，"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\n');
