import { type Equation, rowKeyOf, tableKeys } from '../../forms';
import type { Report, Table, TableRow } from '../../report';
import { readFigure } from '../../text';
import { beforeOf, type NeighboursOf, noNeighbours } from '../neighbours';
import type { Words } from '../refactor/types';
import type { Proposal, Scene } from './types';

/** A figure that ought to stand in a place, and why. */
interface Expected {
  readonly value: number;
  readonly why: Words;
}

/** The place of a figure that is being written. */
interface Slot {
  readonly table: Table;
  /** `row.column`. */
  readonly key: string;
  /** Figures of the row that are written but not placed yet, by `row.column`. */
  readonly written: ReadonlyMap<string, number>;
  /** What is replaced. */
  readonly start: number;
  readonly end: number;
  /** True at the end of a row that is being written: the bar behind the figure is still to come. */
  readonly isOpen: boolean;
}

const blanksAlone = /^[ \u00a0\u3000]*$/;
const frameAlone = /^[\s|｜\u3000]+$/;

/** The slot of a cell that has its place. */
const placedSlot = (text: string, table: Table, offset: number): Slot | null => {
  for (const cell of table.cells.values()) {
    const { start, end } = cell.state === 'number' ? cell.number : cell.span;
    const base = { table, key: cell.key, written: new Map(), isOpen: false };
    if (start <= offset && offset <= end) return { ...base, start, end };
    const isNear = cell.state === 'blank' && start === end && Math.abs(start - offset) < 200;
    if (isNear && blanksAlone.test(text.slice(Math.min(start, offset), Math.max(start, offset)))) {
      return { ...base, start: offset, end: offset };
    }
  }
  return null;
};

/** The slot behind the last figure of a row that has fewer than it should. */
const openSlot = (text: string, table: Table, row: TableRow, offset: number): Slot | null => {
  if (row.cells !== null || row.unplaced !== 'tooFew') return null;
  const cells = table.form.lines.find((line) => line.row === row.key)?.cells ?? [];
  const half = row.figures.find(({ start, end }) => start <= offset && offset <= end);
  const before = row.figures.filter(({ end }) => end < (half?.start ?? offset));
  const key = cells[before.length];
  const end = half?.end ?? offset;
  const last = before.at(-1)?.end ?? row.label?.end ?? row.span.start;
  const isLast = row.figures.length === before.length + (half ? 1 : 0);
  if (key === undefined || !isLast || last > offset || !frameAlone.test(text.slice(last, half?.start ?? offset)))
    return null;
  const written = new Map<string, number>();
  for (const [at, span] of before.entries()) {
    const { value } = readFigure(text, span.start, span.end);
    if (value !== null) written.set(cells[at] as string, value);
  }
  return { table, key, written, start: half?.start ?? offset, end, isOpen: true };
};

/** Digits with their marks, or what stands for a blank: words begin a label. */
const figureLike = /^[\d０-９.,，+\-−—－_/\s]*$/;

const slotAt = ({ text, report, line: { offset } }: Scene): Slot | null => {
  for (const each of tableKeys) {
    const table = report.tables[each];
    if (!table) continue;
    const placed = placedSlot(text, table, offset);
    if (placed) return figureLike.test(text.slice(placed.start, placed.end)) ? placed : null;
    const row = table.rows.filter(({ span }) => span.start <= offset).at(-1);
    const open = row && openSlot(text, table, row, offset);
    if (open) return open;
  }
  return null;
};

/** A figure of the row or the table; null for a blank, undefined for what cannot be told. */
const valueAt = ({ table, written }: Slot, key: string): number | null | undefined => {
  const value = written.get(key);
  if (value !== undefined) return value;
  const cell = table.cells.get(key);
  return cell && cell.state !== 'text' ? cell.value : undefined;
};

