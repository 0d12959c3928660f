import { canonicalHeading, section } from '../forms';
import type { ReportSection } from '../report';
import { formFor, insertTable } from './support/insert';
import { onOneLine } from './support/lines';
import { notStructured, sectionIn, tableIn } from './support/sections';
import { defineRule } from './types';

/** Section two, three or four without its table, and nothing that tells of a picture or an attachment. */
export const missingTable = defineRule({
  id: 'NB105',
  name: 'missing-table',
  severity: 'error',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables'],
  check({ text, report }, found) {
    const skip = notStructured(report);
    if (skip) return skip;
    for (const each of report.sections) {
      const of = section(each.key);
      if (of.table === null || tableIn(report, of)) continue;
      found({
        params: { section: canonicalHeading(of), table: `@table.${of.table}` },
        span: onOneLine(text, each.heading),
        data: each.key,
      });
    }
    return undefined;
  },
  fix({ text, report }, finding) {
    const each = sectionIn(report, finding.data as ReportSection['key']);
    const table = each && section(each.key).table;
    if (!table) return [];
    const edits = [insertTable(text, report, each, table).edit];
    const params = { table: `@table.${table}`, form: `@form.${formFor(report).id}` };
    return [{ title: 'NB105.fix', params, kind: 'suggest', preferred: true, edits }];
  },
});
