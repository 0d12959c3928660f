import { dateOf, yearsOf } from './support/deadlines';
import { onOneLine } from './support/lines';
import { defineRule } from './types';

/** The signature's date lies before the end of the year that the report is of. */
export const signedTooEarly = defineRule({
  id: 'NB602',
  name: 'signed-too-early',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  reads: ['facts'],
  check({ text, report }, found) {
    const { year, yearFrom } = report;
    const date = dateOf(report);
    if (!date) return { reason: 'skip.noDate' };
    if (year === null || yearFrom === 'signature') return { reason: 'skip.noYear' };
    if (date.year > yearsOf(report, year).first) return undefined;
    found({
      params: { year: date.year, month: date.month, day: date.day, reportYear: year },
      span: onOneLine(text, date.span),
    });
    return undefined;
  },
});
