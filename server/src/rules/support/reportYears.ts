import type { SectionKey } from '../../forms';
import { isShortName, type OwnNames, ownAt, ownNames } from '../../parser/prose';
import type { Report } from '../../report';
import { plainName } from './organs';
import { sectionIn } from './sections';
import { hasAny, rangeOf, sentenceAt, type Words } from './words';

/** A year in the prose, by its index in the words. */
export interface YearAt {
  readonly at: number;
  readonly value: number;
  /** Where the same year stands again: from 2023年1月1日 to 2023年12月31日. */
  readonly again?: readonly number[];
}

/** `2023年，我局…` at a section's beginning says of which year the section is; `2023年以来`, `2023年3月` do not. */
const opening = /^(20\d\d)年(?:度)?(?![以来底初末至起\d-])/;
/** What is still to come is of another year rightly; 现将…报告如下 is not to come. */
const future = /(?<!现)将|计划|拟|下一步|打算/;
/** A section that names its own year so, too, may tell of another. */
const ownYear = ['今年', '本年', '当年', '上年', '去年', '同比'];
/** A sentence or item that begins with a year. */
const beginning = /(?<=[。;:!?\n])(?=20\d\d年)/g;
/** What compares the years, or counts over several. */
const compares = ['比', '较', '上年', '去年', '以来', '累计', '增长', '下降', '结转'];
/** An announcement of the report, with the year that it is said to be of. */
const announcement =
  /(20\d\d)年(?:度)?[^,。;!?\n<>"\d]{0,24}(?:年度报告|工作报告|年报|情况报告|报告如下|情况如下|公布如下)/g;
/** An announcement as the pattern has it is no longer, in characters. */
const longestAnnouncement = 48;
/** In section one what was published in the year is told as well: there only an announcement of this report's words is one. */
const announcesHere = /现将|现予|现就|特向|(?:报告|情况|公布)如下/;
const announces = ['现将', '现予', '特向', '编制', '制作', '公布', '形成本', '报告如下', '情况如下'];
const anyYear = /(20\d\d)年(?!\d)/g;
const ownYearBehind = /^。(?:今年|本年|报告期)/;
const feeName = '信息处理费';
const feeHeading = /^\n?(?:\([一1]\)|[一1][.、])?[^,;。]{0,12}情况[。:\n]?$/;

/** A document's name is no longer than this, in characters. */
const longestName = 100;

/** True inside 《…》: a document's name. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - longestName), at);
  return before.lastIndexOf('<') > before.lastIndexOf('>');
};

/** The year at `at`, where a sentence there says of which year its section is. */
const openingAt = (report: Report, words: Words, at: number): YearAt | null => {
  const match = opening.exec(words.text.slice(at, at + 12));
  if (!match) return null;
  const end = sentenceAt(words.text, at)[1];
  const sentence = words.text.slice(at, end);
  // 2023年机构改革后，我局…。2024年，…: what was before, and then the year itself.
  const next = words.text.slice(end, end + 6);
  if (next.startsWith(`。${report.year}年`) || ownYearBehind.test(next)) return null;
  if (beginsWithSelf(report, sentence.slice(match[0].length)) && !future.test(sentence))
    return { at, value: Number(match[1]) };
  return speaksOfSelf(report, sentence) && !future.test(sentence) ? { at, value: Number(match[1]) } : null;
};

/** The place that a government's name begins with: 石门乡. */
const ofGovernment = /(?:人民政府|办事处)$/;

/** 我局, 本机关; 省财政厅 for 云岭省财政厅. */
const speaksOfSelf = (report: Report, sentence: string): boolean => {
  const own = ownNames(report.organ && plainName(report.organ));
  const places = own.names.map((name) => name.replace(ofGovernment, '')).filter((name) => name.length > 2);
  return hasAny(sentence, places) || [...sentence].some((_, at) => ownAt(own, sentence, at).word !== null);
};

/** Names by which a sentence begins are no longer, in characters. */
const longestShort = 14;

/** `2023年，市人社局…`, `2023年，支队…`, of a government `2023年，全市…`: the organ by a shorter name right behind the year. */
const beginsWithSelf = (report: Report, behind: string): boolean => {
  const own: OwnNames = ownNames(report.organ && plainName(report.organ));
  const text = behind.replace(/^,/, '');
  if (own.government && /^全[省市区县州盟旗]/.test(text)) return true;
  for (let length = 2; length <= longestShort; length++) {
    const name = text.slice(0, length);
    if (own.organ !== name && (isShortName(own, name) || own.organ.endsWith(name))) return true;
  }
  return false;
};

const openings = (report: Report, words: Words, key: SectionKey): YearAt[] => {
  const section = sectionIn(report, key);
  if (!section) return [];
  const [from, to] = rangeOf(words, { start: section.words.end, end: section.body.end });
  const start = words.text.charAt(from) === '\n' ? from + 1 : from;
  const at = start + (subheading.exec(words.text.slice(start, start + longestSubheading))?.[0].length ?? 0);
  if (at >= to) return [];
  const year = openingAt(report, words, at);
  return year ? [year] : [];
};

/** `（一）主动公开情况` before the first sentence. */
const subheading = /^\([一1]\)[^,。;:()\d\n]{2,24}[。:\n]/;
const longestSubheading = 30;
/** `2023年，我局…` further down in a section one that nowhere names the report's own year: all of it is of the other. */
const leftOver = (report: Report, words: Words): YearAt[] => {
  const section = sectionIn(report, 'overview');
  if (!section) return [];
  const [from, to] = rangeOf(words, section.body);
  const text = words.text.slice(from, to);
  if (text.includes(`${report.year}`) || hasAny(text.replace(/上年度?结转/g, ''), ownYear)) return [];
  for (const { index } of text.matchAll(beginning)) {
    const at = from + index;
    const year = openingAt(report, words, at);
    if (year && !hasAny(words.text.slice(at, sentenceAt(words.text, at)[1]), compares)) return [year];
  }
  return [];
};

/** Of whose year a case is, not which year the section tells of: 2023年受理的行政复议案件. */
const ofCase = /^[^,。;]{0,30}(?:受理|收到|发生|提起|立案|审理|产生)的/;

/** `2023年，未发生…` under section four, which nowhere names the report's own year. */
const ofReviews = (report: Report, words: Words): YearAt[] => {
  const section = sectionIn(report, 'reviews');
  if (!section) return [];
  const [from, to] = rangeOf(words, section.body);
  const text = words.text.slice(from, to);
  if (text.includes(`${report.year}`) || hasAny(text, ownYear)) return [];
  const at = text.search(/(?<![^\n])20\d\d年/);
  const match = at < 0 ? null : opening.exec(text.slice(at));
  const sentence = text.slice(...sentenceAt(text, Math.max(0, at)));
  const isOther = !match || hasAny(sentence, compares) || future.test(sentence) || ofCase.test(text.slice(at));
  return isOther ? [] : [{ at: from + at, value: Number(match[1]) }];
};

const announcements = (report: Report, words: Words): YearAt[] => {
  const found: YearAt[] = [];
  const end = sectionIn(report, 'overview')?.body.end ?? report.sections[0]?.heading.start ?? 0;
  const start = report.title?.span.end ?? report.span.start;
  const [first, last] = rangeOf(words, { start, end });
  const inside = words.indexAt(report.sections[0]?.heading.start ?? end);
  const { text } = words;
  for (const match of text.slice(first, Math.max(first, last) + longestAnnouncement).matchAll(announcement)) {
    const at = first + match.index;
    if (at >= last) break;
    const [from, to] = sentenceAt(text, at);
    const sentence = text.slice(from, to);
    // 2024年工作情况和2025年打算报告如下: the first year is the report's.
    const isSecond = text.slice(from, at).includes(`${report.year}年`);
    const isOne = at < inside ? hasAny(sentence, announces) : announcesHere.test(sentence);
    // 按照通知要求，编制2024年…; 关于做好2024年…编制工作的通知
    if (!isOne || isQuoted(text, at) || text.slice(at, to).includes('通知') || isSecond) continue;
    found.push({ at, value: Number(match[1]) });
  }
  return found;
};

/** `2021年1月1日起`: since when, or until when, something holds. */
const bound = /^20\d\d年度?(?:\d+月)?(?:\d+日)?(?:起|以|前|之)/;

const isInBrackets = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

/** The year of the sentence about the fee in section six, where it names another one alone and compares with none. */
const ofFee = (report: Report, words: Words): YearAt[] => {
  const section = sectionIn(report, 'otherMatters');
  if (!section) return [];
  const [start, stop] = rangeOf(words, section.body);
  // The last: 收取信息处理费情况。2024年，未收取信息处理费.
  const fee = words.text.slice(start, stop).lastIndexOf(feeName);
  if (fee < 0) return [];
  const named = sentenceAt(words.text, start + fee);
  // （一）信息处理费收取情况。2023年，…: a heading, and the sentence behind it.
  const isHead = feeHeading.test(words.text.slice(...named)) && named[1] < stop;
  const [from, to] = isHead ? sentenceAt(words.text, named[1] + 1) : named;
  const text = words.text.slice(from, to);
  const years = [...text.matchAll(anyYear)].filter(({ index }) => !isQuoted(words.text, from + index));
  const isOwn = years.some(({ 1: value }) => Number(value) === report.year) || hasAny(text, ownYear);
  return isOwn || hasAny(text, compares)
    ? []
    : years
        .filter(({ index }) => !isInBrackets(text, index) && !bound.test(text.slice(index)))
        .slice(0, 1)
        .map(({ 1: value, index }) => ({ at: from + index, value: Number(value) }));
};

/** Years in the prose that are named as the report's own and are not. */
export const otherYears = (report: Report, words: Words): YearAt[] => {
  const year = report.year ?? 0;
  const opened = openings(report, words, 'overview');
  return [
    ...announcements(report, words),
    ...(opened.length > 0 ? opened : leftOver(report, words).filter(({ value }) => value < year)),
    ...openings(report, words, 'problems').filter(({ value }) => value < year),
    ...ofReviews(report, words).filter(({ value }) => value < year),
    ...ofFee(report, words).filter(({ value }) => value < year),
  ].filter(({ value }) => value !== year);
};
