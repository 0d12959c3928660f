import { tableKeys } from '../forms';
import { moveReport } from '../report/move';
import type { Report, ReportDocument } from '../report/types';
import { asShown, type Change, changeBetween, firstOf, staysWithoutTags } from '../text';
import { looksGarbled, staysPlain } from './garbled';
import { type ParsedPart, parsePart, reparsePart } from './part';
import { moveLine, type ScannedLine, scanLines } from './scan';
import { type Bound, beginning, contentOf, decidingLine, remainBounds, splitReports } from './split';

/** What a document was read from, so that its next version is read from that. */
interface Source {
  readonly parts: readonly ParsedPart[];
  /** Where each part begins, counted in its own lines. */
  readonly bounds: readonly Bound[];
  /** Content from each part's title to its end: see `splitReports`. */
  readonly content: readonly number[];
}

/** A text is a report with a title line, two headings, or a table with three row labels. */
const isReport = (report: Report): boolean =>
  report.title?.statutory === true ||
  report.sections.length >= 2 ||
  tableKeys.some(
    (key) =>
      (report.tables[key]?.rows.length ?? 0) >= 3 ||
      report.unreadable[key]?.reason !== undefined ||
      (key === 'reviews' && report.tables.reviews !== null),
  );

/**
 * A class, whose documents are all of one shape. An accessor written into each object would be a shape of its own, and V8 keeps
 * what a shape leads to until it next collects everything: a run over many files would copy each whole document twice.
 */
class ParsedDocument implements ReportDocument {
  readonly isReport: boolean;
  readonly #parsed: Source;
  #reports: readonly Report[] | null = null;

  constructor(
    readonly source: string,
    readonly text: string,
    readonly garbled: ReportDocument['garbled'],
    parsed: Source,
  ) {
    this.isReport = garbled !== null || parsed.parts.some(({ report }) => isReport(report));
    this.#parsed = parsed;
  }

  get parts(): readonly ParsedPart[] {
    return this.#parsed.parts;
  }

  get reports(): readonly Report[] {
    this.#reports ??= this.parts.map(({ base, report }) => moveReport(report, base));
    return this.#reports;
  }

  /** What a document was parsed from; undefined for one that is none of the parser's. */
  static sourceOf(document: ReportDocument): Source | undefined {
    return document instanceof ParsedDocument ? document.#parsed : undefined;
  }
}

/** Parses a text of which nothing is known; parts that stood in the text before are taken from there. */
const parseWhole = (source: string, text: string, known: ReadonlyMap<string, ParsedPart> | null): ReportDocument => {
  const garbled = looksGarbled(text);
  const lines = scanLines(text);
  // What is garbled has no parts that could be told apart.
  const bounds = garbled === null ? splitReports(text, lines) : [beginning];
  const whole = bounds.length === 1;
  const parts = bounds.map(({ first }, at) => {
    const end = bounds[at + 1]?.first ?? lines.length;
    const base = (lines[first] as ScannedLine).lineStart;
    const own = whole ? text : text.slice(base, (lines[end - 1] as ScannedLine).lineEnd);
    const place = { base, line: first, source: source === text ? own : source.slice(base, base + own.length) };
    const before = known?.get(own);
    if (before) return { ...before, ...place };
    return parsePart(place, own, whole ? lines : lines.slice(first, end).map((line) => moveLine(line, -base)));
  });
  return new ParsedDocument(source, text, garbled, {
    parts,
    bounds: bounds.map(({ first, line, name }) => ({ first: 0, line: line < 0 ? line : line - first, name })),
    content: bounds.map(({ line }, at) => {
      const end = bounds[at + 1]?.first ?? lines.length;
      return contentOf(lines, Math.max(line, 0), end);
    }),
  });
};

/** Parses any text, in time linear to its length and without an exception, into 1…n reports. */
export const parse = (source: string): ReportDocument => parseWhole(source, asShown(source), null);

/** Index of the part that a change leaves whole at both ends; -1 where there is none. */
const partOf = (parts: readonly ParsedPart[], { start, end }: Change): number => {
  const at = Math.max(0, firstOf(parts, ({ base }) => base > start) - 1);
  const { base, text } = parts[at] as ParsedPart;
  const isWhole = (at === 0 || start > base) && (at === parts.length - 1 || end < base + text.length);
  return isWhole && end <= base + text.length ? at : -1;
};

/**
 * Where an edited part begins, if it is one report still and the next one begins where it did; else null. The search for
 * bounds is done again from the part itself, or from the one before where the edit came near what decides on the part's
 * own bound. Whether a title in the last part lacks the content behind it to be a bound is for that part alone to tell:
 * all other titles have that part behind them.
 */
