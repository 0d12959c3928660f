import { isSameOrgan } from '../check';
import { formOfYear, type TableKey } from '../forms';
import { format, type Locale } from '../messages';
import type { Span, Table } from '../report';
import { writeFigure } from '../rules/support/figures';
import { cellNames } from '../rules/support/names';
import type { TextEdit } from '../rules/types';
import { type Addend, gather, hindrance, rounded } from './addends';

/** A cell of a report that is not what the others' cells come to. */
export interface Difference {
  readonly span: Span;
  readonly words: string;
  /** Writes the sum into the cell; null where the place of a blank is not certain. */
  readonly edit: TextEdit | null;
}

/** How a report stands to the sum of others. */
export interface Comparison {
  /** Number of the reports of which something is in the sum. */
  readonly count: number;
  /** Number of the cells that were compared. */
  readonly cells: number;
  /** How many cells of how many differ, in words. */
  readonly words: string;
  /** In the order of the tables and of their cells. */
  readonly differences: readonly Difference[];
  /** Which reports' figures are just what the report lacks, or has too much, in words. */
  readonly causes: readonly string[];
  /** What is not in the sum or could not be compared, in words. */
  readonly notes: readonly string[];
  /** True where something that was to be compared was not. */
  readonly isPartial: boolean;
}

/** More reports with the very same figures than this tell nothing of which it is. */
const mostAlike = 3;

type Figures = readonly number[];

const figuresOf = ({ cells, form }: Table): Figures => form.cells.map((cell) => cells.get(cell)?.value ?? 0);
const isZero = (figures: Figures): boolean => figures.every((figure) => figure === 0);
const keyOf = (figures: Figures): string => figures.map(rounded).join();

/** The reports whose figures in a table come to `figures`: one, or two together. Several lists where it may be one or another. */
const reportsOf = (figures: Figures, table: TableKey, addends: readonly Addend[]): Addend[][] => {
  const all = addends.flatMap((addend) => {
    const own = addend.report.tables[table];
    const its = own ? figuresOf(own) : [];
    return isZero(its) ? [] : [{ addend, figures: its }];
  });
  const byFigures = new Map<string, Addend[]>();
  for (const each of all) {
    const key = keyOf(each.figures);
    byFigures.set(key, [...(byFigures.get(key) ?? []), each.addend]);
  }
  const single = byFigures.get(keyOf(figures));
  if (single) return single.map((addend) => [addend]);
  const places = new Map(addends.map((addend, at) => [addend, at]));
  const pairs: Addend[][] = [];
  for (const { addend, figures: its } of all) {
    const rest = figures.map((figure, at) => figure - (its[at] as number));
    for (const other of byFigures.get(keyOf(rest)) ?? []) {
      if ((places.get(other) as number) > (places.get(addend) as number)) pairs.push([addend, other]);
    }
    if (pairs.length > mostAlike) break;
  }
  return pairs;
};

interface Compared {
  readonly differences: readonly Difference[];
  /** What the report has more than the sum, cell by cell. */
  readonly off: Figures;
}

const compareTable = (table: Table, text: string, sums: ReadonlyMap<string, number>, locale: Locale): Compared => {
  const { cells, form } = table;
  const differences: Difference[] = [];
  const off = form.cells.map((key) => {
    const cell = cells.get(key);
    const [value, sum] = [cell?.value ?? 0, sums.get(`${form.key}.${key}`) ?? 0];
    const difference = rounded(value - sum);
    if (cell && difference !== 0) {
      const message = difference > 0 ? 'comparing.more' : 'comparing.less';
      const values = { ...cellNames(form, key), value, sum, difference: Math.abs(difference) };
      const edit = writeFigure(text, table, cell, sum);
      differences.push({ span: cell.number, words: format(message, values, locale), edit });
    }
    return difference;
  });
  return { differences, off };
};

/** Whose figures a table's differences are; null where nobody's, or those of too many. */
interface Cause {
  readonly message: 'comparing.lacking' | 'comparing.twice';
  readonly found: readonly (readonly Addend[])[];
}

const causeOf = (off: Figures, table: TableKey, addends: readonly Addend[]): Cause | null => {
  if (isZero(off)) return null;
  const lacking = reportsOf(
    off.map((each) => -each),
    table,
    addends,
  );
  const found = lacking.length > 0 ? lacking : reportsOf(off, table, addends);
  if (found.length === 0 || found.length > mostAlike) return null;
  return { message: lacking.length > 0 ? 'comparing.lacking' : 'comparing.twice', found };
};

/** The causes in words: the same one of several tables is told once. */
const wordsOf = (causes: ReadonlyMap<TableKey, Cause>, locale: Locale): string[] => {
  const [and, or] = [format('adding.between', {}, locale), format('comparing.or', {}, locale)];
  const told = new Map<string, { readonly message: string; readonly names: string; readonly tables: string[] }>();
  for (const [key, { message, found }] of causes) {
    const names = found.map((group) => group.map(({ name }) => name).join(and)).join(or);
    const table = format(`table.${key}`, {}, locale);
    const same = told.get(`${message} ${names}`);
    if (same) same.tables.push(table);
    else told.set(`${message} ${names}`, { message, names, tables: [table] });
  }
  return [...told.values()].map(({ message, names, tables }) =>
    format(message, { names, tables: tables.join(and) }, locale),
  );
};

/**
 * Compares a report, cell by cell, with the sum of the others of its year: a government's with those of its departments. Where all
 * that differs in a table is one report's figures, or two reports', left out or counted twice, these are named. Null for a report
 * that does not tell its organ or year.
 */
export const compareWithSum = (own: Addend, addends: readonly Addend[], locale: Locale): Comparison | null => {
  const { organ, year, tables } = own.report;
  if (organ === null || year === null) return null;
  const isOther = ({ report }: Addend): boolean =>
    report.year === year && (report.organ === null || !isSameOrgan(report.organ, organ));
  const others = addends.filter(isOther);
  const gathered = gather(others, { year, organ }, locale);
  const notes = [...gathered.notes];
  const differences: Difference[] = [];
  const causes = new Map<TableKey, Cause>();
  let cells = 0;
  let { isPartial } = gathered;
  for (const [key, added] of gathered.parts) {
    const table = tables[key];
    if (!table || hindrance(own, formOfYear(year).tables[key])) {
      notes.push(format('comparing.hindered', { table: `@table.${key}` }, locale));
      isPartial = true;
    } else if (added.length > 0) {
      const compared = compareTable(table, own.text, gathered.sums, locale);
      const cause = causeOf(compared.off, key, added);
      if (cause) causes.set(key, cause);
      differences.push(...compared.differences);
      cells += compared.off.length;
    }
  }
  const { count } = gathered;
  const off = differences.length;
  const words = format(off > 0 ? 'comparing.differs' : 'comparing.same', { count, cells, off }, locale);
  return { count, cells, words, differences, causes: wordsOf(causes, locale), notes, isPartial };
};
