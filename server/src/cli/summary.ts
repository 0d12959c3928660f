import { type CheckedReport, reasonOf, type Skipped } from '../check';
import { type ReportState, reportStates } from '../features';
import type { Locale } from '../messages';
import { format } from '../messages/withCli';
import type { Severity } from '../rules/types';
import type { Source } from './read';

/** One checked file, as the output formats get it. */
export interface CheckedFile {
  readonly source: Source;
  readonly reports: readonly CheckedReport[];
  /** Number of edits that `--fix` made. */
  readonly fixed: number;
}

/** A file that was checked. */
export interface Seen {
  readonly file: string;
  readonly encoding: Source['decoded']['encoding'];
  readonly isReport: boolean;
  /** How its reports stand; none where it is no report. */
  readonly states: readonly ReportState[];
}

/** What came of a whole run; counts as they are after fixes. */
export interface Summary {
  /** Files spoken of: reports, and what was named by itself. */
  readonly files: number;
  readonly reports: number;
  /** Files of folders and patterns that are no report. */
  readonly others: number;
  /** Files and folders that could not be read. */
  readonly failures: number;
  /** Findings that the baseline holds, left out of everything else. */
  readonly known: number;
  /** Findings that ignore files keep quiet. */
  readonly ignored: number;
  /** What was written as a new baseline. */
  readonly recorded: { readonly file: string; readonly count: number } | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly seen: readonly Seen[];
  /** For each rule the number of reports that it ran on in full. */
  readonly ran: ReadonlyMap<string, number>;
  /** Reasons in words, each with the rules that it kept from running and the number of reports. */
  readonly skipped: readonly { readonly reason: string; readonly rules: readonly string[]; readonly reports: number }[];
}

/** What a reason kept a rule from. */
interface Kept {
  readonly why: Pick<Skipped, 'reason' | 'params'>;
  readonly reports: number;
  /** Of what the reason counts, in all reports. */
  readonly count: number;
}

/** Adds up files as they pass. */
export class Tally {
  files = 0;
  reports = 0;
  others = 0;
  failures = 0;
  known = 0;
  ignored = 0;
  recorded: Summary['recorded'] = null;
  readonly #seen: Seen[] = [];
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  readonly #ran = new Map<string, number>();
  /** By reason and rule, the counts in the reasons' words added up. */
  readonly #skipped = new Map<string, Map<string, Kept>>();

  constructor(readonly locale: Locale) {}

  get errors(): number {
    return this.#counts.error;
  }

