import { reportName } from '../forms/sentences';
import type { Span, Title, YearMention } from '../report/types';
import { type Folded, fold, isLonger, withoutHidden, yearsInDigits } from '../text';
import { undecorated } from './decoration';
import { filledBelow, type ScannedLine } from './scan';
import { isPath, isTitle, isTitleLine, longestTitle, otherName, pageNotes, titleName } from './titleLine';
import { goesOn, organBehind, organEnd, organIn } from './titleOrgan';
import { findPeriod } from './years';

/** Of a text with its years in digits. */
const yearOf = /(20\d\d)(?:年度|年)?(?:度)?/;
/** Among the words of the name. */
const yearWithin = /20\d\d(?:年(?=年))?/;
const onlyYear = /^\(?20\d\d年?度?\)?$/;

interface Part {
  readonly folded: Folded;
  readonly start: number;
  readonly end: number;
}

const sourceSpan = (folded: Folded, from: number, to: number): Span => ({
  start: folded.offsets[from] as number,
  end: (folded.offsets[Math.max(from, to - 1)] as number) + (to > from ? 1 : 0),
});

const partOf = (text: string, start: number, end: number): Part => {
  const { text: words, offsets } = fold(text, start, end);
  return { start, end, folded: { text: yearsInDigits(words), offsets } };
};

interface Joined {
  readonly folded: Folded;
  readonly name: RegExpExecArray;
  readonly before: string;
  readonly behind: string;
  /** Where that begins. */
  readonly end: number;
}

/** The year before the name's words, within them or behind. */
const readYear = ({ folded, name, before, behind, end }: Joined): Title['year'] => {
  for (const [words, from] of [
    [before, 0],
    [name[0], name.index],
    [behind, end],
  ] as const) {
    const match = yearOf.exec(words);
    if (!match) continue;
    const at = from + match.index;
    return { value: Number(match[1]), span: sourceSpan(folded, at, at + match[0].length) };
  }
  return null;
};

/** The organ before the name's words; else, where the lines above name none, in brackets behind them. */
const readOrgan = ({ folded, name, before, behind, end }: Joined, inBrackets: boolean): Title['organ'] => {
  const text = organIn(before.split(yearOf.exec(before)?.[0] ?? '\u0000'));
  const at = text === null ? -1 : before.indexOf(text);
  if (text !== null && at >= 0) {
    // 青川区人民政府信息公开工作年度报告: 政府 is said once and belongs to both.
    const shared = text.endsWith('人民') && name[0].startsWith('政府');
    return { text: shared ? `${text}政府` : text, span: sourceSpan(folded, at, at + text.length) };
  }
  const bracketed = inBrackets ? organBehind(behind) : null;
  return bracketed === null ? null : { text: bracketed, span: sourceSpan(folded, end + 1, end + 1 + bracketed.length) };
};

/** Reads a title from lines joined. */
const build = (text: string, parts: readonly Part[], pattern: RegExp, inBrackets = false): Title | null => {
  const span = { start: (parts[0] as Part).start, end: (parts[parts.length - 1] as Part).end };
  const folded: Folded = {
    text: parts.map((part) => part.folded.text).join(''),
    offsets: [...parts.flatMap((part) => part.folded.offsets.slice(0, -1)), span.end],
  };
  const name = pattern.exec(folded.text);
  if (!name) return null;
  const end = name.index + name[0].length;
  const behind = folded.text.slice(end);
  // A page's caption and its title on one line are the same twice.
  if (pageNotes.test(behind) || behind === folded.text.slice(0, end)) {
    const { start } = parts[parts.length - 1] as Part;
    const cut = sourceSpan(folded, name.index, end).end;
    return cut > start ? build(text, [...parts.slice(0, -1), partOf(text, start, cut)], pattern, inBrackets) : null;
  }
  const joined = { folded, name, before: folded.text.slice(0, name.index), behind, end };
  return {
    span,
    text: withoutHidden(parts.map((part) => text.slice(part.start, part.end).trim()).join('')),
    organ: readOrgan(joined, inBrackets),
    year: readYear(joined),
    statutory: name[0].replace(yearWithin, '') === reportName,
    name: sourceSpan(folded, name.index, end),
  };
};

/** How far above the name its first line may stand, blank lines not counted. */
const linesAbove = 2;

/** True for a title with all its parts whose name goes on to a line. */
const isBroken = (title: Title | null, { start }: ScannedLine): title is Title =>
  !!title?.organ && !!title.year && title.name.end > start && isTitle(fold(title.text).text);

/** The title whose name stands, or ends, on line `index`: organ and year may stand on up to two lines above it. */
export const readTitle = (
  text: string,
  lines: readonly ScannedLine[],
  from: number,
  index: number,
  name = titleName,
): Title | null => {
  const part = (at: number): Part => {
    const line = lines[at] as ScannedLine;
    return partOf(text, ...undecorated(text, line.start, line.end));
  };
  const parts = [part(index)];
  let title = build(text, parts, name);
  const broken = title === null;
  let above = 0;
  for (let at = index - 1; at >= from && above < linesAbove; at--) {
    const line = lines[at] as ScannedLine;
    if (line.start === line.end) continue;
    above++;
    const candidate = part(at);
    const words = candidate.folded.text.replace(yearOf, '');
    if (line.prose || line.heading || line.label !== undefined || words.length > 40 || isPath(words)) break;
    const fits = title?.organ
      ? goesOn(candidate.folded.text, title.organ.text)
      : !title || onlyYear.test(candidate.folded.text) || organEnd.test(words);
    if (!fits) break;
    parts.unshift(candidate);
    title = build(text, parts, name);
  }
  if (broken && !isBroken(title, lines[index] as ScannedLine)) return null;
  if (title && !title.organ) title = build(text, parts, name, true);
  if (!title || title.year) return title;
  // （2022年度） on the line below.
  const below = filledBelow(lines, index);
  const line = lines[below];
  return line && !isLonger(text, line.start, line.end, longestTitle) && onlyYear.test(part(below).folded.text)
    ? build(text, [...parts, part(below)], name, true)
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
  let listed: Title | null = null;
  let period: YearMention | null = null;
  for (let index = from; index < to; index++) {
    const line = lines[index] as ScannedLine;
    if (!isTitled(line)) continue;
    const title = readTitle(text, lines, from, index, name);
    if (!title) continue;
    if (line.pipes === 0 && line.tabs < 2 && (title.organ || title.year)) {
      // In a list of several years' titles, that of the year which the report tells of.
      if (!listed && lines[filledBelow(lines, index)]?.titled)
        period = findPeriod(text, { start: title.span.end, end: text.length });
      if (!period || period.value === title.year?.value) return title;
      listed ??= title;
    }
    second ??= title;
  }
  return listed ?? second;
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
