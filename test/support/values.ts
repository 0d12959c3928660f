import fc from 'fast-check';
import {
  type Form,
  type FormId,
  form as formById,
  type TableForm,
  type TableKey,
  tableKeys,
} from '../../server/src/forms';
import { fromTape, type Pick, seeded } from './random';

/** Figures of a report by table and `row.column`, as they stand in the text. */
export type ReportValues = Readonly<Record<TableKey, ReadonlyMap<string, string>>>;

const balanceRows = new Set(['received', 'carriedIn', 'resultsTotal', 'carriedOut']);

/** Mostly nothing, now and then a figure: as in real tables. */
const few = (pick: Pick, max: number): number => (pick(2) === 0 ? pick(max) : 0);

/** In the order of the form. */
const strings = (table: TableForm, values: ReadonlyMap<string, number>): Map<string, string> =>
  new Map(table.cells.map((cell) => [cell, String(values.get(cell))]));

const rowsOf = (table: TableForm) => table.blocks.flatMap((block) => block.rows);

/** Table two with NB305–NB307 kept; no 规章, which hardly any organ may make. */
const disclosureValues = (table: TableForm, pick: Pick): Map<string, string> => {
  const values = new Map<string, string>();
  for (const row of rowsOf(table)) {
    const set = (column: string, value: number | string): void => {
      if (row.columns.some((each) => each.key === column)) values.set(`${row.key}.${column}`, String(value));
    };
    const allowed = row.key === 'rules' ? 0 : 1;
    const made = few(pick, 9) * allowed;
    const other = few(pick, 9) * allowed;
    const spare = few(pick, 60) * allowed;
    set('issued', made);
    set('repealed', other);
    set('inForce', Math.max(0, made - other) + spare);
    set('newlyMade', made);
    set('newlyPublished', other);
    set('totalPublished', Math.max(made, other) + spare);
    const change = spare === 0 ? made : made - Math.min(other, spare);
    set('previousItems', spare);
    set('change', change > 0 && pick(1) === 0 ? `+${change}` : change);
    set('decisions', few(pick, 9999));
    set('projects', made);
    set('amount', spare === 0 ? 0 : `${spare}.${1 + pick(8)}`);
  }
  return values;
};

/** Table three in balance: every row, every column and 一 + 二 = （七）+ 四. */
const requestsValues = (table: TableForm, pick: Pick): Map<string, string> => {
  const values = new Map<string, number>();
  const rows = rowsOf(table);
  const columns = (table.blocks[0]?.columns ?? []).map((each) => each.key);
  for (const column of columns.slice(0, -1)) {
    let results = 0;
    for (const row of rows) {
      if (balanceRows.has(row.key)) continue;
      const value = few(pick, 12);
      values.set(`${row.key}.${column}`, value);
      results += value;
    }
    const carriedOut = few(pick, 9);
    const carriedIn = Math.min(few(pick, 9), results + carriedOut);
    values.set(`resultsTotal.${column}`, results);
    values.set(`carriedOut.${column}`, carriedOut);
    values.set(`carriedIn.${column}`, carriedIn);
    values.set(`received.${column}`, results + carriedOut - carriedIn);
  }
  for (const row of rows) {
    const parts = columns.slice(0, -1).map((column) => values.get(`${row.key}.${column}`) as number);
    values.set(
      `${row.key}.${columns[columns.length - 1]}`,
      parts.reduce((sum, value) => sum + value, 0),
    );
  }
  return strings(table, values);
};

const reviewsValues = (table: TableForm, pick: Pick): Map<string, string> => {
  const values = new Map<string, number>();
  for (const row of rowsOf(table)) {
    const columns = row.columns.map((each) => each.key);
    let total = 0;
    for (const column of columns.slice(0, -1)) {
      const value = few(pick, 15);
      total += value;
      values.set(`${row.key}.${column}`, value);
    }
    values.set(`${row.key}.${columns[columns.length - 1]}`, total);
  }
  return strings(table, values);
};

/** Figures that keep every equation of the form. */
export const consistentValues = (form: Form, pick: Pick): ReportValues => ({
  disclosure: disclosureValues(form.tables.disclosure, pick),
  requests: requestsValues(form.tables.requests, pick),
  reviews: reviewsValues(form.tables.reviews, pick),
});

/** The same figures for the same seed. */
export const seededValues = (form: Form, seed: number): ReportValues => consistentValues(form, seeded(seed));

/** Every cell holds the same text. */
export const uniformValues = (form: Form, value: string): ReportValues => {
  const all = (key: TableKey): ReadonlyMap<string, string> =>
    new Map(form.tables[key].cells.map((cell) => [cell, value]));
  return { disclosure: all('disclosure'), requests: all('requests'), reviews: all('reviews') };
};

/** The values with some of them changed, by full key `table.row.column`. */
export const withValues = (values: ReportValues, changes: Readonly<Record<string, string>>): ReportValues => {
  const changed: Record<TableKey, Map<string, string>> = {
    disclosure: new Map(values.disclosure),
    requests: new Map(values.requests),
    reviews: new Map(values.reviews),
  };
  for (const [key, value] of Object.entries(changes)) {
    const dot = key.indexOf('.');
    const table = changed[key.slice(0, dot) as TableKey];
    if (!table?.has(key.slice(dot + 1))) throw new Error(`no cell ${key}`);
    table.set(key.slice(dot + 1), value);
  }
  return changed;
};

/** Full keys of every cell of a form. */
export const allCells = (form: Form): string[] =>
  tableKeys.flatMap((table) => form.tables[table].cells.map((cell) => `${table}.${cell}`));

export const formArbitrary: fc.Arbitrary<Form> = fc.constantFrom<FormId>('2019', '2021').map(formById);

/** Figures that keep every equation of the form; shrinks towards zeros. */
export const valuesArbitrary = (form: Form): fc.Arbitrary<ReportValues> =>
  fc
    .array(fc.nat({ max: 9999 }), { maxLength: 420, size: 'max' })
    .map((tape) => consistentValues(form, fromTape(tape)));

/** What is written in a cell by hand now and then: see NB201, NB202, NB210. */
export const cellTextArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 99_999 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('', '/', '-', '—', '_', '无', '\u00a0') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('+1', '-2', '减4', '减少4', '￥12.50', '1,234', '12件', '184719元', '4068.208', '０'),
  },
);
