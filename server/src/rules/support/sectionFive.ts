import {
  comingWords,
  doing,
  fallsShort,
  mayFallShort,
  measureWords,
  planWords,
  problemWords,
  wantingBefore,
  wantingBehind,
} from '../data/sectionFive';
import { findAny, hasAny } from './words';

const clauseMark = /[,;。!?:\n]/;
const sentenceMark = /[。!?\n]/;
/** How far from a verb the words may stand that turn it into a problem. */
const reach = 8;
/** How far behind a word of doing its own negation stands: `已经不能`. */
const doingReach = 2;
/** How far behind a coming year the word may stand that makes a plan of it. */
const comingReach = 14;
/** A sentence this short may be a sub-heading: `（二）队伍建设方面。` */
const shortest = 12;

/** `没有发现问题`, `无明显不足`: a denial is neither a problem nor in want of measures. */
const denial = /(?:没有|无|不存在|未发现|未出现|未产生)[^,;。!?\n]{0,6}(?:问题|不足)/g;

/** A text without what it says is not wanting. */
export const withoutDenials = (text: string): string => text.replace(denial, '');

/** Whether a word, told as done or to be done, is said of nothing that is wanting; `within` characters behind it count. */
const isMeant = (text: string, at: number, length: number, within: number): boolean => {
  const before =
    text
      .slice(Math.max(0, at - reach), at)
      .split(clauseMark)
      .pop() ?? '';
  const behind = text.slice(at + length, at + length + within).split(clauseMark)[0] ?? '';
  return !before.endsWith('不') && !hasAny(before, wantingBefore.words) && !hasAny(behind, wantingBehind.words);
};

/** `2024年计划每周更新一次` in the report of 2023: the next year is a time to come. */
const tellsPlan = (text: string, year: number | null): boolean => {
  if (hasAny(text, planWords.words)) return true;
  const coming = year === null ? -1 : text.indexOf(`${year + 1}年`);
  return coming >= 0 && hasAny(text.slice(coming, coming + comingReach), comingWords.words);
};

const firstProblem = (text: string): number => Math.max(0, findAny(text, problemWords.words));

/** Surely problems. */
export const tellsProblems = (text: string): boolean => hasAny(text, problemWords.words);

const hasShortClause = (text: string): boolean => text.split(clauseMark).some((clause) => fallsShort.test(clause));

/** Problems, or words that perhaps tell some. */
export const mayTellProblems = (text: string): boolean =>
  tellsProblems(text) || mayFallShort.test(text) || hasShortClause(text);

/** Surely measures: they begin behind the first problem, or are told as a plan. */
export const tellsMeasures = (text: string, year: number | null): boolean => {
  if (tellsPlan(text, year)) return true;
  const from = firstProblem(text);
  return measureWords.words.some((word) => {
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isMeant(text, at, word.length, reach)) return true;
    }
    return false;
  });
};

/** Measures, or words that perhaps tell some: of doing, or a sentence behind the problems that tells of none. */
export const mayTellMeasures = (text: string, year: number | null): boolean => {
  if (tellsMeasures(text, year)) return true;
  const behind = text.slice(firstProblem(text));
  for (const { 0: word, index } of behind.matchAll(doing)) {
    if (isMeant(behind, index, word.length, doingReach)) return true;
  }
  return behind
    .split(sentenceMark)
    .slice(1)
    .some((each) => each.length >= shortest && !tellsProblems(each) && !hasShortClause(each));
};
