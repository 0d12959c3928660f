import type { Block, Row } from '../../forms';
import type { Table, TableRow } from '../../report';
import { lineEnd, lineStart } from '../../text';
import { rowText, type WriterLayout } from '../../writer';
import type { TextEdit } from '../types';
import { afterBreak, lineBreakOf } from './lines';

/** A place for rows: behind a line's end, or before a line's start. */
interface Place {
  readonly at: number;
  readonly side: 'behind' | 'before';
}

/** Layouts with more than one line a row, or with a blank line between rows. */
const rowBreaks: Readonly<Record<WriterLayout, number>> = {
  cellPerLine: 2,
  tabIndent: 2,
  pipePerCell: 1,
  pipeRow: 1,
  markdown: 1,
  tsv: 1,
};

const isWritable = (layout: Table['layout']): layout is WriterLayout => layout in rowBreaks;

/** True for a line that only continues a row: bars, blanks, the rule below a Markdown head. */
const continuesRow = (line: string): boolean => line.includes('|') && /^[|\s:-]+$/.test(line);

/** The end of the line at `offset`, past lines that hold bars alone. */
const endOfRow = (text: string, offset: number): number => {
  let end = lineEnd(text, offset);
  while (end < text.length) {
    const next = afterBreak(text, end);
    const nextEnd = lineEnd(text, next);
    if (!continuesRow(text.slice(next, nextEnd))) break;
    end = nextEnd;
  }
  return end;
};

/** Where a block's head ends that has no rows: behind the last of its own labels. */
const behindHead = (text: string, table: Table, block: Block, before: number): Place | null => {
  const captions = new Set(table.form.blocks.map((each) => each.caption));
  let end: number | null = null;
  let inside = block.caption === '' && table.form.blocks.length === 1;
  for (const label of [...table.labels].sort((a, b) => a.span.start - b.span.start)) {
    if (label.span.start >= before) break;
    if (label.role === 'caption' && captions.has(label.key)) inside = label.key === block.caption;
    if (inside && (label.role === 'caption' || label.role === 'column')) end = label.span.end;
  }
  return end === null ? null : { at: endOfRow(text, end), side: 'behind' };
};

const placeOf = (text: string, table: Table, missing: Row): Place | null => {
  const rows = table.form.blocks.flatMap((block) => block.rows);
  const block = table.form.blocks.find((each) => each.rows.some((row) => row.key === missing.key));
  const seen = new Map<string | null, TableRow>(table.rows.map((row) => [row.key, row]));
  const at = rows.findIndex((row) => row.key === missing.key);
  const nearest = (candidates: readonly Row[]): Row | undefined => candidates.find((row) => seen.has(row.key));
  const next = nearest(rows.slice(at + 1));
  const inBlock = (row: Row | undefined): Row | undefined => (row && block?.rows.includes(row) ? row : undefined);
  const above = inBlock(nearest(rows.slice(0, at).reverse()));
  const below = inBlock(next);
  // A group's label may stand on a line of its own: the group's first row goes below that, before its second.
  if (below && (!above || (above.group !== missing.group && below.group === missing.group))) {
    return { at: lineStart(text, (seen.get(below.key) as TableRow).span.start), side: 'before' };
  }
  if (above) return { at: endOfRow(text, (seen.get(above.key) as TableRow).span.end), side: 'behind' };
  const after = next ? (seen.get(next.key) as TableRow).span.start : table.span.end;
  return block ? behindHead(text, table, block, after) : null;
};

/** Cells of a table's lines, where its layout keeps all rows equally wide; undefined in other layouts. */
export const cellsAt = (text: string, table: Table): number | undefined => {
  const row = table.rows.find((each) => each.cells !== null);
  if (!row) return undefined;
  const line = text.slice(lineStart(text, row.span.start), lineEnd(text, row.span.start));
  if (table.layout === 'tsv') return line.split('\t').length;
  if (table.layout !== 'markdown') return undefined;
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length;
};

/**
 * The edit that puts rows of zeros where the form has them, in the table's own layout; null where the layout cannot be
 * written or the place is not certain.
 */
export const insertRows = (text: string, table: Table, missing: readonly Row[]): TextEdit | null => {
  const { layout } = table;
  const first = missing[0];
  if (!isWritable(layout) || !first) return null;
  const place = placeOf(text, table, first);
  if (!place) return null;
  const lineBreak = lineBreakOf(text);
  const gap = lineBreak.repeat(rowBreaks[layout]);
  const cells = cellsAt(text, table);
  const written = missing
    .map((row) => {
      const zeros = new Map(row.columns.map((column) => [`${row.key}.${column.key}`, '0']));
      return rowText(table.form, row.key, layout, zeros, { lineBreak, ...(cells === undefined ? {} : { cells }) });
    })
    .join(gap);
  const newText = place.side === 'behind' ? gap + written : written + gap;
  return { span: { start: place.at, end: place.at }, newText };
};
