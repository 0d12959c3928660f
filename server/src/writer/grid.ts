import type { Block, Column, Group, Label, Row, TableForm } from '../forms';
import { rowOf } from '../forms';
import type { PrintedCell, PrintedGrid, PrintedRole, Values } from './types';

/** How a label is spelled; the form's own text unless a caller wants a variant. */
export type Spell = (label: Label) => string;

type GridRow = PrintedCell[];

const canonical: Spell = (label) => label.text;

const figureOf = (values: Values, key: string): string =>
  (values instanceof Map ? values.get(key) : (values as Readonly<Record<string, string>>)[key]) ?? '';

const cell = (role: PrintedRole, key: string, text: string, column: number, colspan = 1, rowspan = 1): PrintedCell => ({
  role,
  key,
  text,
  column,
  colspan,
  rowspan,
});

/** The groups around a row, the outermost first. */
const groupsAround = (form: TableForm, row: Row): Group[] => {
  const chain: Group[] = [];
  let group = form.groups.find((each) => each.text === row.group);
  while (group) {
    chain.unshift(group);
    const within: string | undefined = group.within;
    group = form.groups.find((each) => each.key === within);
  }
  return chain;
};

/** A run of rows under one caption (table two): caption, head, rows; the last column takes what is left of the width. */
const blockRows = (form: TableForm, block: Block, width: number, values: Values, spell: Spell): GridRow[] => {
  const spare = width - block.columns.length;
  const spread = (make: (column: Column, at: number, colspan: number) => PrintedCell): GridRow =>
    block.columns.map((column, at) => make(column, at + 1, at === block.columns.length - 1 ? spare : 1));
  const corner = form.captions[0];
  return [
    [cell('caption', '', spell({ text: block.caption, variants: [] }), 0, width)],
    [
      cell('caption', '', corner ? spell(corner) : '', 0),
      ...spread((column, at, colspan) => cell('column', column.key, spell(column), at, colspan)),
    ],
    ...block.rows.map((row) => [
      cell('row', row.key, spell(row), 0),
      ...spread((column, at, colspan) => {
        const key = `${row.key}.${column.key}`;
        return cell('figure', key, figureOf(values, key), at, colspan);
      }),
    ]),
  ];
};

/** The three head rows of table three: note, applicants; first, middle, last column; the middle ones one by one. */
const applicantHead = (form: TableForm, columns: readonly Column[], labelWidth: number, spell: Spell): GridRow[] => {
  const [note, applicants, organisations] = form.captions.map(spell);
  const heads = columns.map((column, at) => cell('column', column.key, spell(column), labelWidth + at));
  const first = heads[0] as PrintedCell;
  const last = heads[heads.length - 1] as PrintedCell;
  const middle = heads.slice(1, -1);
  return [
    [
      cell('caption', '', note ?? '', 0, labelWidth, 3),
      cell('caption', '', applicants ?? '', labelWidth, columns.length),
    ],
    [
      { ...first, rowspan: 2 },
      cell('caption', '', organisations ?? '', labelWidth + 1, middle.length),
      { ...last, rowspan: 2 },
    ],
    middle,
  ];
};

/** Rows with groups to the left of their labels (table three). */
const groupedRows = (form: TableForm, rows: readonly Row[], labelWidth: number, values: Values, spell: Spell) => {
  const chains = rows.map((row) => groupsAround(form, row));
  return rows.map((row, at): GridRow => {
    const chain = chains[at] as Group[];
    const opened = chain.flatMap((group, depth) => {
      if (chains[at - 1]?.includes(group)) return [];
      let end = at;
      while (chains[end]?.includes(group)) end++;
      return [cell('group', group.key, spell(group), depth, 1, end - at)];
    });
    return [
      ...opened,
      cell('row', row.key, spell(row), chain.length, labelWidth - chain.length),
      ...row.columns.map((column, index) => {
        const key = `${row.key}.${column.key}`;
        return cell('figure', key, figureOf(values, key), labelWidth + index);
      }),
    ];
  });
};

