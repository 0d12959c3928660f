import { tableKeys } from '../forms';
import { firstLine } from './support/spans';
import { defineRule } from './types';

/** A table that is there and cannot be read: why, and what would help. Its cells are absent, not wrong. */
export const unreadableTable = defineRule({
  id: 'NB209',
  name: 'unreadable-table',
  severity: 'information',
  basis: null,
  fixable: null,
  reads: ['tables'],
  check: ({ report, text }, found) => {
    for (const key of tableKeys) {
      const table = report.unreadable[key];
      if (!table) continue;
      found({
        message: `NB209.${table.reason}`,
        span: firstLine(text, table.span),
        params: { table: `@table.${key}` },
      });
    }
    return undefined;
  },
});
