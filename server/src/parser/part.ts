import { type FormId, formOfYear, sections as formSections, type TableKey, tableKeys } from '../forms';
import { Noted } from '../report/notes';
import type { Part, Report, Span, Table, UnreadableTable } from '../report/types';
import { type Change, isLonger } from '../text';
import { FoundTable } from './foundTable';
import { isOrdinalAlone, longestOrdinal, readHeading, readOddHeading } from './headings';
import { htmlTables } from './layouts/html';
import type { HtmlTable } from './layouts/htmlJoined';
import { carryMemory } from './memory';
import { bestRegion, findRegions } from './regions';
import { findRemains } from './remains';
import { type KeptLines, rescan } from './rescan';
import { filledBelow, type ScannedLine } from './scan';
import { type Candidate, type ChosenSections, chooseSections, type TableLines, toSections } from './sections';
import { findAttachment, findSignature } from './signature';
import { findTitle } from './title';
import { findPeriod, tellYear } from './years';

type PerTable<T> = Record<TableKey, T | null>;
const perTable = <T>(): PerTable<T> => ({ disclosure: null, requests: null, reviews: null });

/** A part with what it was read from: the next version of it is read from that again, as far as it is the same. */
export interface ParsedPart extends Part {
  readonly lines: readonly ScannedLine[];
  readonly found: Readonly<PerTable<FoundTable>>;
}

/** The tables of a report, found: from `<table>` where there is one, else from the lines with their labels. */
const findTables = (
  text: string,
  lines: readonly ScannedLine[],
  html: readonly HtmlTable[],
  before: ParsedPart | null,
  kept: KeptLines | null,
): PerTable<FoundTable> => {
  const found = perTable<FoundTable>();
  for (const each of html) {
    if (each.table !== null) found[each.table] ??= FoundTable.inTags(text, lines, each.table, each);
  }
  const regions = findRegions(lines, 0, lines.length);
  for (const key of tableKeys) {
    const region = found[key] ? null : bestRegion(regions, key);
    if (!region) continue;
    const known = before?.found[key];
    found[key] = known && kept ? known.after(text, kept, region) : FoundTable.inLines(text, lines, region);
  }
  return found;
};

/** The form for a table whose labels do not tell: that of the other table, else that of the year. */
const fallbackForm = (found: PerTable<FoundTable>, year: number | null): FormId =>
  found.requests?.tells ?? found.disclosure?.tells ?? formOfYear(year).id;

interface Tables {
  readonly tables: PerTable<Table>;
  readonly unreadable: PerTable<UnreadableTable>;
}

const readTables = (
  text: string,
  found: PerTable<FoundTable>,
  year: number | null,
  bodyOf: (key: TableKey) => Span | undefined,
): Tables => {
  const tables = perTable<Table>();
  const unreadable = perTable<UnreadableTable>();
  const fallback = fallbackForm(found, year);
  for (const key of tableKeys) {
    const at = found[key];
    if (at) {
      const reading = at.read(key === 'reviews' ? fallback : (at.tells ?? fallback));
      tables[key] = reading.table;
      unreadable[key] = reading.unreadable;
    } else {
      const body = bodyOf(key);
      unreadable[key] = body ? findRemains(text, key, body) : null;
    }
  }
  return { tables, unreadable };
};

/** In UTF-16 units: the end of a heading, or its ordinal, with what decorates it. */
const longestPart = 40;
/** A line that is no longer is not looked at as a heading by itself: an ordinal with a character of its words, or two. */
const shortestHeading = 4;

/**
 * The heading that stands on the line `at` and the next that is not blank: its ordinal on the first, or as many of its words
 * as the page had room for. Null where there is none.
 */
const onTwoLines = (text: string, lines: readonly ScannedLine[], at: number): Candidate | null => {
  const { start, end, heading: begun } = lines[at] as ScannedLine;
  const alone = isLonger(text, start, end, longestOrdinal) || begun?.key ? false : isOrdinalAlone(text, start, end);
  const isPiece = !begun && /[一二三四五六]/.test(text.charAt(start)) && !isLonger(text, start, end, shortestHeading);
  if (!alone && !isPiece && (!begun?.ordinal || begun.known)) return null;
  const below = filledBelow(lines, at);
  const words = lines[below];
  if (!words || words.prose || words.label !== undefined || words.heading?.ordinal) return null;
  if (!alone && (words.heading || words.figures || isLonger(text, words.start, words.end, longestPart))) return null;
  const joined = readHeading(text, start, words.end);
  if (!joined?.key || !joined.ordinal) return null;
  if (!alone) {
    const [heading, part] = [joined.heading, joined.words].map((span) => ({ ...span, end: Math.min(span.end, end) }));
    // Words on two lines are not put in other words: a listed wording is as good as the form's own here.
    return joined.known && heading && part && part.start < end
      ? { ...joined, heading, words: part, canonical: true, line: at, last: below }
      : null;
  }
  // A heading stands on one line; its ordinal may stand above.
  const ordinal = { start: joined.ordinal.start, end: Math.min(joined.ordinal.end, end) };
  const heading = { start: words.start, end: joined.heading.end };
  const own = { start: Math.max(heading.start, joined.words.start), end: joined.words.end };
  return { ...joined, ordinal, heading, words: own, line: at, last: below };
};

const headingsIn = (text: string, lines: readonly ScannedLine[]): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { heading, label, start, end } = lines[line] as ScannedLine;
    const joined = label === undefined && end > start ? onTwoLines(text, lines, line) : null;
    const candidate = joined ?? (heading && { ...heading, line, last: line });
    if (!candidate) continue;
    candidates.push(candidate);
    line = candidate.last;
  }
  return candidates.some(({ known }) => known) ? candidates : withOdd(text, lines, candidates);
};

