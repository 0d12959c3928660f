import type { Span, Title } from '../report/types';
import { type Folded, fold, yearsInDigits } from '../text';
import { filledBelow, type ScannedLine } from './scan';
import { isPath, isTitleLine, longestTitle, otherName, titleName } from './titleLine';

const statutory = '政府信息公开工作年度报告';
/** Of a text with its years in digits. */
const yearOf = /(20\d\d)(?:年度|年)?(?:度)?/;
const organEnd =
  /(?:局|委|委员会|办|办公室|办公厅|府|厅|部|院|会|所|站|中心|处|队|支队|总队|馆|社|行|署|校|学|公司|集团|街道|镇|乡|县|区|市|省|旗|场|园|库|庭|厂|台|协会|团|科|股|盟|州|司|关)$/;
/** 全区, 我局: no organ's name, which 全椒县 is. 本机关 stands for one in a report that is being written. */
const noName = /^[全我](?:国|省|市|州|盟|县|区|旗|镇|乡|街道|局|委|办|厅|部|院|校|机关|单位|部门|系统)$/;
const onlyYear = /^\(?20\d\d年?度?\)?$/;

interface Part {
  readonly folded: Folded;
  readonly start: number;
  readonly end: number;
}

const marksAtEnd = '"\'>)(:.-';

const withoutMarksAtEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && marksAtEnd.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
};

const trimOrgan = (text: string): string =>
  withoutMarksAtEnd(text.replace(/^(?:标题|名称|题名|关于)?[:"'<([\]]*/, '')).replace(/(?:关于|的)$/, '');

const sourceSpan = (folded: Folded, from: number, to: number): Span => ({
  start: folded.offsets[from] as number,
  end: (folded.offsets[Math.max(from, to - 1)] as number) + (to > from ? 1 : 0),
});

/** Reads a title from lines joined; organ and year are taken from before, between and behind the name's words. */
const build = (text: string, parts: readonly Part[], name: RegExp): Title | null => {
  const span = { start: (parts[0] as Part).start, end: (parts[parts.length - 1] as Part).end };
  const folded: Folded = {
    text: parts.map((part) => part.folded.text).join(''),
    offsets: [...parts.flatMap((part) => part.folded.offsets.slice(0, -1)), span.end],
  };
  const match = name.exec(folded.text);
  if (!match) return null;
  const before = folded.text.slice(0, match.index);
  const behind = folded.text.slice(match.index + match[0].length);
  const yearBefore = yearOf.exec(before);
  const yearBehind = yearBefore ? null : yearOf.exec(behind);
  const yearMatch = yearBefore ?? yearBehind;
  const yearAt = yearMatch ? yearMatch.index + (yearBefore ? 0 : match.index + match[0].length) : -1;
  const rest = yearBefore ? before.replace(yearBefore[0], '\u0000') : before;
  const candidates = rest.split('\u0000').map(trimOrgan);
  const organText = candidates.reduce((best, each) => (each.length > best.length ? each : best), '');
  const organAt = organText === '' ? -1 : before.indexOf(organText);
  return {
    span,
    text: parts.map((part) => text.slice(part.start, part.end).trim()).join(''),
    organ:
      organAt < 0 || organText.length < 2 || noName.test(organText)
        ? null
        : { text: organText, span: sourceSpan(folded, organAt, organAt + organText.length) },
    year: yearMatch && {
      value: Number(yearMatch[1]),
      span: sourceSpan(folded, yearAt, yearAt + yearMatch[0].length),
    },
    statutory: match[0] === statutory,
    name: sourceSpan(folded, match.index, match.index + match[0].length),
  };
};

/** How far above the name its first line may stand, blank lines not counted. */
const linesAbove = 2;

/** The title whose name stands on line `index`: organ and year may stand on up to two lines above it. */
export const readTitle = (
  text: string,
  lines: readonly ScannedLine[],
  from: number,
  index: number,
  name = titleName,
): Title | null => {
  const part = (at: number): Part => {
    const { start, end } = lines[at] as ScannedLine;
    const { text: words, offsets } = fold(text, start, end);
    return { start, end, folded: { text: yearsInDigits(words), offsets } };
  };
  const parts = [part(index)];
  let title = build(text, parts, name);
  let above = 0;
  for (let at = index - 1; at >= from && above < linesAbove && title && !title.organ; at--) {
    const line = lines[at] as ScannedLine;
    if (line.start === line.end) continue;
    above++;
    const candidate = part(at);
    const words = candidate.folded.text.replace(yearOf, '');
    const isYear = onlyYear.test(candidate.folded.text);
    if (line.prose || line.heading || words.length > 40 || !(isYear || organEnd.test(words)) || isPath(words)) break;
    parts.unshift(candidate);
    title = build(text, parts, name);
  }
  if (!title || title.year) return title;
  // （2022年度） on the line below.
  const below = filledBelow(lines, index);
  const line = lines[below];
  return line && line.end - line.start < longestTitle && onlyYear.test(part(below).folded.text)
    ? build(text, [...parts, part(below)], name)
    : title;
};

const findNamed = (
  text: string,
  lines: readonly ScannedLine[],
  from: number,
  to: number,
  isTitled: (line: ScannedLine) => boolean,
  name: RegExp,
): Title | null => {
  let second: Title | null = null;
  for (let index = from; index < to; index++) {
    const line = lines[index] as ScannedLine;
    if (!isTitled(line)) continue;
    const title = readTitle(text, lines, from, index, name);
    if (!title) continue;
    if (line.pipes === 0 && line.tabs < 2 && (title.organ || title.year)) return title;
    second ??= title;
  }
  return second;
};

/**
 * The title of a report among `[from, to)` lines: the first line with the name, rather one outside a meta table. Where none
 * has it, a line with an organ or a year that calls the report by another name.
 */
export const findTitle = (text: string, lines: readonly ScannedLine[], from: number, to: number): Title | null => {
  const title = findNamed(text, lines, from, to, ({ titled }) => titled, titleName);
  if (title) return title;
  const other = findNamed(text, lines, from, to, (line) => isTitleLine(text, line, otherName), otherName);
  return other?.organ || other?.year ? other : null;
};
