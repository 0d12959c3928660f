import { form, formOfYear, forms, type TableForm, tableKeys } from '../forms';
import type { Report, Table } from '../report';
import { layoutOf } from './support/insert';
import { onOneLine } from './support/lines';
import { migrate, migrationEdit } from './support/migrate';
import { notStructured } from './support/sections';
import { defineRule, type Related } from './types';

/** Figures without a place that a fix's title can name. */
const mostNamed = 3;

const isSameTable = (one: TableForm, other: TableForm): boolean =>
  one === other || one.cells.join() === other.cells.join();

/** The table of the report year's form, where this one is of another form. */
const due = (report: Report, table: Table): TableForm | null => {
  const right = formOfYear(report.year).tables[table.key];
  return table.formCertain && !isSameTable(table.form, right) ? right : null;
};

/** Where the text tells the year. */
const yearTold = (text: string, { title, period, signature, yearFrom, year }: Report): Related[] => {
  const told = {
    title: title?.year?.span,
    period: period?.span,
    signature: signature?.date?.span,
    overview: undefined,
  };
  const span = yearFrom && told[yearFrom];
  const message = yearFrom === 'signature' ? 'NB106.relatedDate' : 'NB106.related';
  return span ? [{ span: onOneLine(text, span), message, params: { year: year ?? '' } }] : [];
};

/** A table of a form that was not in force for the report year; the same table in both forms is never told. */
export const outdatedForm = defineRule({
  id: 'NB106',
  name: 'outdated-form',
  severity: 'error',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'tables'],
  check({ text, report }, found) {
    const { year } = report;
    if (year === null) return { reason: 'skip.noYear' };
    const skip = notStructured(report);
    if (skip) return skip;
    if (!tableKeys.some((key) => report.tables[key])) return { reason: 'skip.noTable' };
    for (const key of tableKeys) {
      const table = report.tables[key];
      const right = table && due(report, table);
      if (!right) continue;
      const used = form(table.form.form);
      const early = forms.indexOf(used) > forms.indexOf(form(right.form));
      found({
        message: early ? 'NB106.early' : 'NB106',
        params: {
          table: `@table.${key}`,
          used: used.id,
          usedBy: used.instrument,
          year,
          right: right.form,
          rightBy: form(right.form).instrument,
        },
        span: onOneLine(text, table.head),
        related: yearTold(text, report),
        data: key,
      });
    }
    return undefined;
  },
  fix({ text, report }, finding) {
    const table = report.tables[finding.data as Table['key']];
    const right = table && due(report, table);
    const migration = right && migrate(text, table, right);
    const edit = migration && migrationEdit(text, table, right, migration, layoutOf(report));
    if (!edit) return [];
    const { dropped, blanks } = migration;
    const params = {
      right: right.form,
      blanks: blanks.length,
      count: dropped.length,
      dropped: dropped.slice(0, mostNamed).join('、'),
    };
    const title =
      dropped.length > mostNamed
        ? 'NB106.fixDroppingMany'
        : dropped.length > 0
          ? 'NB106.fixDropping'
          : blanks.length > 0
            ? 'NB106.fixBlanks'
            : 'NB106.fix';
    return [{ title, params, kind: 'suggest', preferred: true, edits: [edit] }];
  },
});
