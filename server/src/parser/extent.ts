import type { Span } from '../report/types';
import { foldCode, foldKey, lineEnd, lineStart } from '../text';
import type { LabelItem } from './assemble';
import type { Grid } from './grid';
import type { DraftReader } from './records';
import { vocabularies, withoutOrdinal } from './vocabulary';

const TAB = 9;
const PIPE = 0x7c;
/** Lines that the corner note of table three is broken into, blank ones between counted; characters of a piece. */
const mostNoteLines = 6;
const longestNoteLine = 200;
const leastNote = 6;
/** More than these say no more than these: the table cannot be written anew. */
const mostLoose = 20;

/** The line before or behind `[start, end)`, itself a line or lines; null where there is none. */
const lineBefore = (text: string, start: number): Span | null => {
  if (start === 0) return null;
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return { start: lineStart(text, end), end };
};
const lineBehind = (text: string, end: number): Span | null => {
  if (end >= text.length) return null;
  const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  return { start, end: lineEnd(text, start) };
};

/** True for a line that has a bar, or a tab, and nothing else but blanks and rules. */
const isFrame = (text: string, line: Span | null): line is Span => {
  let frame = false;
  for (let index = line?.start ?? 0; index < (line?.end ?? 0); index++) {
    const code = text.charCodeAt(index);
    const folded = foldCode(code);
    if (folded === PIPE || code === TAB) frame = true;
    else if (folded !== 0 && folded !== 0x2d && folded !== 0x3a) return false;
  }
  return frame;
};

/** The end of all that belongs to a label: pieces of it may stand on lines below. */
const labelEnd = (grid: Grid, item: LabelItem): number => {
  const cells = item.pieces > 1 ? (grid.rows[item.lastRow]?.cells ?? []) : [];
  return Math.max(item.span.end, cells[cells.length - 1]?.end ?? 0);
};

/** Of the lines above a table's first label, those that hold pieces of the form's note: a PDF breaks it in lines. */
const noteAbove = (text: string, start: number, reader: DraftReader): number => {
  let first = start;
  let line = lineBefore(text, start);
  for (let count = 0; line && count < mostNoteLines; count++) {
    const key = line.end - line.start > longestNoteLine ? '' : foldKey(text, line.start, line.end);
    const isNote = key.length >= leastNote && reader.table.captions.some((each) => foldKey(each.text).includes(key));
    if (isNote) first = line.start;
    else if (key !== '' || line.end - line.start > longestNoteLine) break;
    line = lineBefore(text, line.start);
  }
  return first;
};

/** All that a table takes of the text: see `Table.region`. */
export const regionOf = (text: string, grid: Grid, reader: DraftReader): Span => {
  if (grid.bounds) return grid.bounds;
  let start = text.length;
  let end = 0;
  for (const item of reader.meanings.keys()) {
    start = Math.min(start, item.span.start);
    end = Math.max(end, labelEnd(grid, item));
  }
  for (const { label, fillers } of reader.drafts) {
    for (const { span } of label ? [label, ...fillers] : fillers) {
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  }
  start = lineStart(text, Math.min(start, end));
  end = lineEnd(text, end);
  start = noteAbove(text, start, reader);
  // Only a Markdown table may begin with an empty head; elsewhere bars above belong to the table before.
  if (grid.layout === 'markdown') {
    for (let line = lineBefore(text, start); isFrame(text, line); line = lineBefore(text, start)) start = line.start;
  }
  for (let line = lineBehind(text, end); isFrame(text, line); line = lineBehind(text, end)) end = line.end;
  return { start, end };
};

const isTwoPieces = (key: string, labels: readonly string[]): boolean =>
  labels.some(
    (first) =>
      key.startsWith(first) && labels.some((second) => second.length > 1 && second.startsWith(key.slice(first.length))),
  );

/** What a new writing of the table would lose: see `Table.loose`. Pieces of the form's own labels are no loss. */
export const looseOf = (text: string, grid: Grid, reader: DraftReader): Span[] => {
  const labels = vocabularies[reader.table.key].labels.map(({ key }) => key);
  const isPart = (key: string): boolean => {
    const bare = withoutOrdinal(key);
    return labels.some((label) => label.includes(key) || label.includes(bare));
  };
  /** A part of a label, or where columns touch the beginning of one behind another. */
  const pieces = new Map<string, boolean>();
  const isPiece = (key: string): boolean => {
    const known = pieces.get(key);
    if (known !== undefined) return known;
    const found = isPart(key) || (grid.layout === 'aligned' && isTwoPieces(key, labels));
    pieces.set(key, found);
    return found;
  };
  const placed = new Set<unknown>(reader.drafts.flatMap((draft) => [draft.label, draft.words, ...draft.fillers]));
  const loose: Span[] = [...(grid.outside ?? [])];
  for (const item of reader.items) {
    if (item.kind === 'rowEnd' || item.kind === 'empty' || placed.has(item)) continue;
    if (item.kind === 'label' && reader.meanings.has(item)) continue;
    if (item.kind !== 'value' && isPiece(foldKey(text, item.span.start, item.span.end))) continue;
    loose.push(item.span);
    if (loose.length >= mostLoose) break;
  }
  return loose;
};
