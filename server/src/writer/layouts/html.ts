import type { LayoutWriter } from '../types';

/** A page's table, a row a line: for what is put into a text whose tables are such. */
export const html: LayoutWriter = (grid, output, lineBreak) => {
  output.write('<table border="1">');
  for (const row of grid.rows) {
    output.write(`${lineBreak}<tr>`);
    for (const cell of row) {
      const spans = (['colspan', 'rowspan'] as const).map((name) => (cell[name] > 1 ? ` ${name}="${cell[name]}"` : ''));
      output.write(`<td${spans.join('')}>`);
      output.cell(cell);
      output.write('</td>');
    }
    output.write('</tr>');
  }
  output.write(`${lineBreak}</table>`);
};
