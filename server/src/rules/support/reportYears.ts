import type { SectionKey } from '../../forms';
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
/** The organ speaks of itself. */
const self = [
  '我局',
  '我办',
  '我委',
  '我厅',
  '我市',
  '我区',
  '我县',
  '我省',
  '我镇',
  '我乡',
  '我街',
  '我处',
  '我中心',
  '我单位',
  '本机关',
  '本单位',
  '本局',
  '本办',
];
/** What is still to come is of another year rightly. */
const future = ['将', '计划', '拟', '下一步', '打算'];
/** An announcement of the report, with the year that it is said to be of. */
const announcement =
  /(20\d\d)年(?:度)?[^,。;!?\n<>"\d]{0,24}(?:年度报告|工作报告|年报|情况报告|报告如下|情况如下|公布如下)/g;
/** An announcement as the pattern has it is no longer, in characters. */
const longestAnnouncement = 48;
const announces = ['现将', '现予', '特向', '编制', '公布', '形成本', '报告如下', '情况如下'];
const anyYear = /(20\d\d)年(?!\d)/g;
const feeName = '信息处理费';

/** A document's name is no longer than this, in characters. */
const longestName = 100;

/** True inside 《…》: a document's name. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - longestName), at);
  return before.lastIndexOf('<') > before.lastIndexOf('>');
};

const openings = (report: Report, words: Words, key: SectionKey): YearAt[] => {
  const section = sectionIn(report, key);
  if (!section) return [];
  const [from, to] = rangeOf(words, { start: section.words.end, end: section.body.end });
  const at = words.text.charAt(from) === '\n' ? from + 1 : from;
  const match = at < to ? opening.exec(words.text.slice(at, at + 12)) : null;
  if (!match) return [];
  const sentence = words.text.slice(at, sentenceAt(words.text, at)[1]);
  const names = report.organ === null ? self : [...self, plainName(report.organ)];
  return hasAny(sentence, names) && !hasAny(sentence, future) ? [{ at, value: Number(match[1]) }] : [];
};

const announcements = (report: Report, words: Words): YearAt[] => {
  const found: YearAt[] = [];
  const end = report.sections[0]?.heading.start ?? 0;
  const start = report.title?.span.end ?? report.span.start;
  const [first, last] = rangeOf(words, { start, end });
  const { text } = words;
  for (const match of text.slice(first, Math.max(first, last) + longestAnnouncement).matchAll(announcement)) {
    const at = first + match.index;
    if (at >= last) break;
    const sentence = text.slice(...sentenceAt(text, at));
    if (isQuoted(text, at) || !hasAny(sentence, announces) || sentence.includes('通知')) continue;
    found.push({ at, value: Number(match[1]) });
  }
  return found;
};

/** Years of the sentence about the fee in section six, where it names none but another one. */
const ofFee = (report: Report, words: Words): YearAt[] => {
  const section = sectionIn(report, 'otherMatters');
  if (!section) return [];
  const [start, stop] = rangeOf(words, section.body);
  const fee = words.text.indexOf(feeName, start);
  if (fee < 0 || fee >= stop) return [];
  const [from, to] = sentenceAt(words.text, fee);
  const years = [...words.text.slice(from, to).matchAll(anyYear)]
    .map((match) => ({ at: from + match.index, value: Number(match[1]) }))
    .filter(({ at }) => !isQuoted(words.text, at));
  return years.some(({ value }) => value === report.year) ? [] : years.slice(0, 1);
};

/** Years in the prose that are named as the report's own and are not. */
export const otherYears = (report: Report, words: Words): YearAt[] => {
  const year = report.year ?? 0;
  return [
    ...announcements(report, words),
    ...openings(report, words, 'overview'),
    ...openings(report, words, 'problems').filter(({ value }) => value < year),
    ...ofFee(report, words).filter(({ value }) => value < year),
  ].filter(({ value }) => value !== year);
};
