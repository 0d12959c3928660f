import { cellOf, type Row, rowOf, splitKey, type TableForm } from '../../forms';
import type { Report } from '../../report';
import type { Params } from '../types';

const noteAtEnd = /^([^（(]{3,})[（(][^（）()]*[）)]$/;
/** Numbered sub-labels this short (`3.其他`) say nothing without their group. */
const shortLabel = 6;

/** A label without the form's remark behind it: `2.申请人逾期未按收费通知要求缴纳费用、行政机关…` up to its `、`. */
const withoutRemark = (text: string): string => {
  const plain = noteAtEnd.exec(text.slice(3));
  const label = plain ? text.slice(0, 3) + plain[1] : text;
  const comma = label.indexOf('、', 8);
  return comma < 0 ? label : label.slice(0, comma);
};

const nameOf = (row: Row): string => {
  const name = withoutRemark(row.text);
  return row.group && name.length <= shortLabel && /^\d/.test(name) ? `${row.group}${name}` : name;
};

/** A row's label as messages name it: short, and with its group where it says nothing alone. */
export const rowName = (table: TableForm, key: string): string => {
  const row = rowOf(table, key);
  return row ? nameOf(row) : key;
};

/** Row and column labels of a `row.column` cell, as values of a message. */
export const cellNames = (table: TableForm, cell: string): { readonly row: string; readonly column: string } => {
  const place = cellOf(table, cell);
  return place ? { row: nameOf(place.row), column: withoutRemark(place.column.text) } : { row: cell, column: '' };
};

/** Labels of a cell by its full key, `table.row.column`; the key itself where the report has no such table. */
export const namesOf = (report: Report, full: string): { readonly row: string; readonly column: string } => {
  const key = splitKey(full);
  const table = key && report.tables[key.table];
  return table ? cellNames(table.form, key.cell) : { row: full, column: '' };
};

/** A table's name as a message value. */
export const tableParam = (table: TableForm): Params => ({ table: `@table.${table.key}` });
