import type { Signature, Span } from '../report/types';
import { ahead, type Folded, fold, isLonger, readChineseNumeral, yearsInDigits } from '../text';
import { undecorated } from './decoration';
import { isPageNumber } from './furniture';
import { filledBelow, type ScannedLine } from './scan';

const date =
  /(20\d\d)[年./-](\d{1,2}|[一二三四五六七八九十]{1,3})[月./-](\d{1,2}|[一二三四五六七八九十廿]{1,3})日?(?:印发)?\)?$/;
const behindDate = /(?:印发)?\)?$/;
/** What a form has before the organ (报告单位：) and before the date. */
const label = /^(?:报告|填报|编制|报送|上报|制作)?(?:单位|机关|部门|日期|时间)(?:名称)?(?:\([^()]{1,6}\))?:/;
const dateLabel = /(?:报告|填报|编制|报送|上报|制作)?(?:日期|时间):$/;
const mark = /[。;,?!:"]/;
const contact =
  /^\(?(?:联系|咨询|电话|附件|来源|责任编辑|编辑|作者|扫一扫|打印|关闭|分享|上一篇|下一篇|主办|版权|地址|邮编)/;
const longestOrgan = 45;
/** How far from the end the signature is looked for, blank lines not counted. */
const mostLines = 25;
const organsAbove = 2;

const number = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : readChineseNumeral(text));

/** The words of a line without what decorates it, and without a form's label. */
const wordsOf = (text: string, { start, end }: ScannedLine): Folded => {
  const folded = fold(text, ...undecorated(text, start, end));
  const length = label.exec(folded.text)?.[0].length ?? 0;
  return length === 0 ? folded : { text: folded.text.slice(length), offsets: folded.offsets.slice(length) };
};

const spanOf = (folded: Folded, from: number, to: number): Span => ({
  start: folded.offsets[from] as number,
  end: to > from ? (folded.offsets[to - 1] as number) + 1 : (folded.offsets[from] as number),
});

const isOrgan = (words: string): boolean =>
  words.length >= 3 &&
  words.length <= longestOrgan &&
  !mark.test(words) &&
  !contact.test(words) &&
  /^[^\d]/.test(words) &&
  !/^(?:无|没有)|报告|年报|公告|通知/.test(words);

/** Of a line that begins with it, or a bracket before it. */
const attachment = /^\(?附(?:件|表|录|:)/;
/** A line that holds more is no signature's and no attachment's heading, in UTF-16 units. */
const longestLine = 90;
/** How much of a line is looked at for the word, in UTF-16 units. */
const mostHead = 12;
/** Lines between a signature and what is attached: who printed it, a contact. */
const mostBetween = 3;

/** True where a line that ends in a date stands right above a line. */
const isSignedAbove = (text: string, lines: readonly ScannedLine[], from: number, at: number): boolean => {
  let between = 0;
  for (let above = at - 1; above > from && between <= mostBetween; above--) {
    const line = lines[above] as ScannedLine;
    if (line.start === line.end || isPageNumber(text, line.start, line.end)) continue;
    if (line.heading?.key || line.prose) return false;
    if (
      !isLonger(text, line.start, line.end, longestLine) &&
      date.test(yearsInDigits(fold(text, line.start, line.end).text))
    )
      return true;
    between++;
  }
  return false;
};

/** The line behind `from` where what is attached begins, below a signature; the number of lines where nothing is. */
export const findAttachment = (text: string, lines: readonly ScannedLine[], from: number): number => {
  for (let at = from + 1; at < lines.length; at++) {
    const { start, end, prose } = lines[at] as ScannedLine;
    if (end - start < 2 || prose || isLonger(text, start, end, longestLine)) continue;
    if (
      attachment.test(fold(text, start, ahead(text, start, end, mostHead)).text) &&
      isSignedAbove(text, lines, from, at)
    ) {
      return at;
    }
  }
  return lines.length;
};

/**
 * The organ and date at a report's end, looked for in `[from, to)` lines from the last one up: a line that ends in a
 * full date, with the organ before it on the same line or right above it; or, without a date, an organ's name as the
 * last line.
 */
export const findSignature = (
  text: string,
  lines: readonly ScannedLine[],
  from: number,
  to: number,
  organ: string | null,
): (Signature & { readonly line: number }) | null => {
  let seen = 0;
  let nameLine = -1;
  for (let index = to - 1; index > from && seen < mostLines; index--) {
    const line = lines[index] as ScannedLine;
    if (line.start === line.end || isPageNumber(text, line.start, line.end)) continue;
    seen++;
    if (line.heading?.key) break;
    if (line.prose || isLonger(text, line.start, line.end, longestLine)) continue;
    const folded = wordsOf(text, line);
    if (
      nameLine < 0 &&
      organ !== null &&
      (folded.text === organ || organ.endsWith(folded.text)) &&
      folded.text.length > 3
    ) {
      nameLine = index;
    }
    const match = date.exec(yearsInDigits(folded.text));
    if (!match) continue;
    const [year, month, day] = [Number(match[1]), number(match[2] as string), number(match[3] as string)];
    const before = folded.text.slice(0, match.index).replace(/[([]$/, '').replace(dateLabel, '');
    // A day that no calendar has is a slip where it is written out, and no date at all in 2025-66-10.
    const isWritten = match[0].includes('日');
    if (month === null || day === null || (!isWritten && (month > 12 || day > 31))) continue;
    if (before !== '' && !isOrgan(before)) continue;
    const dated = {
      year,
      month,
      day,
      span: spanOf(folded, match.index, match.index + match[0].replace(behindDate, '').length),
    };
    const named =
      before === ''
        ? (nameAbove(text, lines, from, index) ?? nameBelow(text, lines, index, nameLine))
        : { text: before, span: spanOf(folded, 0, before.length), line: index };
    const { span } = named ?? dated;
    return {
      organ: named && { text: named.text, span: named.span },
      date: dated,
      span: { start: Math.min(span.start, dated.span.start), end: Math.max(span.end, dated.span.end) },
      line: Math.min(named?.line ?? index, index),
    };
  }
  if (nameLine < 0) return null;
  const { line, ...named } = nameOn(text, lines, nameLine);
  return { organ: named, date: null, span: named.span, line };
};

interface Name {
  readonly text: string;
  readonly span: Span;
  readonly line: number;
}

const nameOn = (text: string, lines: readonly ScannedLine[], line: number): Name => {
  const folded = wordsOf(text, lines[line] as ScannedLine);
  return { text: folded.text, span: spanOf(folded, 0, folded.text.length), line };
};

/** The organ's name where it is the next words below the date. */
const nameBelow = (text: string, lines: readonly ScannedLine[], index: number, nameLine: number): Name | null =>
  nameLine === filledBelow(lines, index) ? nameOn(text, lines, nameLine) : null;

const nameAbove = (text: string, lines: readonly ScannedLine[], from: number, index: number): Name | null => {
  let above = 0;
  for (let at = index - 1; at > from && above < organsAbove; at--) {
    const line = lines[at] as ScannedLine;
    // A page's head names the report, and may stand between.
    if (line.start === line.end || line.titled || isPageNumber(text, line.start, line.end)) continue;
    above++;
    if (line.heading || line.prose || line.pipes > 1) return null;
    const name = nameOn(text, lines, at);
    return isOrgan(name.text) ? name : null;
  }
  return null;
};
