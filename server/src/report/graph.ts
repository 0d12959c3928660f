import { type Equation, onceAForm, type Relation, splitKey, type TableKey, tableKeys } from '../forms';
import { Noted, once } from './notes';
import type { Cell, Report, Span, Table } from './types';

/** A number at a place in a text. */
export interface Figure {
  /** Full key: `requests.received.total` for a cell; prose and other years have prefixes of their own. */
  readonly key: string;
  /** Null for a blank or unreadable cell; equations count it as 0 where the cell is blank. */
  readonly value: number | null;
  readonly span: Span;
  readonly cell: Cell | null;
  /** The file that holds the figure, where it is not the report's own. */
  readonly uri?: string;
}

/** An equation of the form, bound to the figures of a report: sum(terms) `relation` sum(totals). */
export interface BoundEquation {
  readonly rule: string;
  readonly equation: Equation | null;
  readonly terms: readonly { readonly figure: Figure; readonly factor: number }[];
  readonly totals: readonly Figure[];
  readonly relation: Relation;
  /** Sum of the terms with blanks as 0. */
  readonly left: number;
  /** Sum of the totals with blanks as 0. */
  readonly right: number;
  readonly holds: boolean;
  /** True where a blank was counted as 0. */
  readonly withBlanks: boolean;
}

/** Figures and the equations between them. */
export interface Graph {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly equations: readonly BoundEquation[];
  /** Equations of the forms that lack a figure (unplaced row, text in a cell), by rule: how many of how many. */
  readonly unbound: ReadonlyMap<string, number>;
  /** Equations that a figure stands in, by full key. */
  equationsOf(key: string): readonly BoundEquation[];
}

/** The graph of a report, as a whole and by its tables: no equation of the form binds two of them. */
export interface ReportGraph extends Graph {
  /** Empty where the report has no such table. */
  of(table: TableKey): Graph;
}

/** Sums of decimals are compared in thousandths, so that 0.1 + 0.2 is 0.3. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Whether `left relation right` holds. */
export const related = (left: number, relation: Relation, right: number): boolean =>
  relation === '=' ? left === right : relation === '<=' ? left <= right : left >= right;

const none: readonly BoundEquation[] = [];

/** Binds one equation to a table's figures, found by their cells' full keys; null where one of them is not there as a number or a blank. */
const bind = (
  equation: Equation,
  keys: ReadonlyMap<string, string>,
  figures: ReadonlyMap<string, Figure>,
): BoundEquation | null => {
  let withBlanks = false;
  const find = (cell: string): Figure | null => {
    const figure = figures.get(keys.get(cell) as string);
    if (!figure || (figure.value === null && figure.cell?.state !== 'blank')) return null;
    if (figure.value === null) withBlanks = true;
    return figure;
  };
  let left = 0;
  const terms: { figure: Figure; factor: number }[] = [];
  for (const term of equation.terms) {
    const figure = find(term.cell);
    if (!figure) return null;
    terms.push({ figure, factor: term.factor });
    left += term.factor * (figure.value ?? 0);
  }
  let right = 0;
  const totals: Figure[] = [];
  for (const cell of [equation.total, equation.plus]) {
    if (cell === null) continue;
    const figure = find(cell);
    if (!figure) return null;
    totals.push(figure);
    right += figure.value ?? 0;
  }
  left = rounded(left);
  right = rounded(right);
  const holds = related(left, equation.relation, right);
  return { rule: equation.rule, equation, terms, totals, relation: equation.relation, left, right, holds, withBlanks };
};

/** The figures of an equation: the terms, then the other side's with the total last. */
export const figuresOf = (equation: BoundEquation): Figure[] => [
  ...equation.terms.map((term) => term.figure),
  ...equation.totals.slice(1),
  ...equation.totals.slice(0, 1),
];

/** `table.row.column` for each `row.column` of a table's form. */
const fullKeys = onceAForm(
  (form) => new Map(form.cells.map((cell): [string, string] => [cell, `${form.key}.${cell}`])),
);

