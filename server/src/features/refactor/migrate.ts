import { form, formOfYear, forms, type TableForm } from '../../forms';
import type { Span, Table } from '../../report';
import { layoutOf } from '../../rules/support/insert';
import { migrate as figuresIn, migrationEdit } from '../../rules/support/migrate';
import { cellNames } from '../../rules/support/names';
import { type WriterLayout, writerLayouts } from '../../writer';
import type { Reading } from '../reading';
import { type TablePlace, tableName, tablesAt } from './tables';
import { type Refactoring, refactoring } from './types';

/** Things without a place that a title can name. */
const mostNamed = 3;

const isWritable = (layout: string): layout is WriterLayout => (writerLayouts as readonly string[]).includes(layout);

const isSame = (one: TableForm, other: TableForm): boolean => one.cells.join() === other.cells.join();

/** The same table in the other forms, where it differs. */
const others = (table: Table): TableForm[] =>
  forms.map((each) => form(each.id).tables[table.key]).filter((each) => !isSame(each, table.form));

const migration = (text: string, { checked, table }: TablePlace, to: TableForm): Refactoring[] => {
  const figures = figuresIn(text, table, to);
  const layout = isWritable(table.layout) ? table.layout : layoutOf(checked.report);
  const edit = figures && migrationEdit(text, table, to, figures, layout);
  if (!edit) return [];
  const { dropped } = figures;
  const blanks = figures.blanks.map((key) => Object.values(cellNames(to, key)).join('·'));
  const counts = { right: to.form, blanks: blanks.length, count: dropped.length };
  const key = dropped.length > 0 ? 'edit.migrateDropping' : blanks.length > 0 ? 'edit.migrateBlanks' : 'edit.migrate';
  const named = dropped.slice(0, mostNamed).join('、') + (dropped.length > mostNamed ? '……' : '');
  const note = {
    message: `${key}Note`,
    params: { ...counts, dropped: dropped.join('、'), cells: blanks.join('、') },
  };
  return [
    refactoring({
      title: { message: key, params: { ...tableName(table), ...counts, dropped: named } },
      changes: [{ ...edit, note }],
      confirm: dropped.length > 0,
    }),
  ];
};

/** Whether a form is that of the report's year, or the year is not told. */
const isDue = ({ checked: { report } }: TablePlace, to: TableForm): boolean =>
  report.year === null || formOfYear(report.year).id === to.form;

/**
 * Writes a table anew in the other form, figures of the same meaning kept. What has no place there is listed and asked
 * about first; what the other form asks beyond is left to be filled in. A form that is not the report year's only with
 * `all`.
 */
export const migrate = (reading: Reading, span: Span, all: boolean): Refactoring[] =>
  tablesAt(reading, span).flatMap((place) =>
    others(place.table)
      .filter((to) => all || isDue(place, to))
      .flatMap((to) => migration(reading.document.text, place, to)),
  );
