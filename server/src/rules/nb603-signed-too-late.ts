import { dateOf, deadlineOf, isAfter, yearsOf } from './support/deadlines';
import { onOneLine } from './support/lines';
import { isGovernments } from './support/organs';
import { defineRule } from './types';

/** The report is dated behind the day by which article 49 of the Regulations, or the place, wants it published. */
export const signedTooLate = defineRule({
  id: 'NB603',
  name: 'signed-too-late',
  severity: 'warning',
  basis: 'stated',
  fixable: null,
  reads: ['facts'],
  check({ text, report, settings }, found) {
    const date = dateOf(report);
    if (!date) return { reason: 'skip.noDate' };
    if (report.year === null || report.yearFrom === 'signature') return { reason: 'skip.noYear' };
    const deadline = deadlineOf(report, settings);
    if (!deadline) return { reason: 'skip.noDeadline' };
    if (!isAfter(date, yearsOf(report, report.year).last + 1, deadline)) return undefined;
    const own = isGovernments(report, settings);
    found({
      message: own ? 'NB603.government' : 'NB603',
      params: {
        year: date.year,
        month: date.month,
        day: date.day,
        lastYear: report.year + 1,
        lastMonth: deadline.month,
        lastDay: deadline.day,
      },
      span: onOneLine(text, date.span),
    });
    return undefined;
  },
});