class TableGraph extends Noted implements Graph {
  readonly equationsOf: Graph['equationsOf'];

  constructor(
    readonly figures: Graph['figures'],
    readonly equations: Graph['equations'],
    readonly unbound: Graph['unbound'],
  ) {
    super();
    this.equationsOf = indexed(equations);
  }
}

/** The figures and equations of one table. */
const buildTable = (table: Table): Graph => {
  const figures = new Map<string, Figure>();
  const equations: BoundEquation[] = [];
  const unbound = new Map<string, number>();
  const keys = fullKeys(table.form);
  for (const [cell, value] of table.cells) {
    const full = keys.get(cell) as string;
    figures.set(full, { key: full, value: value.value, span: value.number, cell: value });
  }
  for (const equation of table.form.equations) {
    const bound = bind(equation, keys, figures);
    if (bound) equations.push(bound);
    else unbound.set(equation.rule, (unbound.get(equation.rule) ?? 0) + 1);
  }
  return new TableGraph(figures, equations, unbound);
};

const empty: Graph = { figures: new Map(), equations: [], unbound: new Map(), equationsOf: () => none };

/** Built once a table: of a report that is edited the other tables are the same. */
const graphOfTable = once(buildTable);

/** The tables' graphs as one, put together when all of it is asked for. */
class WholeGraph extends Noted implements ReportGraph {
  #figures: ReadonlyMap<string, Figure> | null = null;
  #equations: readonly BoundEquation[] | null = null;
  #unbound: ReadonlyMap<string, number> | null = null;

  constructor(readonly tables: Report['tables']) {
    super();
  }

  of(table: TableKey): Graph {
    const read = this.tables[table];
    return read ? graphOfTable(read) : empty;
  }

  get figures(): ReadonlyMap<string, Figure> {
    this.#figures ??= new Map(tableKeys.flatMap((key) => [...this.of(key).figures]));
    return this.#figures;
  }

  get equations(): readonly BoundEquation[] {
    this.#equations ??= tableKeys.flatMap((key) => this.of(key).equations);
    return this.#equations;
  }

  get unbound(): ReadonlyMap<string, number> {
    if (!this.#unbound) {
      const sums = new Map<string, number>();
      for (const key of tableKeys) {
        for (const [rule, count] of this.of(key).unbound) sums.set(rule, (sums.get(rule) ?? 0) + count);
      }
      this.#unbound = sums;
    }
    return this.#unbound;
  }

  equationsOf(key: string): readonly BoundEquation[] {
    const place = splitKey(key);
    return place ? this.of(place.table).equationsOf(key) : none;
  }
}

/** Finds the equations of a figure; the index is made when it is first asked for. */
const indexed = (equations: readonly BoundEquation[]): Graph['equationsOf'] => {
  let index: Map<string, BoundEquation[]> | null = null;
  return (key) => {
    if (!index) {
      index = new Map();
      for (const equation of equations) {
        for (const figure of figuresOf(equation)) {
          const list = index.get(figure.key);
          if (list) list.push(equation);
          else index.set(figure.key, [equation]);
        }
      }
    }
    return index.get(key) ?? none;
  };
};

/** A graph with further equations, their figures added: relations of sentences or of other years. */
export const withEquations = (graph: Graph, further: readonly BoundEquation[]): Graph => {
  if (further.length === 0) return graph;
  const figures = new Map(graph.figures);
  for (const equation of further) {
    for (const figure of figuresOf(equation)) if (!figures.has(figure.key)) figures.set(figure.key, figure);
  }
  const equations = [...graph.equations, ...further];
  return { figures, equations, unbound: graph.unbound, equationsOf: indexed(equations) };
};

/** The figures of a report and the equations between them; built once a report. */
export const graphOf: (report: Report) => ReportGraph = once((report: Report) => new WholeGraph(report.tables));
