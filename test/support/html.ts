import type { PrintedCell, PrintedGrid } from '../../server/src/writer';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A label cut in two by a span, as word processors do where a font changes. */
const content = (cell: PrintedCell): string => {
  if (cell.text.trim() === '') return '&nbsp;';
  if (cell.role === 'figure' || cell.text.length < 4) return escapeHtml(cell.text);
  const middle = cell.text.length >> 1;
  return `<span>${escapeHtml(cell.text.slice(0, middle))}</span><span>${escapeHtml(cell.text.slice(middle))}</span>`;
};

const tag = (cell: PrintedCell): string => {
  const spans = [
    cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '',
    cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '',
  ].join('');
  return `<td${spans} style="border:1px solid"><p align="center">${content(cell)}</p></td>`;
};

/** A table as it is pasted from a page's source, a row a line. */
export const writeHtml = (grid: PrintedGrid): string =>
  [
    '<table border="1" cellspacing="0">',
    '<tbody>',
    ...grid.rows.map((row) => `<tr>${row.map(tag).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n');

const rowBreak = '</tr>\n<tr>';

/** Where a report’s tables in tags may be parted: behind each row that another follows. */
export const rowBreaks = (text: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(rowBreak); at >= 0; at = text.indexOf(rowBreak, at + 1)) found.push(at + '</tr>'.length);
  return found;
};

/** Closes and opens the table at each of the places, with something between. */
export const parted = (text: string, places: readonly number[], between: string): string => {
  let written = '';
  let from = 0;
  for (const at of [...places].sort((a, b) => a - b)) {
    written += `${text.slice(from, at)}\n</tbody>\n</table>${between}<table border="1">\n<tbody>`;
    from = at;
  }
  return written + text.slice(from);
};