/** Rows side by side (table four): labels stand above their columns, grouped ones one head row lower. */
const sideBySideRows = (form: TableForm, values: Values, spell: Spell): GridRow[] => {
  const heads: [GridRow, GridRow, GridRow] = [[], [], []];
  const figures: GridRow = [];
  const opened = new Set<string>();
  let column = 0;
  for (const row of form.blocks.flatMap((block) => block.rows)) {
    const group = form.groups.find((each) => each.text === row.group);
    if (group && !opened.has(group.key)) {
      opened.add(group.key);
      const siblings = form.blocks.flatMap((block) => block.rows).filter((each) => each.group === row.group);
      const colspan = siblings.reduce((sum, each) => sum + each.columns.length, 0);
      heads[0].push(cell('group', group.key, spell(group), column, colspan));
    }
    heads[group ? 1 : 0].push(cell('row', row.key, spell(row), column, row.columns.length));
    for (const each of row.columns) {
      const key = `${row.key}.${each.key}`;
      heads[group ? 2 : 1].push(cell('column', each.key, spell(each), column, 1, group ? 1 : 2));
      figures.push(cell('figure', key, figureOf(values, key), column));
      column++;
    }
  }
  return [...heads, figures];
};

/** A table as the form prints it, cells merged; `values` by `row.column`, any text, `''` for a blank cell. */
export const printedGrid = (form: TableForm, values: Values, spell: Spell = canonical): PrintedGrid => {
  if (form.lines.some((line) => line.row === null)) {
    return { width: form.cells.length, labelWidth: 0, rows: sideBySideRows(form, values, spell) };
  }
  if (form.blocks.some((block) => block.caption !== '')) {
    const width = 1 + Math.max(...form.blocks.map((block) => block.columns.length));
    return {
      width,
      labelWidth: 1,
      rows: form.blocks.flatMap((block) => blockRows(form, block, width, values, spell)),
    };
  }
  const rows = form.blocks.flatMap((block) => block.rows);
  const columns = form.blocks[0]?.columns ?? [];
  const labelWidth = 1 + Math.max(0, ...rows.map((row) => groupsAround(form, row).length));
  return {
    width: labelWidth + columns.length,
    labelWidth,
    rows: [...applicantHead(form, columns, labelWidth, spell), ...groupedRows(form, rows, labelWidth, values, spell)],
  };
};

/** The one row of a grid that holds a row's figures, with its label and without the groups that begin there. */
export const rowOfGrid = (form: TableForm, grid: PrintedGrid, rowKey: string): readonly PrintedCell[] => {
  const first = rowOf(form, rowKey)?.columns[0]?.key;
  const found = grid.rows.find((row) =>
    row.some((each) => each.key === `${rowKey}.${first}` && each.role === 'figure'),
  );
  return (found ?? []).filter((each) => each.role !== 'group');
};

/** What stands in a place of the grid: the cell that begins there, the one that covers it, or nothing. */
export interface Place {
  readonly cell: PrintedCell | null;
  /** True in the cell's first row and column. */
  readonly begins: boolean;
  /** True in the cell's first column, in a row below its first. */
  readonly continues: boolean;
}

const nothing: Place = { cell: null, begins: false, continues: false };

/** The grid place by place, every row as wide as the grid. */
export const places = (grid: PrintedGrid): Place[][] => {
  const rows = grid.rows.map((): Place[] => Array.from({ length: grid.width }, () => nothing));
  for (const [at, cells] of grid.rows.entries()) {
    for (const each of cells) {
      for (let down = 0; down < each.rowspan; down++) {
        for (let across = 0; across < each.colspan; across++) {
          const row = rows[at + down];
          if (!row) continue;
          row[each.column + across] = {
            cell: each,
            begins: down === 0 && across === 0,
            continues: down > 0 && across === 0,
          };
        }
      }
    }
  }
  return rows;
};
