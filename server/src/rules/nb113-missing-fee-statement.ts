import { canonicalHeading, section } from '../forms';
import { fee } from '../forms/sentences';
import { foldKey } from '../text';
import { fillSentence } from '../writer/fill';
import { feeWords } from './data/fee';
import { beforeTopics } from './nb111-missing-topic';
import { optionsFor } from './support/insert';
import { crossesLines, onOneLine, trimmed } from './support/lines';
import { insertParagraphs } from './support/paragraphs';
import { notStructured, sectionIn } from './support/sections';
import { hasAny, sectionWords, wordsOf } from './support/words';
import { defineRule } from './types';

/** The fee's name; told anywhere in the report it is told. */
const feeName = '信息处理费';

/** Section six has no word on the fee for handling requests. */
export const missingFeeStatement = defineRule({
  id: 'NB113',
  name: 'missing-fee-statement',
  severity: 'warning',
  basis: 'practice',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables', 'words'],
  check(context, found) {
    const { text, report } = context;
    const skip = notStructured(report) ?? beforeTopics(context);
    if (skip) return skip;
    const heading = sectionIn(report, 'otherMatters')?.heading;
    const words = wordsOf(text, report);
    const own = sectionWords(words, report, 'otherMatters');
    if (!heading || own === null) return { reason: 'skip.noOtherMatters' };
    if (own === '' || hasAny(own, feeWords.words) || words.text.includes(feeName)) return undefined;
    found({
      params: { section: canonicalHeading(section('otherMatters')) },
      span: onOneLine(text, heading),
    });
    return undefined;
  },
  fix({ text, report }) {
    const under = sectionIn(report, 'otherMatters');
    if (!under) return [];
    const sentence = fillSentence(fee, optionsFor(text, report)).text;
    const words = trimmed(text, { start: under.words.end, end: under.body.end });
    // A lone 无 would contradict what is put beside it.
    const none = foldKey(text, words.start, words.end) === '无' && !crossesLines(text, words);
    const edit = none ? { span: words, newText: sentence } : insertParagraphs(text, report, under, [sentence]);
    return [{ title: 'NB113.fix', params: {}, kind: 'suggest', preferred: true, edits: [edit] }];
  },
});
