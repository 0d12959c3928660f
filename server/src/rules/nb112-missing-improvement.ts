import { canonicalHeading, section } from '../forms';
import { measures, problems } from '../forms/sentences';
import { fillSentence } from '../writer/fill';
import { optionsFor } from './support/insert';
import { onOneLine } from './support/lines';
import { insertParagraphs, insertParagraphsBefore } from './support/paragraphs';
import { mayTellMeasures, mayTellProblems, tellsMeasures, tellsProblems, withoutDenials } from './support/sectionFive';
import { notStructured, sectionIn } from './support/sections';
import { sectionWords, wordsOf } from './support/words';
import { defineRule } from './types';

/** A section this short is not written yet, which another rule says. */
const leastCharacters = 10;

/** Section five tells problems and surely nothing done about them, or the reverse. */
export const missingImprovement = defineRule({
  id: 'NB112',
  name: 'missing-improvement',
  severity: 'warning',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables', 'words'],
  check({ text, report }, found) {
    const skip = notStructured(report);
    if (skip) return skip;
    const heading = sectionIn(report, 'problems')?.heading;
    const words = sectionWords(wordsOf(text, report), report, 'problems');
    if (!heading || words === null) return { reason: 'skip.noProblems' };
    if (words.length < leastCharacters) return undefined;
    const plain = withoutDenials(words);
    const hasProblems = tellsProblems(plain);
    if (!hasProblems && plain !== words) return undefined;
    const isHalf = hasProblems
      ? !mayTellMeasures(plain, report.year)
      : tellsMeasures(plain, report.year) && !mayTellProblems(plain);
    if (!isHalf) return undefined;
    found({
      message: hasProblems ? 'NB112' : 'NB112.noProblems',
      params: { section: canonicalHeading(section('problems')) },
      span: onOneLine(text, heading),
      data: hasProblems ? 'measures' : 'problems',
    });
    return undefined;
  },
  fix({ text, report }, { data }) {
    const under = sectionIn(report, 'problems');
    if (!under) return [];
    const facts = optionsFor(text, report);
    const edit =
      data === 'measures'
        ? insertParagraphs(text, report, under, [fillSentence(measures, facts).text])
        : insertParagraphsBefore(text, report, under, [fillSentence(problems, facts).text]);
    const title = data === 'measures' ? 'NB112.fix' : 'NB112.fixProblems';
    return [{ title, params: {}, kind: 'suggest', preferred: true, edits: [edit] }];
  },
});
