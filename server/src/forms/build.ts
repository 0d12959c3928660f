import type {
  Block,
  Caption,
  Column,
  Equation,
  FormId,
  Group,
  Label,
  PrintedLine,
  Row,
  TableForm,
  TableKey,
  Unit,
} from './types';

/** A label with the spellings that are right beside it. */
export const label = (text: string, ...variants: string[]): Label => ({ text, variants });

/** A column of a form: its key, what it counts, its label and other ways that it is printed. */
export const column = (key: string, unit: Unit, text: string, ...variants: string[]): Column => ({
  key,
  unit,
  text,
  variants,
});

export type RowSeed = Omit<Row, 'columns'>;

/** A row of a form: its key, its label and other ways that it is printed. */
export const row = (key: string, text: string, ...variants: string[]): RowSeed => ({ key, text, variants });

/** Rows that stand under one head of columns. */
export const block = (caption: string, columns: readonly Column[], rows: readonly RowSeed[]): Block => ({
  caption,
  columns,
  rows: rows.map((seed) => ({ ...seed, columns })),
});

/** Puts a table together; printed lines are one a row unless given. */
export const table = (seed: {
  key: TableKey;
  form: FormId;
  blocks: readonly Block[];
  groups?: readonly Group[];
  captions: readonly Caption[];
  lines?: readonly PrintedLine[];
  equations: readonly Equation[];
}): TableForm => {
  const rows = seed.blocks.flatMap((each) => each.rows);
  const cellsOf = (each: Row): string[] => each.columns.map((column) => `${each.key}.${column.key}`);
  return {
    key: seed.key,
    form: seed.form,
    blocks: seed.blocks,
    groups: seed.groups ?? [],
    captions: seed.captions,
    lines: seed.lines ?? rows.map((each) => ({ row: each.key, cells: cellsOf(each) })),
    equations: seed.equations,
    cells: rows.flatMap(cellsOf),
  };
};

/** `parts … = total`, or with `plus`: `parts … = total + plus`. */
export const sum = (
  rule: string,
  table: TableKey,
  parts: readonly string[],
  total: string,
  plus: string | null = null,
): Equation => ({
  rule,
  table,
  terms: parts.map((cell) => ({ cell, factor: 1 })),
  relation: '=',
  total,
  plus,
});