/** Fewer headings with another ordinal than a section's are no report's own. */
const leastOdd = 3;

/** The headings of a report that has none as the form does: those with other ordinals, where there are several. */
const withOdd = (text: string, lines: readonly ScannedLine[], usual: Candidate[]): Candidate[] => {
  const odd = lines.flatMap(({ start, end, prose, label }, line) => {
    const heading = prose || label !== undefined ? null : readOddHeading(text, start, end);
    return heading ? [{ ...heading, line, last: line }] : [];
  });
  const some = new Set(odd.map(({ key }) => key)).size >= leastOdd;
  if (!some) return usual;
  const known = new Set(odd.map(({ line }) => line));
  return [...usual.filter(({ line }) => !known.has(line)), ...odd].sort((one, other) => one.line - other.line);
};

interface FoundSections extends ChosenSections {
  /** Index of the line where the report is over: at its text's end, or where something is attached or listed behind its signature. */
  readonly end: number;
}

/** The sections' headings. What is attached may have the same ones: it is left out where the report has all of its own before. */
const sectionsIn = (text: string, lines: readonly ScannedLine[], tables: TableLines): FoundSections => {
  const candidates = headingsIn(text, lines);
  const all = chooseSections(text, candidates, lines, tables);
  const attached = findAttachment(text, lines, Math.max(-1, ...[...tables.values()].map(({ last }) => last)));
  const end = Math.min(attached, all.listedBelow);
  if (end === lines.length) return { ...all, end };
  const own = chooseSections(
    text,
    candidates.filter(({ line }) => line < end),
    lines,
    tables,
  );
  return own.chosen.length === all.chosen.length ? { ...own, end } : { ...all, end: lines.length };
};

/** A report as it was read. */
class ReadReport extends Noted implements Report {
  readonly span: Span;
  readonly title: Report['title'];
  readonly organ: string | null;
  readonly year: number | null;
  readonly yearFrom: Report['yearFrom'];
  readonly period: Report['period'];
  readonly sections: Report['sections'];
  readonly duplicates: Report['duplicates'];
  readonly tables: Report['tables'];
  readonly unreadable: Report['unreadable'];
  readonly signature: Report['signature'];
  readonly bodyEnd: number;

  constructor(read: Report) {
    super();
    this.span = read.span;
    this.title = read.title;
    this.organ = read.organ;
    this.year = read.year;
    this.yearFrom = read.yearFrom;
    this.period = read.period;
    this.sections = read.sections;
    this.duplicates = read.duplicates;
    this.tables = read.tables;
    this.unreadable = read.unreadable;
    this.signature = read.signature;
    this.bodyEnd = read.bodyEnd;
  }
}

const parseLines = (
  text: string,
  lines: readonly ScannedLine[],
  before: ParsedPart | null,
  kept: KeptLines | null,
): Pick<ParsedPart, 'report' | 'found'> => {
  const found = findTables(text, lines, htmlTables(text, lines), before, kept);
  const tableLines = new Map(
    tableKeys.flatMap((key) => (found[key] ? [[key, found[key] as FoundTable] as const] : [])),
  );
  const places = [...tableLines.values()];
  const { chosen, duplicates, end } = sectionsIn(text, lines, tableLines);
  const firstContent = Math.min(lines.length, chosen[0]?.line ?? lines.length, ...places.map(({ first }) => first));
  const title = findTitle(text, lines, 0, Math.max(0, firstContent));
  const lastContent = Math.max(-1, chosen[chosen.length - 1]?.last ?? -1, ...places.map(({ last }) => last));
  const signature = findSignature(text, lines, lastContent, end, title?.organ?.text ?? null);
  const bodyEnd = signature ? (lines[signature.line] as ScannedLine).lineStart : text.length;
  const sections = toSections(chosen, lines, bodyEnd);
  const overview = sections.find((each) => each.key === 'overview');
  const beforeTables = Math.min(text.length, ...places.map(({ first }) => (lines[first] as ScannedLine).lineStart));
  const period = findPeriod(text, { start: title?.span.end ?? 0, end: beforeTables });
  const { year, yearFrom } = tellYear(text, title, period, overview, signature);
  const { tables, unreadable } = readTables(text, found, year, (table) => {
    const key = formSections.find((each) => each.table === table)?.key;
    return sections.find((each) => each.key === key)?.body;
  });
  const report = new ReadReport({
    span: { start: 0, end: text.length },
    title,
    organ: title?.organ?.text ?? signature?.organ?.text ?? null,
    year,
    yearFrom,
    period,
    sections,
    duplicates: toSections(duplicates, lines, bodyEnd),
    tables,
    unreadable,
    signature: signature && { organ: signature.organ, date: signature.date, span: signature.span },
    bodyEnd,
  });
  return { report, found };
};

/** Where a part stands in its document. */
export type PartPlace = Pick<Part, 'base' | 'line' | 'source'>;

/** Reads a part of which the lines are known. */
export const parsePart = (place: PartPlace, text: string, lines: readonly ScannedLine[]): ParsedPart => {
  const part = { ...place, text, lines, ...parseLines(text, lines, null, null) };
  carryMemory(null, part.report);
  return part;
};

/**
 * Reads the next version of a part: the same as `parsePart` gives of its text, with all that the change leaves alone
 * taken from the version before. The change's offsets are those of the part; its source is the text, unless the caller says otherwise.
 */
export const reparsePart = (before: ParsedPart, text: string, change: Change): ParsedPart => {
  const kept = rescan(before.lines, text, change);
  const { base, line } = before;
  const part = { base, line, source: text, text, lines: kept.lines, ...parseLines(text, kept.lines, before, kept) };
  carryMemory(before.report, part.report);
  return part;
};
