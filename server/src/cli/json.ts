import type { Encoding } from '../bytes';
import { type CheckedReport, messageOf, presentFixes, reasonOf, relatedOf, titleOf } from '../check';
import { type SectionKey, sections, type TableKey, tableKeys } from '../forms';
import type { Locale } from '../messages';
import type { Report, Span, Table } from '../report';
import { ruleOf } from '../rules';
import type { Basis, Finding, FixKind, Rule, Severity } from '../rules/types';
import { type Lines, type Position, withoutHidden } from '../text';
import type { Source } from './read';

/** The shapes of the JSON that the command line prints: tools read them, so they change by addition only. */

/** Of the JSON's shape; a change that breaks a caller raises it. */
export const version = 1;

/** Lines and characters (UTF-16 units) from 0, the end exclusive. */
export interface RangeJson {
  readonly start: Position;
  readonly end: Position;
}

/** A finding of `check --format json`. */
export interface FindingJson {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly message: string;
  readonly range: RangeJson;
  readonly cells: readonly string[];
  readonly culprit: { readonly cell: string; readonly value: number } | null;
  /** `file` where the place is in another one: last year's report. */
  readonly related: readonly { readonly message: string; readonly file?: string; readonly range: RangeJson }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: RangeJson; readonly newText: string }[];
  }[];
}

interface ReportHead {
  readonly file: string;
  /** The part of the file that the report takes; only where the file holds several. */
  readonly range?: RangeJson;
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
}

/** A report of `check --format json`. */
export interface CheckedJson extends ReportHead {
  readonly encoding: Encoding;
  readonly isReport: boolean;
  readonly findings: readonly FindingJson[];
  readonly coverage: {
    readonly ran: readonly string[];
    readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  };
}

/** A table of `extract --format json`: every cell of its form, null where it is blank or not placed. */
export interface TableJson {
  readonly form: string;
  readonly layout: string;
  readonly cells: Readonly<Record<string, number | null>>;
}

/** A report of `extract --format json`. */
export interface ExtractedJson extends ReportHead {
  readonly sections: Readonly<Record<SectionKey, { readonly heading: string; readonly line: number } | null>>;
  readonly tables: Readonly<Record<TableKey, TableJson | null>>;
}

/** A rule of `rules --format json`. */
export interface RuleJson {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly fixable: FixKind | null;
  readonly title: string;
}

const rangeOf = (lines: Lines, span: Span): RangeJson => ({
  start: lines.positionAt(span.start),
  end: lines.positionAt(span.end),
});

const several = (source: Source, report: Report): { range?: RangeJson } =>
  source.document.reports.length > 1 ? { range: rangeOf(source.lines, report.span) } : {};

/** What a text that is no report says of itself is not a report's: it has no title, organ or year. */
const identity = (source: Source, report: Report): Pick<ReportHead, 'title' | 'organ' | 'year'> =>
  source.document.isReport
    ? { title: report.title?.text ?? null, organ: report.organ, year: report.year }
    : { title: null, organ: null, year: null };

const findingJson = (lines: Lines, finding: Finding, locale: Locale): FindingJson => {
  const rule = ruleOf(finding.rule);
  return {
    rule: finding.rule,
    name: rule?.name ?? finding.rule,
    severity: finding.severity,
    basis: rule?.basis ?? null,
    message: messageOf(finding, locale),
    range: rangeOf(lines, finding.span),
    cells: finding.cells,
    culprit: finding.culprit,
    related: relatedOf(finding, locale).map(({ message, span, uri, range }) =>
      uri !== undefined && range ? { message, file: uri, range } : { message, range: rangeOf(lines, span) },
    ),
    fixes: presentFixes(finding, locale).map(({ title, preferred, safe, edits }) => ({
      title,
      preferred,
      safe,
      edits: edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.newText })),
    })),
  };
};

/** A file's reports as `check` prints them, one entry each. */
export const checkedJson = (source: Source, reports: readonly CheckedReport[], locale: Locale): CheckedJson[] =>
  reports.map(({ report, findings, coverage }) => ({
    file: source.file,
    encoding: source.decoded.encoding,
    ...several(source, report),
    isReport: source.document.isReport,
    ...identity(source, report),
    findings: findings.map((finding) => findingJson(source.lines, finding, locale)),
    coverage: {
      ran: coverage.ran,
      skipped: coverage.skipped.map((each) => ({ rule: each.rule, reason: reasonOf(each, locale) })),
    },
  }));

const tableJson = (table: Table): TableJson => ({
  form: table.form.form,
  layout: table.layout,
  cells: Object.fromEntries(table.form.cells.map((key) => [key, table.cells.get(key)?.value ?? null])),
});

/** A file's reports as `extract` prints them: all sections and all cells of each table's form are always there. */
export const extractedJson = (source: Source): ExtractedJson[] =>
  source.document.reports.map((report) => {
    const found = new Map(report.sections.map((each) => [each.key, each]));
    const sectionJson = (key: SectionKey) => {
      const heading = found.get(key)?.heading;
      if (!heading) return null;
      const text = withoutHidden(source.document.text.slice(heading.start, heading.end));
      return { heading: text, line: source.lines.lineAt(heading.start) };
    };
    const readTable = (key: TableKey) => {
      const table = report.tables[key];
      if (!table) return null;
      const json = tableJson(table);
      // Table four is the same in both forms: it goes by the form of table three.
      return key === 'reviews' && report.tables.requests ? { ...json, form: report.tables.requests.form.form } : json;
    };
    return {
      file: source.file,
      ...several(source, report),
      ...identity(source, report),
      sections: Object.fromEntries(sections.map(({ key }) => [key, sectionJson(key)])) as ExtractedJson['sections'],
      tables: Object.fromEntries(tableKeys.map((key) => [key, readTable(key)])) as ExtractedJson['tables'],
    };
  });

/** Rules as `rules` prints them. */
export const rulesJson = (rules: readonly Rule[], locale: Locale): RuleJson[] =>
  rules.map((rule) => ({
    id: rule.id,
    name: rule.name,
    severity: rule.severity,
    basis: rule.basis,
    fixable: rule.fixable,
    title: titleOf(rule, locale),
  }));
