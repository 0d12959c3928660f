import { ByOrgan, isSameOrgan } from '../check';
import { cellOf, columnKeyOf, formOfYear, type TableForm, type TableKey, tableKeys } from '../forms';
import { format, type Locale } from '../messages';
import { graphOf, type Report, type Table } from '../report';
import { cellNames } from '../rules/support/names';

/** A report that is to be added to others; `name` is what a person calls it. */
export interface Addend {
  readonly name: string;
  readonly text: string;
  readonly report: Report;
}

/** Reports of one year added up. */
export interface Gathered {
  /** Sums by `table.row.column`, of the cells of the year's form. */
  readonly sums: ReadonlyMap<string, number>;
  /** The reports that are in the sum of a table. */
  readonly parts: ReadonlyMap<TableKey, readonly Addend[]>;
  /** Number of the reports of which something is in the sum. */
  readonly count: number;
  /** What is not in it, or not as it stands, in words. */
  readonly notes: readonly string[];
  /** True where something is not in the sum that was to be. */
  readonly isPartial: boolean;
}

/** Figures after the point that an amount is added up to (万元). */
const precision = 1e6;

/** An amount without what adding it up left behind its last figure. */
export const rounded = (value: number): number => Math.round(value * precision) / precision;

const isInYuan = (text: string, table: Table): boolean => {
  const amounts = new Set(table.form.cells.filter((cell) => cellOf(table.form, cell)?.column.unit === 'amount'));
  const columns = new Set([...amounts].map((cell) => columnKeyOf(cell)));
  const labels = table.labels.filter(({ role, key }) => role === 'column' && columns.has(columnKeyOf(key)));
  const words = labels.map(({ span }) => text.slice(span.start, span.end));
  const units = [...amounts].flatMap((cell) => table.cells.get(cell)?.extra ?? []);
  return [...words, ...units].some((each) => /(?<![万亿])元/.test(each));
};

/** Why a table cannot be added, as a message; null where it can. */
export const hindrance = (
  { text, report }: Addend,
  form: TableForm,
): { readonly key: string; readonly values?: Readonly<Record<string, string | number>> } | null => {
  const table = report.tables[form.key];
  if (!table) return { key: report.unreadable[form.key] ? 'adding.unreadable' : 'adding.missing' };
  // Table four is the same in both.
  if (table.form.cells.join() !== form.cells.join())
    return { key: 'adding.otherForm', values: { form: `@form.${table.form.form}` } };
  const lacking = form.cells.filter((cell) => !table.cells.has(cell));
  const [first] = lacking;
  if (first) return { key: 'adding.incomplete', values: { count: lacking.length, ...cellNames(form, first) } };
  const wrong = form.cells.find((cell) => {
    const { state, value } = table.cells.get(cell) ?? { state: 'blank', value: null };
    const isCount = cellOf(form, cell)?.column.unit === 'count';
    return state === 'text' || (value !== null && isCount && !(value >= 0 && Number.isInteger(value)));
  });
  if (wrong) return { key: 'adding.notCount', values: cellNames(form, wrong) };
  return isInYuan(text, table) ? { key: 'adding.unit' } : null;
};

/** The figures of all tables that could be read, by `table.row.column`. */
const figuresOf = ({ tables }: Report): ReadonlyMap<string, number> =>
  new Map(
    tableKeys.flatMap((key) =>
      [...(tables[key]?.cells ?? [])].map(([cell, { value }]) => [`${key}.${cell}`, value ?? 0] as const),
    ),
  );

/** Of copies of one report the one of which the most can be read; null where two say different things. */
const wholeOf = (group: readonly Addend[]): Addend | null => {
  const read = group.map((addend) => ({ addend, figures: figuresOf(addend.report) }));
  const whole = read.reduce((most, each) => (each.figures.size > most.figures.size ? each : most));
  const isCopy = ({ figures }: (typeof read)[number]): boolean =>
    [...figures].every(([cell, value]) => whole.figures.get(cell) === value);
  return read.every(isCopy) ? whole.addend : null;
};

/** Reports of one organ each; those that name none stand alone. */
const byOrgan = (addends: readonly Addend[]): Addend[][] => {
  const groups: Addend[][] = [];
  const known = new ByOrgan<Addend[]>();
  for (const addend of addends) {
    const { organ } = addend.report;
    const own = organ === null ? undefined : known.get(organ);
    if (own) own.push(addend);
    else {
      const group = [addend];
      groups.push(group);
      if (organ !== null) known.add(organ, group);
    }
  }
  return groups;
};

/** Adds a table's cells; gives the number of blank ones. */
const addTo = (sums: Map<string, number>, table: TableKey, cells: Table['cells']): number => {
  let blanks = 0;
  for (const [cell, { value }] of cells) {
    if (value === null) blanks++;
    const key = `${table}.${cell}`;
    sums.set(key, rounded((sums.get(key) ?? 0) + (value ?? 0)));
  }
  return blanks;
};

/**
 * Adds up the tables of a year's reports, cell by cell. A table that cannot be read whole is left out and told, never guessed;
 * a blank counts as 0 and is told; the report of `organ`, whose the sum is, is none of those that are added.
 */
export const gather = (
  addends: readonly Addend[],
  { year, organ }: { readonly year: number; readonly organ: string },
  locale: Locale,
): Gathered => {
  const notes: string[] = [];
  let isPartial = false;
  const leaveOut = (key: string, values: Readonly<Record<string, string | number>>): void => {
    notes.push(format(key, values, locale));
    isPartial = true;
  };
  const taken: Addend[] = [];
  for (const group of byOrgan(addends)) {
    const [first] = group;
    if (!first) continue;
    const names = group.map(({ name }) => name).join(format('adding.between', {}, locale));
    if (first.report.organ !== null && isSameOrgan(first.report.organ, organ)) {
      notes.push(format('adding.itself', { name: names, organ }, locale));
      continue;
    }
    const whole = wholeOf(group);
    if (!whole) leaveOut('adding.twice', { names });
    else {
      if (group.length > 1) notes.push(format('adding.copies', { names }, locale));
      taken.push(whole);
    }
  }
  const form = formOfYear(year);
  const sums = new Map<string, number>();
  const parts = new Map<TableKey, Addend[]>(tableKeys.map((key) => [key, []]));
  const counted = new Set<Addend>();
  for (const addend of taken) {
    let blanks = 0;
    for (const [table, added] of parts) {
      const why = hindrance(addend, form.tables[table]);
      if (why) leaveOut(why.key, { name: addend.name, table: `@table.${table}`, ...why.values });
      else {
        blanks += addTo(sums, table, addend.report.tables[table]?.cells ?? new Map());
        added.push(addend);
        counted.add(addend);
      }
    }
    const broken = graphOf(addend.report).equations.filter(({ relation, holds }) => relation === '=' && !holds).length;
    if (broken > 0 && counted.has(addend)) {
      notes.push(format('adding.broken', { name: addend.name, count: broken }, locale));
    }
    if (blanks > 0) notes.push(format('adding.blanks', { name: addend.name, count: blanks }, locale));
  }
  return { sums, parts, count: counted.size, notes, isPartial };
};
