import { columnKeyOf, type Row } from '../../forms';
import type { BoundEquation, Cell, Figure, Graph, Table } from '../../report';
import { once } from '../../report/notes';

/** Neighbouring rows of a kind that are told as one from this number on. */
export const manyRows = 4;
/** Single blank cells of a table that are told as one from this number on. */
const manyCells = 13;

/** Blank cells that make one finding. */
export interface BlankGroup {
  readonly kind: 'table' | 'rows' | 'row' | 'column' | 'rowPart' | 'scattered' | 'cell';
  /** In the form's order. */
  readonly cells: readonly Cell[];
}

const isBlank = (cell: Cell): boolean => cell.state === 'blank';
const columnOf = (cell: Cell): string => columnKeyOf(cell.key);

/** Runs of neighbours for which `matches` holds, in order. */
export const runs = <T>(items: readonly T[], matches: (item: T) => boolean): T[][] => {
  const found: T[][] = [];
  let open: T[] | null = null;
  for (const item of items) {
    if (!matches(item)) {
      open = null;
    } else if (open) {
      open.push(item);
    } else {
      open = [item];
      found.push(open);
    }
  }
  return found;
};

const blankRows = (rows: readonly Cell[][]): BlankGroup[] =>
  runs(rows, (row) => row.length > 1 && row.every(isBlank)).flatMap((run): BlankGroup[] =>
    run.length >= manyRows ? [{ kind: 'rows', cells: run.flat() }] : run.map((cells) => ({ kind: 'row', cells })),
  );

const blankColumns = (rows: readonly Cell[][]): BlankGroup[] => {
  if (rows.length < manyRows) return [];
  const columns = new Map<string, Cell[]>();
  for (const cell of rows.flat()) {
    const key = columnOf(cell);
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  return [...columns.values()]
    .filter((cells) => cells.length === rows.length && cells.every(isBlank))
    .map((cells) => ({ kind: 'column', cells }));
};

const singleBlanks = (rows: readonly Cell[][], told: ReadonlySet<Cell>): BlankGroup[] => {
  const groups = rows.flatMap((row): BlankGroup[] => {
    const cells = row.filter((cell) => isBlank(cell) && !told.has(cell));
    return cells.length >= 4 ? [{ kind: 'rowPart', cells }] : cells.map((cell) => ({ kind: 'cell', cells: [cell] }));
  });
  return groups.length < manyCells ? groups : [{ kind: 'scattered', cells: groups.flatMap((group) => group.cells) }];
};

/** Most tables have none; this look spares them the grouping. */
const hasBlank = (table: Table): boolean => {
  for (const cell of table.cells.values()) if (isBlank(cell)) return true;
  return false;
};

/**
 * The blank cells of a table in as few groups as say it all: the table, else whole rows, else whole columns of a
 * long table, else cells.
 */
export const blankGroups = (table: Table): readonly BlankGroup[] => {
  if (!hasBlank(table)) return [];
  const cellsOf = (row: Row): Cell[] =>
    row.columns.flatMap((column) => table.cells.get(`${row.key}.${column.key}`) ?? []);
  const rows = table.form.blocks.flatMap((block) => block.rows.map(cellsOf)).filter((row) => row.length > 0);
  const cells = rows.flat();
  if (cells.length > 1 && cells.every(isBlank)) return [{ kind: 'table', cells }];
  const whole = blankRows(rows);
  const inWhole = new Set(whole.flatMap((group) => group.cells));
  const rest = rows.filter((row) => !row.some((cell) => inWhole.has(cell)));
  const columns = table.form.blocks.length === 1 ? blankColumns(rest) : [];
  const inColumns = new Set(columns.flatMap((group) => group.cells));
  return [...whole, ...columns, ...singleBlanks(rest, inColumns)];
};

const rowOfKey = (full: string): string => full.slice(0, full.lastIndexOf('.'));

/** Rows, as `table.row`, whose every cell is blank. */
const emptyRowsOf = once((graph: Graph): ReadonlySet<string> => {
  const empty = new Set<string>();
  for (const [key, figure] of graph.figures) if (figure.cell?.state === 'blank') empty.add(rowOfKey(key));
  if (empty.size > 0) {
    for (const [key, figure] of graph.figures) if (figure.cell?.state !== 'blank') empty.delete(rowOfKey(key));
  }
  return empty;
});

/**
 * True where one side of a column's equation has not been written yet: its total's row, or every row of its addends,
 * is blank as a whole. A half-typed table would otherwise break its columns one by one; the blank row is told once.
 */
export const isUnwritten = (graph: Graph, equation: BoundEquation): boolean => {
  const empty = emptyRowsOf(graph);
  if (empty.size === 0) return false;
  const isEmpty = (figure: Figure): boolean => empty.has(rowOfKey(figure.key));
  const figures = [...equation.terms.map((term) => term.figure), ...equation.totals];
  const first = figures[0];
  if (!first || figures.every((figure) => rowOfKey(figure.key) === rowOfKey(first.key))) return false;
  const total = equation.totals[0];
  return (total !== undefined && isEmpty(total)) || equation.terms.every((term) => isEmpty(term.figure));
};
