import { type SectionKey, section, sections, type TableKey } from '../forms';
import type { ReportSection, Span } from '../report/types';
import { type HeadingCandidate, sectionNear } from './headings';
import type { ScannedLine } from './scan';

/** A line, or two, that may be a section's heading. */
export interface Candidate extends HeadingCandidate {
  /** Index of the heading's first line, and of its last: the ordinal may have one of its own. */
  readonly line: number;
  readonly last: number;
}

/** Where a table's region begins, by its key; absent tables have no entry. */
export type TableLines = ReadonlyMap<TableKey, { readonly first: number; readonly last: number }>;

/** The headings that begin the report's sections, and those that repeat one. */
export interface ChosenSections {
  readonly chosen: readonly Candidate[];
  readonly duplicates: readonly Candidate[];
  /** Index of the line where a table of contents below the report begins; the number of lines where there is none. */
  readonly listedBelow: number;
}

const last = <T>(list: readonly T[]): T | null => list[list.length - 1] ?? null;

const isFilled = ({ start, end }: ScannedLine): boolean => end > start;

/** True where none of the lines between two of them is filled; looks no further than the first that is. */
const isEmptyBetween = (
  lines: readonly ScannedLine[],
  above: number,
  below: number,
  fills: (line: ScannedLine) => boolean,
): boolean => {
  for (let at = above + 1; at < below; at++) if (fills(lines[at] as ScannedLine)) return false;
  return true;
};

/** Headings that stand right above one another with nothing between: a table of contents, above the report or below it. */
const contents = (
  candidates: readonly Candidate[],
  lines: readonly ScannedLine[],
): { readonly listed: ReadonlySet<Candidate>; readonly below: number } => {
  const listed = new Set<Candidate>();
  let listedBelow = lines.length;
  const lastLine = new Map(candidates.map(({ key, line }) => [key, line]));
  let run: Candidate[] = [];
  const flush = (): void => {
    const keys = new Set(run.map((each) => each.key));
    if (keys.size >= 4) {
      const end = (last(run) as Candidate).line;
      const isList = [...keys].filter((key) => (lastLine.get(key) ?? -1) > end).length * 2 > keys.size;
      // The list's last entry may be the first real heading where the list is all there is. Where most headings stand behind
      // it, what it names once is a section that is not there.
      for (const each of run)
        if ((lastLine.get(each.key) ?? -1) > each.line || (isList && each.key && keys.has(each.key))) {
          listed.add(each);
          keys.delete(each.key);
        }
      // The bookmarks of a PDF, a page's menu: below the headings that they name.
      const { line } = run[0] as Candidate;
      const named = new Set(candidates.filter((each) => each.line < line && !listed.has(each)).map(({ key }) => key));
      const below = run.filter(({ key }) => key !== null && named.has(key));
      if (below.length >= 4) {
        for (const each of below) listed.add(each);
        listedBelow = Math.min(listedBelow, line);
      }
    }
    run = [];
  };
  for (const each of candidates) {
    const before = last(run);
    if (before && !isEmptyBetween(lines, before.last, each.line, (line) => isFilled(line) || line.figures)) flush();
    run.push(each);
  }
  flush();
  return { listed, below: listedBelow };
};

/** The heading of a table's section: the last of its kind above the table with no other heading or table between. */
const aboveTable = (
  own: readonly Candidate[],
  all: readonly Candidate[],
  tables: TableLines,
  table: TableKey,
): Candidate | null => {
  const region = tables.get(table);
  if (!region) return null;
  const heading = last(own.filter((each) => each.line < region.first));
  if (!heading) return null;
  for (const [key, other] of tables) {
    if (key !== table && other.first > heading.line && other.first < region.first) return null;
  }
  const between = all.some((each) => each.line > heading.line && each.line < region.first && each.key !== null);
  return between ? null : heading;
};

/** Chooses one heading a section where several lines could be it; see the notes on headings in the form. */
export const chooseSections = (
  text: string,
  candidates: readonly Candidate[],
  lines: readonly ScannedLine[],
  tables: TableLines,
): ChosenSections => {
  const { listed, below } = contents(candidates, lines);
  const real = candidates.filter((each) => !listed.has(each));
  const chosen: Candidate[] = [];
  const duplicates: Candidate[] = [];
  const lastTable = Math.max(-1, ...[...tables.values()].map((each) => each.last));
  const firstTable = Math.min(Number.POSITIVE_INFINITY, ...[...tables.values()].map((each) => each.first));
  for (const { key, table } of sections) {
    const own = real.filter((each) => each.key === key);
    if (own.length === 0) continue;
    let choice: Candidate | null;
    if (table && tables.has(table)) choice = aboveTable(own, real, tables, table) ?? outside(own, real, tables);
    else if (table) choice = last(own);
    else if (key === 'overview') choice = overviewOf(own, firstTable);
    else choice = own.find((each) => each.line > lastTable) ?? last(own);
    if (!choice) continue;
    chosen.push(choice);
    for (const each of own) {
      if (each !== choice && repeats(each, choice, lines, table, lastTable)) duplicates.push(each);
    }
  }
  chosen.sort((a, b) => a.line - b.line);
  chosen.push(...misspelt(text, real, chosen, tables));
  chosen.sort((a, b) => a.line - b.line);
  chosen.push(...reworded(real, chosen));
  chosen.sort((a, b) => a.line - b.line);
  return { chosen, duplicates: duplicates.sort((a, b) => a.line - b.line), listedBelow: below };
};

