import { canonicalHeading, section } from '../forms';
import { crossesLines, onOneLine } from './support/lines';
import { notStructured, sectionIn } from './support/sections';
import { defineRule } from './types';

/** A heading whose words are not the form's own (punctuation and width aside). */
export const nonstandardHeading = defineRule({
  id: 'NB103',
  name: 'nonstandard-heading',
  severity: 'information',
  basis: 'convention',
  fixable: 'safe',
  check({ text, report }, found) {
    const skip = notStructured(report);
    if (skip) return skip;
    for (const each of report.sections) {
      if (each.canonical) continue;
      found({
        params: { heading: canonicalHeading(section(each.key)) },
        span: onOneLine(text, each.words),
        data: each.key,
      });
    }
    return undefined;
  },
  fix({ text, report }, finding) {
    const each = sectionIn(report, finding.data as Parameters<typeof sectionIn>[1]);
    if (!each || crossesLines(text, each.words)) return [];
    const { words } = section(each.key);
    const edits = [{ span: each.words, newText: words }];
    return [{ title: 'NB103.fix', params: { words }, kind: 'safe', preferred: true, edits }];
  },
});
