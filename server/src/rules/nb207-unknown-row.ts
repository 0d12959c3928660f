import { tablesOf } from './support/cells';
import { rowName, tableParam } from './support/names';
import { excerpt, firstLine } from './support/spans';
import { defineRule, type Related } from './types';

/** A row that the table's own form does not have, or one that it has already. */
export const unknownRow = defineRule({
  id: 'NB207',
  name: 'unknown-row',
  severity: 'warning',
  basis: 'stated',
  fixable: null,
  reads: ['tables'],
  check: (context, found) => {
    const tables = tablesOf(context);
    if (tables.length === 0) return { reason: 'skip.noTable' };
    for (const table of tables) {
      for (const row of table.unknownRows) {
        const first = row.repeats === null ? null : table.rows.find((each) => each.key === row.repeats);
        const related: Related[] = first
          ? [{ span: firstLine(context.text, first.label ?? first.span), message: 'NB207.related.first', params: {} }]
          : [];
        found({
          message: row.repeats === null ? 'NB207' : 'NB207.repeated',
          span: firstLine(context.text, row.label),
          params: {
            ...tableParam(table.form),
            label: excerpt(context.text, row.label),
            row: row.repeats === null ? '' : rowName(table.form, row.repeats),
          },
          related,
        });
      }
    }
    return undefined;
  },
});
