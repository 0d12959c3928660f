import type { TableForm } from '../forms';
import type { LabelItem } from './assemble';
import type { Grid } from './grid';
import type { DraftReader } from './records';

type Places = readonly ReadonlyMap<string, number>[];
const known = new Map<TableForm, Places>();

/** The places of the heads that stand in one order, by role and key: those of the columns, and table four's of its rows. */
const ordersOf = (table: TableForm): Places => {
  const found = known.get(table);
  if (found) return found;
  const { blocks, groups, captions, lines } = table;
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  for (const block of blocks) {
    for (const { key } of block.columns) if (!columns.has(key)) columns.set(key, columns.size);
    for (const [at, { key, group }] of lines[0]?.row === null ? block.rows.entries() : []) {
      rows.set(`caption ${key}`, at);
      for (const each of groups)
        if (each.text === group && !rows.has(`group ${each.key}`)) rows.set(`group ${each.key}`, at);
    }
  }
  const heads = new Map([...columns].map(([key, place]) => [`column ${key}`, place]));
  for (const { text, above } of captions) if (above) heads.set(`caption ${text}`, columns.get(above) ?? 0);
  known.set(table, [heads, rows]);
  return [heads, rows];
};

/**
 * True where the heads of a table stand in another order than the form's: figures that are read by their places would be
 * taken for those of other columns. With a cell a line, 总计 stands before those that are printed one line below it. Heads of
 * which a page's columns left pieces tell nothing.
 */
export const isReordered = (table: TableForm, { rows }: Grid, { meanings }: DraftReader): boolean => {
  const isAlone = ({ row }: LabelItem): boolean => rows[row]?.cells.length === 1;
  const repeats = table.lines[0]?.row === null;
  const total = (table.blocks[0]?.columns.length ?? 0) - 1;
  return ordersOf(table).some((places) => {
    let [first, last] = [0, 0];
    let before: LabelItem | null = null;
    let isAny = false;
    for (const [item, { role, key }] of meanings) {
      const place = places.get(`${role} ${key}`);
      if (place === undefined || item.pieces > 1 || item.expected !== null) {
        if (place !== undefined) before = null;
        continue;
      }
      const sameRow: boolean = before?.row === item.row;
      const isColumn = role === 'column';
      // Table four's heads begin anew behind 总计, or behind the last before it where 总计 is printed elsewhere.
      const mayBegin = repeats
        ? isColumn && place === 0 && first < total && last >= total - 1
        : last === total && first < total && !sameRow;
      const isNext = before !== null && item.row - before.row <= 2 && isAlone(item) && isAlone(before);
      const goesOn = sameRow || isNext;
      const isAmid = before !== null && meanings.get(before)?.role === 'column' && last > 0 && last < total;
      // With a cell a line, what stands between two heads of a row, as a page's head does, is no beginning.
      if (!goesOn || (!sameRow && isColumn && place === 0 && !isAmid && last + first < 2 * total))
        first = isAny && isAlone(item) ? 0 : place;
      else if (place < last && !mayBegin) return true;
      before = item;
      isAny = true;
      last = place;
    }
    return false;
  });
};