/** The count that makes an equation hold, where its other figures tell one. */
const solved = (slot: Slot, { terms, total, plus, relation }: Equation): number | null => {
  if (relation !== '=' || total === null) return null;
  const left = terms.map(({ cell, factor }) => ({ cell, factor }));
  const right = [total, plus].flatMap((cell) => (cell === null ? [] : [{ cell, factor: -1 }]));
  const all = [...left, ...right];
  const own = all.find(({ cell }) => cell === slot.key);
  if (!own) return null;
  const others = all
    .filter((each) => each !== own)
    .map(({ cell, factor }) => ({ cell, factor, value: valueAt(slot, cell) }));
  if (others.some(({ value }) => value === undefined) || others.every(({ value }) => value === null)) return null;
  // A part follows from its total only where that is written.
  if (slot.key !== total && others.some(({ cell, value }) => cell === total && value === null)) return null;
  const sum = others.reduce((sum, { factor, value }) => sum + factor * (value ?? 0), 0);
  const value = sum === 0 ? 0 : -sum / own.factor;
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
};

const carriedIn = ({ table, key }: Slot): boolean => table.key === 'requests' && rowKeyOf(key) === 'carriedIn';

const reasonOf = (slot: Slot, { total, plus, terms }: Equation): Words => {
  if (slot.key !== total || plus !== null) return { message: 'complete.bySums', params: {} };
  const inRow = terms.every(({ cell }) => rowKeyOf(cell) === rowKeyOf(slot.key));
  return { message: inRow ? 'complete.rowSum' : 'complete.columnSum', params: {} };
};

const isPlainTotal = (slot: Slot, { total, plus }: Equation): boolean => slot.key === total && plus === null;

const bars: ReadonlySet<string> = new Set(['pipeRow', 'markdown', 'pipePerCell']);

/** A figure with the blank before and the bar behind it that its layout has. */
const written = ({ text, line }: Scene, { table, start, isOpen }: Slot, value: number): string => {
  if (!bars.has(table.layout)) return String(value);
  const before = start > line.start && '|｜'.includes(text.charAt(start - 1)) ? ' ' : '';
  const isAlone = text.slice(line.offset, line.end).trim() === '';
  return `${before}${value}${isOpen && isAlone ? ' |' : ''}`;
};

/** Last year's figure that the cell goes back to, where last year's report is at hand: 四 of last year for 二. */
const fromLastYear = (report: Report, slot: Slot, neighbours: NeighboursOf): Expected[] => {
  const around = neighbours(report);
  const value = carriedIn(slot) ? beforeOf(`${slot.table.key}.${slot.key}`, around)[0]?.figure.value : undefined;
  const year = around.previous?.report.year;
  if (typeof value !== 'number' || typeof year !== 'number') return [];
  return [{ value, why: { message: 'complete.lastYear', params: { year } } }];
};

/** The figure that the sums ask for at the cursor: of a total the sum of its parts first. */
export const figureProposals = (scene: Scene): Proposal[] => {
  const { report, line, options } = scene;
  const slot = slotAt(scene);
  if (!slot || slot.start < line.start || slot.end > line.end) return [];
  const bySums = slot.table.form.equations
    .flatMap((equation) => {
      const value = solved(slot, equation);
      return value === null ? [] : [{ equation, value }];
    })
    .sort((a, b) => Number(isPlainTotal(slot, b.equation)) - Number(isPlainTotal(slot, a.equation)))
    .map(({ equation, value }): Expected => ({ value, why: reasonOf(slot, equation) }));
  const all = [...fromLastYear(report, slot, options.neighbours ?? noNeighbours), ...bySums];
  const distinct = all.filter(({ value }, at) => all.findIndex((each) => each.value === value) === at);
  return distinct.map(
    ({ value, why }, at): Proposal => ({
      kind: 'figure',
      label: String(value),
      detail: why,
      template: { text: written(scene, slot, value), stops: [] },
      span: { start: slot.start, end: slot.end },
      spellings: [],
      preselect: at === 0,
    }),
  );
};

/** True where a figure is to come: a row is open, or a cell stands there. */
export const isAtFigure = (scene: Scene): boolean => slotAt(scene) !== null;
