import { form, rowOf } from '../forms';
import type { Report } from '../report';

import { lacksRulePower, plainName } from './support/organs';
import { defineRule } from './types';

/** The office of a government signs its reports: without a title whose report it is cannot be told. */
const office = /人民政府办公(?:室|厅)$/;

const mayBeGovernments = ({ title, organ }: Report): boolean => !title?.organ && office.test(plainName(organ ?? ''));

/** 规章 reported by an organ that by its name cannot make them. */
export const rulesWithoutPower = defineRule({
  id: 'NB612',
  name: 'rules-without-power',
  severity: 'warning',
  basis: 'stated',
  fixable: null,
  reads: ['facts', 'disclosure'],
  check({ report }, found) {
    const table = report.tables.disclosure;
    if (!table) return { reason: 'skip.noTable' };
    if (report.organ === null) return { reason: 'skip.noOrgan' };
    if (!lacksRulePower(report.organ) || mayBeGovernments(report)) return undefined;
    const row = rowOf(form(table.form.form).tables.disclosure, 'rules');
    const cells = (row?.columns ?? [])
      .flatMap((column) => table.cells.get(`rules.${column.key}`) ?? [])
      .filter((cell) => (cell.value ?? 0) > 0);
    const first = cells[0];
    if (!first || !row) return undefined;
    found({
      params: { organ: report.organ, row: row.text, value: first.value ?? 0 },
      span: first.number,
      cells: cells.map((cell) => `disclosure.${cell.key}`),
      related: cells.slice(1).map((cell) => ({
        span: cell.number,
        message: 'NB612.related',
        params: { row: row.text, value: cell.value ?? 0 },
      })),
    });
    return undefined;
  },
});
