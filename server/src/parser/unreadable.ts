import { lineOf, type TableForm } from '../forms';
import type { TableRow, UnknownRow, Unreadable } from '../report/types';
import { foldKey } from '../text';
import type { Item } from './assemble';
import { vocabularies } from './vocabulary';

/** Digits of a figure that is rather a whole row glued together. */
const digitsOf = (row: TableRow): number => {
  const [span] = row.figures;
  return span && row.figures.length === 1 ? span.end - span.start : 0;
};

const digitsAtEnd = (key: string): number => {
  let at = key.length;
  while (at > 0 && key.charCodeAt(at - 1) >= 48 && key.charCodeAt(at - 1) <= 57) at--;
  return key.length - at;
};

/** Words that are a label with as many digits behind it as the row has cells, or more. */
const gluedLabels = (text: string, table: TableForm, items: readonly Item[]): number => {
  const least = Math.max(...table.lines.map((line) => line.cells.length));
  let count = 0;
  for (const item of items) {
    if (item.kind !== 'text') continue;
    const key = foldKey(text, item.span.start, item.span.end);
    const digits = digitsAtEnd(key);
    if (digits >= least && vocabularies[table.key].exact(key.slice(0, -digits))) count++;
  }
  return count;
};

/** How far into its line a row stands beside another report's. */
const mostBefore = 400;

/** True where a repeated row's label stands behind other words of its line. */
const hasLabelBefore = (text: string, row: UnknownRow): boolean => {
  const before = text.slice(Math.max(0, row.span.start - mostBefore), row.span.start);
  const lineStart = before.lastIndexOf('\n') + 1;
  return (lineStart > 0 || row.span.start < mostBefore) && /[\u4e00-\u9fff]{2}/.test(before.slice(lineStart));
};

/**
 * Why a table's rows cannot be trusted as a whole, or null. Rows that are merely short, or blank where blanks can be
 * seen, are no reason: they are judged one by one.
 */
export const judge = (
  text: string,
  table: TableForm,
  items: readonly Item[],
  rows: readonly TableRow[],
  unknownRows: readonly UnknownRow[],
  orphans: number,
): Unreadable | null => {
  let bare = 0;
  let overfull = 0;
  let doubled = 0;
  let glued = 0;
  let withFigures = 0;
  let tooMany = 0;
  let tooFew = 0;
  for (const row of rows) {
    const columns = lineOf(table, row.key)?.cells.length ?? 0;
    const count = row.figures.length;
    if (count > 0) withFigures++;
    if (count === 0 && !row.cells) bare++;
    if (count > columns && !row.cells) tooMany++;
    if (count < columns && !row.cells) tooFew++;
    if (count >= 2 * columns) overfull++;
    if (count === 2 * columns && columns > 2) doubled++;
    if (columns > 2 && digitsOf(row) >= columns) glued++;
  }
  if (glued + gluedLabels(text, table, items) >= Math.max(1, Math.ceil(table.lines.length / 4))) return 'glued';
  const sameLine = unknownRows.filter((row) => row.repeats !== null && hasLabelBefore(text, row));
  if (doubled * 2 > rows.length || sameLine.length * 2 > table.lines.length) return 'sideBySide';
  if (bare > 0 && overfull > 0) return 'columnsTorn';
  if (bare > 1 && orphans > bare) return 'columnsTorn';
  // Some rows have the figures of others. A single one may have those of a row whose label was not recognised.
  const mixed = bare > 0 ? tooMany > 0 : tooMany > 1 && tooFew > 1;
  if (mixed && (tooMany + tooFew) * 2 > rows.length) return 'columnsTorn';
  // Each row's figures before its label: the first row's have none before them, the last row has none behind it.
  const last = rows[rows.length - 1];
  if (last && !last.cells && last.figures.length === 0 && orphans >= (lineOf(table, last.key)?.cells.length ?? 0))
    return 'columnsTorn';
  // Table four's figures stand in one line: several runs of them are columns, or groups one below the other.
  if (table.lines[0]?.row === null && unknownRows.length > 0 && !rows.some((row) => row.cells)) return 'notOneLine';
  if (withFigures === 0 && !rows.some((row) => row.cells)) return 'noFigures';
  if (bare * 2 > table.lines.length) return 'fewFigures';
  // Hardly a row is there, and none has its figures.
  if (rows.length * 2 < table.lines.length && !rows.some((row) => row.cells)) return 'fewFigures';
  return null;
};
