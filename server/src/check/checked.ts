import type { Report } from '../report';
import type { Finding, Params, Severity } from '../rules/types';
import type { Ignored } from './ignores';

/** A rule that did not run, or not in full, and why. */
export interface Skipped {
  readonly rule: string;
  /** Message key. */
  readonly reason: string;
  readonly params: Params;
}

/** What silence means: each rule is in exactly one of the two. */
export interface Coverage {
  /** Rules that ran in full, in id order. */
  readonly ran: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** One report with what is wrong in it. */
export interface CheckedReport {
  readonly report: Report;
  /** In the order of the text, at one place in id order. */
  readonly findings: readonly Finding[];
  /** Findings that the ignores keep quiet, each with its entry. */
  readonly ignored: readonly Ignored[];
  readonly coverage: Coverage;
}

/** Number of findings of each level. */
export const countsOf = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};