const boundAfter = (
  text: string,
  { parts, bounds, content }: Source,
  at: number,
  part: ParsedPart,
  boundEdited: boolean,
): Bound | null => {
  const before = boundEdited ? parts[at - 1] : undefined;
  const { base } = before ?? part;
  const first = before?.lines.length ?? 0;
  const lines = [...(before?.lines ?? []), ...part.lines.map((line) => moveLine(line, part.base - base))];
  const behindPart = lines.length;
  const [next, nextBound] = [parts[at + 1], bounds[at + 1]];
  let behind = 0;
  if (next && nextBound) {
    // The next part's lines are needed as far as they tell that it is one.
    const to = decidingLine(next.lines, nextBound) + 1;
    const by = next.base + part.text.length - (parts[at] as ParsedPart).text.length - base;
    for (const line of next.lines.slice(0, to)) lines.push(moveLine(line, by));
    for (let later = at + 1; later < content.length; later++) behind += content[later] as number;
    behind -= contentOf(next.lines, nextBound.line, to);
  }
  const end = base + (lines[lines.length - 1] as ScannedLine).lineEnd;
  const found = splitReports(text.slice(base, end), lines, bounds[before ? at - 1 : at], behind);
  const [own, second, ...others] = before ? found.slice(1) : found;
  if (!own || others.length > 0 || (before && own.first !== first)) return null;
  const isNext = second?.first === behindPart && second.line === behindPart + (nextBound?.line ?? 0);
  if (next ? !isNext || second.name !== nextBound?.name : second) return null;
  return before ? { first: 0, line: own.line - first, name: own.name } : own;
};

/** The document with one part edited; null where the change may have made other parts of it. */
const editPart = (
  before: ReportDocument,
  known: Source,
  source: string,
  text: string,
  change: Change,
): ReportDocument | null => {
  const { parts } = known;
  const at = partOf(parts, change);
  if (at < 0 || before.garbled !== null || !staysPlain(before.text, text, change)) return null;
  const old = parts[at] as ParsedPart;
  const by = change.length - (change.end - change.start);
  const inPart = { start: change.start - old.base, end: change.end - old.base, length: change.length };
  // Put together, not cut out: a cut would keep the whole text in memory as long as the part.
  const put = text.slice(change.start, change.start + change.length);
  const own = parts.length === 1 ? text : old.text.slice(0, inPart.start) + put + old.text.slice(inPart.end);
  const part = reparsePart(old, own, inPart);
  const deciding = old.lines[decidingLine(old.lines, known.bounds[at] as Bound)] as ScannedLine;
  const bound = boundAfter(text, known, at, part, at > 0 && inPart.start <= deciding.lineEnd);
  if (!bound) return null;
  const bounds = [...known.bounds];
  bounds[at] = bound;
  const content = [...known.content];
  content[at] = contentOf(part.lines, Math.max(bound.line, 0));
  if (!remainBounds(content)) return null;
  const byLines = part.lines.length - old.lines.length;
  const isMoved = by !== 0 || byLines !== 0;
  const moved = parts.map((each, index) => {
    const now = index === at ? part : each;
    const isBehind = index > at && isMoved;
    if (!isBehind && source === text) return now;
    const base = isBehind ? each.base + by : now.base;
    const own = source === text ? now.text : source.slice(base, base + now.text.length);
    return { ...now, base, line: isBehind ? each.line + byLines : now.line, source: own };
  });
  return new ParsedDocument(source, text, null, { parts: moved, bounds, content });
};

const partsByText = ({ parts }: Source): ReadonlyMap<string, ParsedPart> | null =>
  parts.length > 1 ? new Map(parts.map((part) => [part.text, part])) : null;

/**
 * Parses the next version of a document: the same as `parse` gives, and at the cost of the report that was edited. The
 * change leads from the document's text to this one; it is looked for where it is not known.
 */
export const reparse = (
  before: ReportDocument,
  source: string,
  change: Change = changeBetween(before.source, source),
): ReportDocument => {
  const known = ParsedDocument.sourceOf(before);
  if (!known) return parse(source);
  const isPlain = before.source === before.text;
  const text =
    isPlain && staysWithoutTags(source, change.start, change.start + change.length) ? source : asShown(source);
  const staysPlainText = source === text;
  // A tag that opens or closes may change what is shown elsewhere.
  const shownChange = isPlain && staysPlainText ? change : changeBetween(before.text, text);
  const edited = isPlain === staysPlainText ? editPart(before, known, source, text, shownChange) : null;
  return edited ?? parseWhole(source, text, partsByText(known));
};
