import { canonicalHeading, section } from '../forms';
import { measures, problems } from '../forms/sentences';
import { fillSentence } from '../writer/fill';
import { comingWords, measureWords, planWords, problemWords, wantingBefore, wantingBehind } from './data/sectionFive';
import { optionsFor } from './support/insert';
import { onOneLine } from './support/lines';
import { insertParagraphs, insertParagraphsBefore } from './support/paragraphs';
import { notStructured, sectionIn } from './support/sections';
import { findAny, hasAny, sectionWords, wordsOf } from './support/words';
import { defineRule } from './types';

/** A section this short is not written yet, which another rule says. */
const leastCharacters = 10;
const clauseMark = /[,;。!?:\n]/;
/** How far from a verb the words may stand that turn it into a problem. */
const reach = 8;
/** How far behind a coming year the word may stand that makes a plan of it. */
const comingReach = 14;

/** `没有发现问题`, `无明显不足`: a denial is neither a problem nor in want of measures. */
const denial = /(?:没有|无|不存在|未发现|未出现|未产生)[^,;。!?\n]{0,6}(?:问题|不足)/g;

/** Whether a verb is told as done or to be done, and not as wanting. */
const isMeasure = (text: string, at: number, length: number): boolean => {
  const before =
    text
      .slice(Math.max(0, at - reach), at)
      .split(clauseMark)
      .pop() ?? '';
  const behind = text.slice(at + length, at + length + reach).split(clauseMark)[0] ?? '';
  return !before.endsWith('不') && !hasAny(before, wantingBefore.words) && !hasAny(behind, wantingBehind.words);
};

/** `2024年计划每周更新一次` in the report of 2023: the next year is a time to come. */
const tellsPlan = (text: string, year: number | null): boolean => {
  if (hasAny(text, planWords.words)) return true;
  const coming = year === null ? -1 : text.indexOf(`${year + 1}年`);
  return coming >= 0 && hasAny(text.slice(coming, coming + comingReach), comingWords.words);
};

/** Measures begin behind the first problem, or are told as a plan. */
const tellsMeasures = (text: string, year: number | null): boolean => {
  if (tellsPlan(text, year)) return true;
  const from = Math.max(0, findAny(text, problemWords.words));
  return measureWords.words.some((verb) => {
    for (let at = text.indexOf(verb, from); at >= 0; at = text.indexOf(verb, at + 1)) {
      if (isMeasure(text, at, verb.length)) return true;
    }
    return false;
  });
};

/** Section five tells problems and nothing done about them, or the reverse. */
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
    const plain = words.replace(denial, '');
    const hasProblems = hasAny(plain, problemWords.words);
    if (!hasProblems && plain !== words) return undefined;
    const hasMeasures = tellsMeasures(plain, report.year);
    if (hasProblems === hasMeasures) return undefined;
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