  add(file: CheckedFile): void {
    this.files++;
    const { source, reports } = file;
    const { isReport } = source.document;
    const { encoding } = source.decoded;
    this.#seen.push({
      file: source.file,
      encoding,
      isReport,
      states: isReport ? reportStates(source.file, reports) : [],
    });
    for (const { findings, ignored, coverage } of reports) {
      this.ignored += ignored.length;
      for (const finding of findings) this.#counts[finding.severity]++;
      if (!isReport) continue;
      this.reports++;
      for (const rule of coverage.ran) this.#addRan(rule, 1);
      for (const why of coverage.skipped)
        this.#addSkipped(why.rule, { why, reports: 1, count: Number(why.params.count ?? 0) });
    }
  }

  #addRan(rule: string, reports: number): void {
    this.#ran.set(rule, (this.#ran.get(rule) ?? 0) + reports);
  }

  #addSkipped(rule: string, { why, reports, count }: Kept): void {
    const reason = reasonOf({ reason: why.reason, params: { ...why.params, count: '' } }, this.locale);
    const rules = this.#skipped.get(reason) ?? new Map<string, Kept>();
    const known = rules.get(rule);
    rules.set(rule, { why, reports: reports + (known?.reports ?? 0), count: count + (known?.count ?? 0) });
    this.#skipped.set(reason, rules);
  }

  /** Adds what another came to over files that pass after its own. */
  addAll(other: Tally): void {
    this.files += other.files;
    this.reports += other.reports;
    this.others += other.others;
    this.failures += other.failures;
    this.known += other.known;
    this.ignored += other.ignored;
    this.#seen.push(...other.#seen);
    for (const severity of ['error', 'warning', 'information'] as const)
      this.#counts[severity] += other.#counts[severity];
    for (const [rule, reports] of other.#ran) this.#addRan(rule, reports);
    for (const rules of other.#skipped.values()) for (const [rule, kept] of rules) this.#addSkipped(rule, kept);
  }

  summary(): Summary {
    // Rules that a reason kept from the same number of reports stand together.
    const byWords = new Map<string, { reason: string; rules: string[]; reports: number }>();
    for (const rules of this.#skipped.values()) {
      for (const [rule, { why, reports, count }] of rules) {
        const reason = reasonOf({ reason: why.reason, params: { ...why.params, count } }, this.locale);
        const key = `${reports} ${reason}`;
        const known = byWords.get(key);
        if (known) known.rules.push(rule);
        else byWords.set(key, { reason, rules: [rule], reports });
      }
    }
    const skipped = [...byWords.values()];
    for (const { rules } of skipped) rules.sort();
    return {
      files: this.files,
      reports: this.reports,
      others: this.others,
      failures: this.failures,
      known: this.known,
      ignored: this.ignored,
      recorded: this.recorded,
      counts: { ...this.#counts },
      seen: [...this.#seen],
      ran: new Map(this.#ran),
      skipped,
    };
  }
}

/** Rules for people: three and more that follow each other in the registry are `NB101–NB110`. */
export const ruleList = (ids: readonly string[], all: readonly string[], mark: string): string => {
  const chosen = new Set(ids);
  const runs: string[][] = [[]];
  for (const id of all) {
    if (chosen.has(id)) runs.at(-1)?.push(id);
    else runs.push([]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run)).join(mark);
};

/** More reasons than these stand above the last line, one a line. */
const mostInLine = 4;

/** Why rules did not run, or not in full, one a line; none where the last line says it. */
export const skippedLines = (summary: Summary, rules: readonly string[], locale: Locale): string[] =>
  summary.skipped.length > mostInLine
    ? [
        format('cli.notRan', {}, locale),
        ...[...summary.skipped]
          .sort((one, other) => other.reports - one.reports)
          .map((each) => `  ${skippedWords(each, rules, locale)}`),
      ]
    : [];

const skippedWords = (each: Summary['skipped'][number], rules: readonly string[], locale: Locale): string =>
  format(
    'cli.skipped',
    {
      rules: ruleList(each.rules, rules, format('cli.listMark', {}, locale)),
      reason: each.reason,
      count: each.reports,
    },
    locale,
  );

/**
 * The last line: how much was read, what was found, which rules ran, which could not and why, unless `skippedLines` are
 * shown above it (`isShown`).
 */
export const summaryLine = (summary: Summary, rules: readonly string[], locale: Locale, isShown: boolean): string => {
  const words = (key: string, values: Readonly<Record<string, string | number>>): string => format(key, values, locale);
  const clauses: string[] = [];
  if (summary.reports === 0) clauses.push(words('cli.nothingRead', { seen: summary.files + summary.others }));
  else clauses.push(words('cli.summary', { files: summary.files, reports: summary.reports, ...summary.counts }));
  if (summary.others > 0 && summary.reports > 0) clauses.push(words('cli.others', { count: summary.others }));
  if (summary.known > 0) clauses.push(words('cli.known', { count: summary.known }));
  if (summary.ignored > 0) clauses.push(words('cli.ignored', { count: summary.ignored }));
  if (summary.recorded) clauses.push(words('cli.recorded', summary.recorded));
  if (summary.failures > 0) clauses.push(words('cli.failures', { count: summary.failures }));
  if (summary.reports > 0) {
    const skipped = summary.skipped.map((each) => skippedWords(each, rules, locale)).join(words('cli.clauseMark', {}));
    const count = [...summary.ran.values()].filter((reports) => reports === summary.reports).length;
    const some = isShown ? 'cli.someRanAbove' : 'cli.someRan';
    clauses.push(
      summary.skipped.length === 0
        ? words('cli.allRan', { count: rules.length })
        : words(some, { count, total: rules.length, skipped }),
    );
  }
  return clauses.join(words('cli.clauseMark', {}));
};
