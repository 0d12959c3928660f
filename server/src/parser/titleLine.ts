import { fold, isLonger, yearsInDigits } from '../text';
import { undecorated } from './decoration';
import type { HeadingCandidate } from './headings';

/** The title's name, as it is and as it is met. */
export const titleName = /政府信息公开(?:工作)?的?(?:20\d\d年?)?(?:年度|度)?(?:工作)?(?:情况)?的?(?:报告|年报)/;
/** What stands in the place of that name where a report is called by what it is about. */
export const otherName =
  /(?:(?:政府)?信息(?:公开)?[与和及、]政务公开|(?:政务公开[与和及、])?(?:政务|政府)?信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:情况)?的?(?:总结报告|报告|年报|总结)/;
/** In UTF-16 units, folded. */
export const longestTitle = 60;
/** The end of the name, where a page breaks the line within it. */
const tail = /^(?:(?:政?府)?信?息)?(?:公?开)?(?:工?作)?(?:年?度)?(?:工作)?(?:情况)?的?(?:报告|年报)$/;
const sentence = /[。;?!]|,|依据|根据|要求|(?<!机构)编制(?!办|委)|现将|关于(?:做好|印发|报送|公布|开展)|通知/;
/** Behind a title's name: a book of reports, which its pages' heads name as well. */
const bookBehind = /^[>"')]*(?:汇编|合集|选编)/;
/** Behind a title on its line: what a page says of its article. */
export const pageNotes =
  /^[([|-]?(?:(?:发布|公布|成文|生成|更新|信息|文章|稿件)?(?:时间|日期|来源)|作者|编辑|浏览|阅读|点击|字[体号]|索引号|20\d\d[-/.]\d)/;
const quotedBefore = /[<"'][^<>"']*$/;

/** Marks that part the steps of a page's path; no title has one of the first. */
const arrows = ['>', '»', '›', '→'];
const strokes = ['/', '-', '_', '\\'];
const whereabouts = /^[^:]{0,6}位置:/;

const stepsOf = (folded: string, mark: string): string[] => folded.split(mark).filter((step) => step !== '');

/**
 * True for the way to a page, as a web page prints it above the article (`首页 > 政府信息公开 > 政府信息公开年报`): several
 * steps parted by the same mark, whatever the steps are. A page's own name comes first in its caption
 * (`…年度报告 - 政府信息公开 - 云州市`), which is no path.
 */
export const isPath = (folded: string, name = titleName): boolean => {
  if (whereabouts.test(folded)) return true;
  if (!folded.includes('<') && arrows.some((mark) => stepsOf(folded, mark).length > 1)) return true;
  return strokes.some((mark) => {
    const steps = stepsOf(folded, mark);
    return steps.length > 2 && (name.exec(steps[0] as string)?.index ?? 0) === 0;
  });
};

interface Line {
  readonly start: number;
  readonly end: number;
  readonly prose: boolean;
  readonly heading: HeadingCandidate | null;
}

/** True for the folded words of a title: short, no sentence, the name not in a quotation. */
export const isTitle = (folded: string, name = titleName): boolean => {
  const match = name.exec(folded);
  if (!match) return false;
  const end = match.index + match[0].length;
  const rest = folded.slice(end);
  const title = folded.slice(0, end);
  if (pageNotes.test(rest) || rest === title) return isTitle(title, name);
  if (folded.length > longestTitle || sentence.test(folded) || isPath(folded, name)) return false;
  if (bookBehind.test(rest)) return false;
  return !quotedBefore.test(folded.slice(0, match.index)) && (rest.length < 14 || /^[([_|-]/.test(rest));
};

/** True for a line that could hold the title's name, or another, or the end of the title's that the lines above begin. */
export const isTitleLine = (text: string, line: Line, name = titleName): boolean => {
  if (line.heading || line.prose || isLonger(text, line.start, line.end, 2 * longestTitle)) return false;
  const whole = yearsInDigits(fold(text, line.start, line.end).text);
  if (!name.test(whole)) return name === titleName && tail.test(whole);
  return isTitle(whole.slice(...undecorated(whole, 0, whole.length)), name);
};
