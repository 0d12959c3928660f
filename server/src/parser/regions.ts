import type { TableKey } from '../forms';
import { filledBelow, type ScannedLine } from './scan';

/** Lines that hold one table: indices into the scanned lines, `last` inclusive. */
export interface Region {
  readonly table: TableKey;
  readonly first: number;
  readonly last: number;
  /** Lines with a label of the table. */
  readonly labels: number;
}

/** Table four's head is often so cut up that only two of its lines hold a whole label. */
const leastLabels: Readonly<Record<TableKey, number>> = { disclosure: 3, requests: 3, reviews: 2 };
/** Lines of unknown text that a table may hold in a row: wrapped labels, furniture of a page. */
const mostLoose = 12;
const mostGap = 12;
/** Heads in narrow columns go on for many lines of a few letters. */
const longestPiece = 3;

/**
 * True for a line that begins as a heading and is a row: its words name no section, and figures stand in it or on the next
 * line with anything.
 */
const isRow = (lines: readonly ScannedLine[], at: number): boolean => {
  const { heading, pipes, tabs, figured } = lines[at] as ScannedLine;
  if (!heading || heading.key !== null) return false;
  if (pipes > 1 || tabs > 1 || figured) return true;
  return lines[filledBelow(lines, at)]?.figures === true;
};

type Open = { -readonly [K in keyof Region]: Region[K] } & { loose: number };

const runs = (lines: readonly ScannedLine[], from: number, to: number): Region[] => {
  const found: Region[] = [];
  let open = null as Open | null;
  const close = (): void => {
    if (open) found.push(open);
    open = null;
  };
  for (let index = from; index < to; index++) {
    const line = lines[index] as ScannedLine;
    if (line.start === line.end && !line.figures) continue;
    if (line.label) {
      if (open?.table !== line.label) {
        close();
        open = { table: line.label, first: index, last: index, labels: 0, loose: 0 };
      }
      open.labels++;
      open.last = index;
      open.loose = 0;
    } else if (!open) {
    } else if (line.label === null || line.figures) {
      open.last = index;
      open.loose = 0;
    } else if ((line.heading && !isRow(lines, index)) || line.prose) close();
    else if (line.figured) {
      open.last = index;
      open.loose = 0;
    } else if (line.end - line.start > longestPiece && ++open.loose > mostLoose) close();
    else if (line.pipes > 1 || line.tabs > 1) open.last = index;
  }
  close();
  return found;
};

/** True where nothing but loose lines stands between two runs, so that they are one table torn by a page. */
const joins = (lines: readonly ScannedLine[], before: Region, after: Region): boolean => {
  if (before.table !== after.table || after.first - before.last > mostGap || before.labels < leastLabels[before.table])
    return false;
  for (let index = before.last + 1; index < after.first; index++) if (lines[index]?.heading?.key) return false;
  return true;
};

/**
 * The region of each table among `[from, to)` lines. Labels that belong to one table open a run; headings and
 * running text close it; of several runs the one with the most labels is the table. The runs not chosen that are
 * as whole as the chosen one come back too, for the search of doubled sections.
 */
export const findRegions = (lines: readonly ScannedLine[], from: number, to: number): Region[] => {
  const merged: Region[] = [];
  for (const run of runs(lines, from, to)) {
    const before = merged[merged.length - 1];
    if (before && joins(lines, before, run)) {
      merged[merged.length - 1] = { ...before, last: run.last, labels: before.labels + run.labels };
    } else merged.push(run);
  }
  return merged.filter((each) => each.labels >= leastLabels[each.table]);
};

/** The run with the most labels; the first of equals. */
export const bestRegion = (regions: readonly Region[], table: TableKey): Region | null => {
  let best: Region | null = null;
  for (const each of regions) if (each.table === table && each.labels > (best?.labels ?? 0)) best = each;
  return best;
};
