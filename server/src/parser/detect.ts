import { foldKey } from '../text/fold';
import { asShown } from '../text/page';
import { isLonger, lineEnd } from '../text/shown';

/** What the names of files end in that may be reports, in small letters. */
export const reportEndings: readonly string[] = ['txt', 'md', 'nianbao', 'html', 'htm'];

/** What the name of a Word document ends in. */
export const wordEnding = 'docx';

/** What the names of all files end in that are looked at. */
export const readEndings: readonly string[] = [...reportEndings, wordEnding];

/** Whether a file's name ends in one of these, given in small letters. */
export const endsIn = (name: string, endings: readonly string[]): boolean =>
  endings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());

/** True for the name of a file that may be a report. */
export const mayBeReport = (name: string): boolean => endsIn(name, reportEndings);

/** True for the name of a Word document that can be read; not for what Word leaves beside one that is open. */
export const mayBeWord = (name: string): boolean => endsIn(name, [wordEnding]) && !isOfWord(name);

/** True for what Word leaves beside a document that is open. */
export const isOfWord = (name: string): boolean => name.startsWith('~$');

/** How much of a text's beginning is looked at to tell whether it is a report (UTF-16 units). */
export const detectionPrefix = 64 * 1024;

const name = /政府信息公开(?:工作)?(?:年度报告|年报)/;
const heading =
  /^(?:[一二三四五六]|\d)?(?:(?:政府信息公开工作)?总体情况|(?:行政机关)?主动公开政府信息情况|(?:行政机关)?收到和处理政府信息公开申请情况|.{0,12}行政复议行政诉讼情况|.{0,12}主要问题及改进情况|其[他它]需要报告的?事项)$/;
const tableHead =
  /^(?:本年制发件数|本年新制作数量|本年新收政府信息公开申请数量|一本年新收政府信息公开申请数量|二上年结转政府信息公开申请数量|申请人情况|对外公开总数量)/;

/**
 * A cheap look at a text's beginning, for editors that must decide before the server runs: a title line with the
 * statutory name and a heading, two headings, or a heading and a label that only the form has. The parser's
 * `isReport` is the exact answer.
 */
export const looksLikeReport = (prefix: string): boolean => {
  const text = asShown(prefix);
  let score = 0;
  let start = 0;
  while (start < text.length && score < 2) {
    const end = lineEnd(text, start);
    if (!isLonger(text, start, end, 200)) {
      const key = foldKey(text, start, end).replaceAll('|', '');
      if (key.length >= 4 && key.length <= 60 && (name.test(key) || heading.test(key) || tableHead.test(key))) score++;
    }
    start = end + 1;
  }
  return score >= 2;
};
