import { form2019 } from './form2019';
import { form2021 } from './form2021';
import type { FormId, TableForm, TableKey } from './types';

/** A cell of this year's report or of last year's, times a factor (1 or -1). */
export interface YearTerm {
  readonly year: 'last' | 'this';
  /** `row.column`. */
  readonly cell: string;
  readonly factor: number;
}

/** What must agree between two years: the sum of the terms is a cell of this year's report. */
export interface YearEquation {
  readonly rule: string;
  readonly table: TableKey;
  /** The form that both years' tables must be on; null where any will do. */
  readonly form: FormId | null;
  readonly terms: readonly YearTerm[];
  /** `row.column` of this year. */
  readonly total: string;
  /** Lower severity than the rule's highest, where `rules.md` gives one for this relation. */
  readonly severity?: 'information';
}

const rowsWith = (table: TableForm, column: string): string[] =>
  table.blocks
    .flatMap((block) => block.rows)
    .filter((row) => row.columns.some((each) => each.key === column))
    .map((row) => row.key);

/** 二 of this year is 四 of last year, in every column; the total is what is asked for. */
const carriedOver: readonly YearEquation[] = (form2021.tables.requests.blocks[0]?.columns ?? []).map(({ key }) => ({
  rule: 'NB501',
  table: 'requests',
  form: null,
  terms: [{ year: 'last', cell: `carriedOut.${key}`, factor: 1 }],
  total: `carriedIn.${key}`,
  ...(key === 'total' ? {} : { severity: 'information' as const }),
}));

/** What is in force is what was, and what was issued less what was repealed. Counts of documents below 规章 are kept loosely. */
const stock: readonly YearEquation[] = rowsWith(form2021.tables.disclosure, 'inForce').map((row) => ({
  rule: 'NB502',
  table: 'disclosure',
  form: '2021',
  terms: [
    { year: 'last', cell: `${row}.inForce`, factor: 1 },
    { year: 'this', cell: `${row}.issued`, factor: 1 },
    { year: 'this', cell: `${row}.repealed`, factor: -1 },
  ],
  total: `${row}.inForce`,
  ...(row === 'rules' ? {} : { severity: 'information' as const }),
}));

/** 上一年项目数量 is last year's, with last year's 本年增/减. */
const items: readonly YearEquation[] = rowsWith(form2019.tables.disclosure, 'previousItems').map((row) => ({
  rule: 'NB503',
  table: 'disclosure',
  form: '2019',
  terms: [
    { year: 'last', cell: `${row}.previousItems`, factor: 1 },
    { year: 'last', cell: `${row}.change`, factor: 1 },
  ],
  total: `${row}.previousItems`,
}));

/** Every relation between the reports of an organ for two years that follow each other. */
export const yearEquations: readonly YearEquation[] = [...carriedOver, ...stock, ...items];
