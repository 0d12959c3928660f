import { canonicalHeading, section } from '../forms';
import { onOneLine } from './support/lines';
import { notStructured, sectionIn } from './support/sections';
import { defineRule } from './types';

/** A section that stands in one report twice. */
export const duplicateSection = defineRule({
  id: 'NB107',
  name: 'duplicate-section',
  severity: 'warning',
  basis: 'convention',
  fixable: null,
  reads: ['facts', 'headings', 'tables'],
  check({ text, report }, found) {
    const skip = notStructured(report);
    if (skip) return skip;
    for (const each of report.duplicates) {
      const params = { section: canonicalHeading(section(each.key)) };
      const first = sectionIn(report, each.key);
      found({
        params,
        span: onOneLine(text, each.heading),
        related: first ? [{ span: onOneLine(text, first.heading), message: 'NB107.related', params }] : [],
      });
    }
    return undefined;
  },
});
