import { canonicalHeading, type Section, section } from '../forms';
import { foldKey, wordsWithin } from '../text';
import { crossesLines, onOneLine } from './support/lines';
import { notStructured, sectionIn } from './support/sections';
import { defineRule } from './types';

/** How much longer than the form's own a wording may be to hold nothing but the heading. */
const slack = 10;

/** True where a heading's words are no more than another wording: replaced unasked they take nothing with them. */
const isWording = (words: string, { words: own, variants }: Section): boolean =>
  variants.some((each) => foldKey(each) === foldKey(words)) ||
  (words.length <= own.length + slack && !/[（(：:。；;\d]/.test(words));

/** A heading whose words are not the form's own (punctuation and width aside). */
export const nonstandardHeading = defineRule({
  id: 'NB103',
  name: 'nonstandard-heading',
  severity: 'information',
  basis: 'convention',
  fixable: 'safe',
  reads: ['facts', 'headings', 'tables'],
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
    const of = section(each.key);
    const edits = [{ span: each.words, newText: of.words }];
    const kind = isWording(wordsWithin(text, each.words.start, each.words.end), of) ? 'safe' : 'suggest';
    return [{ title: 'NB103.fix', params: { words: of.words }, kind, preferred: true, edits }];
  },
});
