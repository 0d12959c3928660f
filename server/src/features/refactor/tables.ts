import type { CheckedReport } from '../../check';
import { type TableForm, tableKeys } from '../../forms';
import type { Cell, Span, Table } from '../../report';
import { writeFigure } from '../../rules/support/figures';
import { cellNames } from '../../rules/support/names';
import type { Reading } from '../reading';
import { touches } from '../spans';
import type { Change, Words } from './types';

/** A table of one of a document's reports. */
export interface TablePlace {
  readonly checked: CheckedReport;
  readonly table: Table;
}

/** The reports that a span touches; none in a text that is no report. */
export const reportsAt = ({ document, reports }: Reading, span: Span): readonly CheckedReport[] =>
  document.isReport ? reports.filter(({ report }) => touches(report.span, span)) : [];

/** The tables that a span touches, or whose section's heading it touches. */
export const tablesAt = (reading: Reading, span: Span): TablePlace[] =>
  reportsAt(reading, span).flatMap((checked) =>
    tableKeys.flatMap((key): TablePlace[] => {
      const table = checked.report.tables[key];
      if (!table) return [];
      const heading = checked.report.sections.find((each) => each.key === key)?.heading;
      const isAt = touches(table.region, span) || (heading !== undefined && touches(heading, span));
      return isAt ? [{ checked, table }] : [];
    }),
  );

/** A cell's old and new value in words: `“（七）总计”的“自然人”3 → 5`. */
const changeNote = (form: TableForm, cell: Cell, value: number): Words => ({
  message: 'edit.set',
  params: { ...cellNames(form, cell.key), was: cell.value ?? '@sums.blank', value },
});

/** Drops the second of two edits that would overlap or stand at one place. */
const apart = (changes: readonly Change[]): Change[] => {
  let end = -1;
  return [...changes]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span }) => {
      if (span.start <= end) return false;
      end = span.end;
      return true;
    });
};

/** The changes that give cells new values; a blank whose place in its line is not certain is left out. */
export const setCells = (text: string, table: Table, values: ReadonlyMap<Cell, number>): Change[] =>
  apart(
    [...values].flatMap(([cell, value]): Change[] => {
      const edit = writeFigure(text, table, cell, value);
      return edit ? [{ ...edit, note: changeNote(table.form, cell, value) }] : [];
    }),
  );

/** The message value that names a table. */
export const tableName = (table: Table): { readonly table: string } => ({ table: `@table.${table.key}` });
