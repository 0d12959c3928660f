import { type CheckedReport, reasonOf } from '../check';
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
  /** Number of its reports; 0 where it is none. */
  readonly reports: number;
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
  /** Reports by reason and rule. */
  readonly #skipped = new Map<string, Map<string, number>>();

  constructor(readonly locale: Locale) {}

  get errors(): number {
    return this.#counts.error;
  }

  add(file: CheckedFile): void {
    this.files++;
    const { source, reports } = file;
    const { isReport } = source.document;
    const { encoding } = source.decoded;
    this.#seen.push({ file: source.file, encoding, isReport, reports: isReport ? reports.length : 0 });
    for (const { findings, ignored, coverage } of reports) {
      this.ignored += ignored.length;
      for (const finding of findings) this.#counts[finding.severity]++;
      if (!isReport) continue;
      this.reports++;
      for (const rule of coverage.ran) this.#addRan(rule, 1);
      for (const skipped of coverage.skipped) this.#addSkipped(reasonOf(skipped, this.locale), skipped.rule, 1);
    }
  }

  #addRan(rule: string, reports: number): void {
    this.#ran.set(rule, (this.#ran.get(rule) ?? 0) + reports);
  }

  #addSkipped(reason: string, rule: string, reports: number): void {
    const rules = this.#skipped.get(reason) ?? new Map<string, number>();
    rules.set(rule, (rules.get(rule) ?? 0) + reports);
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
    for (const [reason, rules] of other.#skipped) {
      for (const [rule, reports] of rules) this.#addSkipped(reason, rule, reports);
    }
  }

  summary(): Summary {
    // Rules that a reason kept from the same number of reports stand together.
    const skipped = [...this.#skipped].flatMap(([reason, rules]) => {
      const byCount = new Map<number, string[]>();
      for (const [rule, reports] of rules) byCount.set(reports, [...(byCount.get(reports) ?? []), rule]);
      return [...byCount].map(([reports, list]) => ({ reason, rules: list.sort(), reports }));
    });
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

/** The last line: how much was read, what was found, which rules ran, which could not and why. */
export const summaryLine = (summary: Summary, rules: readonly string[], locale: Locale): string => {
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
    const skipped = summary.skipped.map((each) =>
      words('cli.skipped', {
        rules: ruleList(each.rules, rules, words('cli.listMark', {})),
        reason: each.reason,
        count: each.reports,
      }),
    );
    const whole = [...summary.ran.values()].filter((reports) => reports === summary.reports).length;
    clauses.push(
      skipped.length === 0
        ? words('cli.allRan', { count: rules.length })
        : words('cli.someRan', {
            count: whole,
            total: rules.length,
            skipped: skipped.join(words('cli.clauseMark', {})),
          }),
    );
  }
  return clauses.join(words('cli.clauseMark', {}));
};
