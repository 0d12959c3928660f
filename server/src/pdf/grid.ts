import type { Rule } from './types';

/** A cell of a ruled table: rows from the top, columns from the left, from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** A ruled table of a page. */
export interface Grid {
  /** Distances of its upright rules from the page's left edge, of its level ones from the bottom, the uppermost first. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** In the order of reading. */
  readonly cells: readonly GridCell[];
  /** The cell that a field of the bare grid belongs to, by row and column. */
  at(row: number, column: number): GridCell;
  /** Of a cell, in points. */
  widthOf(cell: GridCell): number;
}

/** How far two rules that are drawn as one may be apart, in points; borders of neighbouring cells are often drawn twice. */
const near = 3;

/** Rules along one line that touch, as one. */
const joined = (rules: readonly Rule[]): Rule[] => {
  const result: Rule[] = [];
  for (const isLevel of [true, false]) {
    const lines: { at: number; parts: Rule[] }[] = [];
    for (const rule of rules.filter((each) => each.isLevel === isLevel).sort((one, other) => one.at - other.at)) {
      const line = lines.at(-1);
      if (line && rule.at - line.at <= near) line.parts.push(rule);
      else lines.push({ at: rule.at, parts: [rule] });
    }
    for (const { at, parts } of lines) {
      let open: { from: number; to: number } | null = null;
      for (const { from, to } of parts.sort((one, other) => one.from - other.from)) {
        if (open && from <= open.to + near) open.to = Math.max(open.to, to);
        else {
          if (open) result.push({ isLevel, at, ...open });
          open = { from, to };
        }
      }
      if (open) result.push({ isLevel, at, ...open });
    }
  }
  return result;
};

const crosses = (one: Rule, other: Rule): boolean =>
  one.isLevel !== other.isLevel &&
  other.at >= one.from - near &&
  other.at <= one.to + near &&
  one.at >= other.from - near &&
  one.at <= other.to + near;

/** Rules that hang together. */
const groupsOf = (rules: readonly Rule[]): Rule[][] => {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    // Grows as it goes.
    for (const rule of group) {
      for (const other of left) {
        if (!crosses(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
};

/** Distances that are not one. */
const apart = (values: readonly number[]): number[] => {
  const result: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const last = result.at(-1);
    if (last === undefined || value - last > near) result.push(value);
  }
  return result;
};

/** Of a table that is none: what is drawn with more is a picture. */
const mostRules = 2000;
const mostFields = 20_000;

const gridOf = (rules: readonly Rule[]): Grid | null => {
  const level = rules.filter(({ isLevel }) => isLevel);
  const upright = rules.filter(({ isLevel }) => !isLevel);
  const xs = apart(upright.map(({ at }) => at));
  const ys = apart(level.map(({ at }) => at)).reverse();
  if (xs.length < 2 || ys.length < 2) return null;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns * rows > mostFields) return null;
  const isRuled = (among: readonly Rule[], at: number, from: number): boolean =>
    among.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= from && rule.to >= from);
  const middle = (values: readonly number[], at: number): number =>
    ((values[at] as number) + (values[at + 1] as number)) / 2;

  const fields: (GridCell | null)[][] = Array.from({ length: rows }, () => Array(columns).fill(null));
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (fields[row]?.[column]) continue;
      const y = middle(ys, row);
      let colspan = 1;
      while (column + colspan < columns && !isRuled(upright, xs[column + colspan] as number, y)) colspan++;
      let rowspan = 1;
      for (; row + rowspan < rows; rowspan++) {
        const below = ys[row + rowspan] as number;
        const ruled = Array.from({ length: colspan }, (_, at) => isRuled(level, below, middle(xs, column + at)));
        // No rectangle: these rules are no table.
        if (ruled.some((each) => each !== ruled[0])) return null;
        if (ruled[0]) break;
      }
      const cell = { row, column, rowspan, colspan };
      for (let down = row; down < row + rowspan; down++) {
        for (let right = column; right < column + colspan; right++) {
          if (fields[down]?.[right]) return null;
          (fields[down] as GridCell[])[right] = cell;
        }
      }
      cells.push(cell);
    }
  }
  return {
    xs,
    ys,
    cells,
    at: (row, column) => (fields[row] as GridCell[])[column] as GridCell,
    widthOf: ({ column, colspan }) => (xs[column + colspan] as number) - (xs[column] as number),
  };
};

/** The ruled tables of a page, the uppermost first. */
export const gridsOf = (drawn: readonly Rule[]): Grid[] => {
  const rules = joined(drawn);
  if (rules.length > mostRules) return [];
  return groupsOf(rules)
    .flatMap((group) => gridOf(group) ?? [])
    .filter(({ cells }) => cells.length > 1)
    .sort((one, other) => (other.ys[0] as number) - (one.ys[0] as number));
};
