import { canonicalHeading, section } from '../forms';
import { onOneLine } from './support/lines';
import { headingOf, proseOf, proseSections, sameness } from './support/sameness';
import { lastYearOf, pointBack } from './support/years';
import { defineRule } from './types';

/** The part of a section that has to be the same as last year's. */
const copied = 0.9;
/** Shorter sections (characters without digits) say much the same every year. */
const shortest = 80;

/** A section that tells of a year's work in the words of the year before. */
export const copiedText = defineRule({
  id: 'NB504',
  name: 'copied-text',
  severity: 'warning',
  basis: 'convention',
  fixable: null,
  reads: ['facts', 'headings', 'words'],
  check(context, found) {
    const { text, report } = context;
    const previous = lastYearOf(context);
    if ('reason' in previous) return previous;
    const own = proseOf(report, text);
    const before = proseOf(previous.report, previous.text);
    let compared = 0;
    for (const key of proseSections) {
      const [words, last] = [own.get(key), before.get(key)];
      const heading = headingOf(report, key);
      if (!words || !last || !heading) continue;
      compared++;
      if (words.length < shortest || last.length < shortest) continue;
      const same = sameness(words, last);
      if (same < copied) continue;
      const params = {
        section: canonicalHeading(section(key)),
        lastYear: previous.report.year ?? '',
        percent: Math.floor(same * 100),
      };
      const place = headingOf(previous.report, key);
      found({
        params,
        span: onOneLine(text, heading),
        related: place ? [pointBack(previous, onOneLine(previous.text, place), 'NB504.related', params)] : [],
      });
    }
    return compared === 0 ? { reason: 'skip.noProse' } : undefined;
  },
});
