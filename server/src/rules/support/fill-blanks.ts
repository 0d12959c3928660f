import type { Equation } from '../../forms';
import type { Cell, Table } from '../../report';

const totals = new WeakMap<Table['form'], ReadonlyMap<string, Equation>>();

/** Cells that are the sum of others in the form, each with its equation. */
export const totalsOf = (form: Table['form']): ReadonlyMap<string, Equation> => {
  let known = totals.get(form);
  if (!known) {
    const found = new Map<string, Equation>();
    for (const equation of form.equations) {
      if (equation.relation !== '=' || equation.total === null || equation.plus !== null) continue;
      if (!found.has(equation.total)) found.set(equation.total, equation);
    }
    known = found;
    totals.set(form, known);
  }
  return known;
};

/** Whether the form says that a cell is the sum of others. */
export const isTotal = (table: Table, key: string): boolean => totalsOf(table.form).has(key);

/**
 * Values for blank cells of a table: a total gets the sum of its parts, which may be blank totals themselves, every
 * other cell 0; null for a total with a part that is no number.
 */
export const valuesForBlanks = (table: Table): ((cell: Cell) => number | null) => {
  const known = new Map<string, number | null>();
  const solved = (key: string): number | null => {
    const cell = table.cells.get(key);
    if (!cell || cell.state === 'text') return null;
    if (cell.value !== null) return cell.value;
    let value = known.get(key);
    if (value !== undefined) return value;
    value = 0;
    for (const term of totalsOf(table.form).get(key)?.terms ?? []) {
      const part = solved(term.cell);
      if (part === null || value === null) value = null;
      else value += term.factor * part;
    }
    known.set(key, value);
    return value;
  };
  return (cell) => solved(cell.key);
};
