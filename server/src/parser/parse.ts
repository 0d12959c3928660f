import { type FormId, formOfYear, sections as formSections, type TableKey, tableKeys } from '../forms';
import type { Report, ReportDocument, Span, Table, UnreadableTable } from '../report/types';
import { Lines } from '../text';
import { looksGarbled } from './garbled';
import { type Grid, shapeOf } from './grid';
import { layouts } from './layouts';
import { type HtmlTable, htmlTables } from './layouts/html';
import { findPicture } from './picture';
import { bestRegion, findRegions, type Region } from './regions';
import { type ScannedLine, scanLines } from './scan';
import { type Candidate, chooseSections, toSections } from './sections';
import { findSignature } from './signature';
import { splitReports } from './split';
import { type Assembled, assemble, readTable } from './table';
import { findTitle } from './title';
import { findPeriod, tellYear } from './years';

type PerTable<T> = Record<TableKey, T | null>;
const perTable = <T>(): PerTable<T> => ({ disclosure: null, requests: null, reviews: null });

const gridOf = (text: string, lines: readonly ScannedLine[], region: Region): Grid => {
  const shape = shapeOf(text, lines.slice(region.first, region.last + 1));
  const layout = layouts.find((each) => each.recognise(shape));
  return (layout as (typeof layouts)[number]).read(shape);
};

interface Found {
  readonly assembled: Assembled;
  readonly first: number;
  readonly last: number;
}

/** The tables of a report, assembled: from `<table>` where there is one, else from the lines with their labels. */
const findTables = (
  text: string,
  lines: readonly ScannedLine[],
  from: number,
  to: number,
  html: readonly HtmlTable[],
): PerTable<Found> => {
  const found = perTable<Found>();
  for (const each of html) {
    if (each.table === null || each.first < from || each.last >= to || found[each.table]) continue;
    found[each.table] = { assembled: assemble(text, each.table, each.grid), first: each.first, last: each.last };
  }
  const regions = findRegions(lines, from, to);
  for (const key of tableKeys) {
    const region = found[key] ? null : bestRegion(regions, key);
    if (region)
      found[key] = {
        assembled: assemble(text, key, gridOf(text, lines, region)),
        first: region.first,
        last: region.last,
      };
  }
  return found;
};

/** The form for a table whose labels do not tell: that of the other table, else that of the year. */
const fallbackForm = (found: PerTable<Found>, year: number | null): FormId =>
  found.requests?.assembled.form ?? found.disclosure?.assembled.form ?? formOfYear(year).id;

const parseReport = (
  text: string,
  lines: readonly ScannedLine[],
  from: number,
  to: number,
  html: readonly HtmlTable[],
): Report => {
  const span: Span = { start: lines[from]?.lineStart ?? 0, end: lines[to - 1]?.lineEnd ?? 0 };
  const found = findTables(text, lines, from, to, html);
  const tableLines = new Map(tableKeys.flatMap((key) => (found[key] ? [[key, found[key] as Found] as const] : [])));
  const candidates: Candidate[] = [];
  for (let index = from; index < to; index++) {
    const heading = (lines[index] as ScannedLine).heading;
    if (heading) candidates.push({ ...heading, line: index });
  }
  const { chosen, duplicates } = chooseSections(candidates, lines, tableLines);
  const firstContent = Math.min(to, chosen[0]?.line ?? to, ...[...tableLines.values()].map((each) => each.first));
  const title = findTitle(text, lines, from, Math.max(from, firstContent));
  const lastContent = Math.max(
    from - 1,
    chosen[chosen.length - 1]?.line ?? -1,
    ...[...tableLines.values()].map((each) => each.last),
  );
  const signature = findSignature(text, lines, lastContent, to, title?.organ?.text ?? null);
  const bodyEnd = signature ? (lines[signature.line] as ScannedLine).lineStart : span.end;
  const sections = toSections(chosen, lines, bodyEnd);
  const overview = sections.find((each) => each.key === 'overview');
  const beforeTables = Math.min(
    span.end,
    ...[...tableLines.values()].map((each) => (lines[each.first] as ScannedLine).lineStart),
  );
  const period = findPeriod(text, { start: title?.span.end ?? span.start, end: beforeTables });
  const { year, yearFrom } = tellYear(text, title, period, overview, signature);

  const tables = perTable<Table>();
  const unreadable = perTable<UnreadableTable>();
  const fallback = fallbackForm(found, year);
  for (const key of tableKeys) {
    const at = found[key];
    const section = formSections.find((each) => each.table === key);
    if (at) {
      const form = key === 'reviews' ? fallback : (at.assembled.form ?? fallback);
      const reading = readTable(text, at.assembled, form);
      const region = {
        start: (lines[at.first] as ScannedLine).lineStart,
        end: (lines[at.last] as ScannedLine).lineEnd,
      };
      if (reading.table) tables[key] = reading.table;
      else unreadable[key] = { key, reason: reading.unreadable, span: reading.span, region };
    } else {
      const body = sections.find((each) => each.key === section?.key)?.body;
      unreadable[key] = body ? findPicture(text, key, body) : null;
    }
  }
  return {
    span,
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
  };
};

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

/** Parses any text, in time linear to its length and without an exception, into 1…n reports. */
export const parse = (text: string): ReportDocument => {
  const garbled = looksGarbled(text);
  const lines = new Lines(text);
  const scanned = scanLines(lines);
  const html = htmlTables(text, scanned);
  const bounds = splitReports(text, scanned);
  const reports = bounds.map((from, index) =>
    parseReport(text, scanned, from, bounds[index + 1] ?? scanned.length, html),
  );
  return { text, garbled, isReport: garbled !== null || reports.some(isReport), reports };
};