/** The first before the tables; where 一、概述 stands above 二、总体情况, the second. */
const overviewOf = (own: readonly Candidate[], firstTable: number): Candidate => {
  const before = own.filter((each) => each.line < firstTable);
  const first = before[0] ?? (own[0] as Candidate);
  const second = before.find((each) => each.canonical && each.ordinalStyled && each.number === (first.number ?? 0) + 1);
  return first.canonical || !second ? first : second;
};

/** A heading whose table stands elsewhere, where it is not part of the prose before the tables; all of these may stand at the end. */
const outside = (own: readonly Candidate[], real: readonly Candidate[], tables: TableLines): Candidate | null => {
  const first = Math.min(...[...tables.values()].map((each) => each.first));
  const isAttached =
    !real.some((each) => each.key && each.line > first) && real.some(({ key }) => key === 'otherMatters');
  return last(own.filter((each) => (isAttached || each.line > first) && each.known));
};

/** True where a further heading is the section once more, and not a heading inside the prose before the tables. */
const repeats = (
  each: Candidate,
  choice: Candidate,
  lines: readonly ScannedLine[],
  table: TableKey | null,
  lastTable: number,
): boolean => {
  if (!each.known || !choice.known || each.ordinal === null) return false;
  if (!table)
    return each.key === 'overview'
      ? (each.number === choice.number && each.ordinalStyled === choice.ordinalStyled) || each.line < choice.line
      : each.line > lastTable || choice.line < lastTable;
  const [a, b] = each.line < choice.line ? [each, choice] : [choice, each];
  return each.line > choice.line || isEmptyBetween(lines, a.last, b.line, isFilled);
};

/** The chosen headings around the place of a section that is not among them. */
const around = (chosen: readonly Candidate[], ordinal: number): readonly [Candidate | null, Candidate | undefined] => [
  last(chosen.filter((each) => section(each.key as SectionKey).ordinal < ordinal)),
  chosen.find((each) => section(each.key as SectionKey).ordinal > ordinal),
];

/** Headings with a slip, in the place of a section that no other heading names: above its table, where it has one. */
const misspelt = (
  text: string,
  real: readonly Candidate[],
  chosen: readonly Candidate[],
  tables: TableLines,
): Candidate[] => {
  const found: Candidate[] = [];
  for (const { key, ordinal, table } of sections) {
    if (chosen.some((each) => each.key === key)) continue;
    const [before, after] = around(chosen, ordinal);
    const from = before?.line ?? -1;
    const below = (table && tables.get(table)?.first) ?? Number.POSITIVE_INFINITY;
    const to = Math.min(after?.line ?? Number.POSITIVE_INFINITY, below);
    const unnamed = real.filter((each) => each.key === null && each.line > from && each.line < to);
    const match = last(unnamed.filter(({ words }) => sectionNear(text, words) === key));
    if (match) found.push({ ...match, key });
  }
  return found;
};

/** Numbered lines in the place of a section that no heading names: its words are others than the form's. */
const reworded = (real: readonly Candidate[], chosen: readonly Candidate[]): Candidate[] => {
  const found: Candidate[] = [];
  for (const { key, ordinal, table } of sections) {
    if (table || key === 'overview' || chosen.some((each) => each.key === key)) continue;
    const [before, after] = around(chosen, ordinal);
    const shift = before?.number ? before.number - section(before.key as SectionKey).ordinal : 0;
    const match = real.find(
      (each) =>
        each.key === null &&
        each.number === ordinal + shift &&
        each.line > (before?.line ?? Number.POSITIVE_INFINITY) &&
        each.line < (after?.line ?? Number.POSITIVE_INFINITY),
    );
    if (match) found.push({ ...match, key });
  }
  return found;
};

/** The chosen headings with their bodies; a body ends at the next heading or at `end` (an offset). */
export const toSections = (chosen: readonly Candidate[], lines: readonly ScannedLine[], end: number): ReportSection[] =>
  chosen.map((each, index) => {
    const next = chosen[index + 1];
    const start = Math.min((lines[each.last] as ScannedLine).lineEnd, end);
    const stop = next ? (lines[next.line] as ScannedLine).lineStart : end;
    const body: Span = { start, end: Math.max(start, stop) };
    const { heading, ordinal, number, ordinalStyled, words, canonical } = each;
    return { key: each.key as SectionKey, heading, ordinal, number, ordinalStyled, words, canonical, body };
  });
