import type { ReportDocument } from '../report';
import { ruleOf } from '../rules';
import { firstLine } from '../rules/support/lines';
import type { Finding, Params } from '../rules/types';
import type { CheckedReport } from './checked';
import { type Ignore, unusedIgnores } from './ignores';
import { levelOf, type Settings, severityUnder } from './settings';

const id = 'NB902';

/**
 * Checked reports with an NB902 finding on the first line for each entry (all of this file) that is dead. `place` says
 * where the entry stands, as the message tells it.
 */
export const withUnusedIgnores = (
  { text }: ReportDocument,
  reports: readonly CheckedReport[],
  entries: readonly Ignore[],
  settings: Settings,
  place: (entry: Ignore) => Params,
): readonly CheckedReport[] => {
  const [first, ...others] = reports;
  const rule = ruleOf(id);
  const level = levelOf(settings, id);
  const dead = level === 'off' || !rule ? [] : unusedIgnores(reports, entries);
  if (!first || !rule || level === 'off' || dead.length === 0) return reports;
  const told = dead.map(
    (entry): Finding => ({
      rule: id,
      message: id,
      params: { ...place(entry), rule: entry.rule },
      severity: severityUnder(rule, rule.severity, level),
      span: firstLine(text, first.report.span),
      cells: [],
      culprit: null,
      related: [],
    }),
  );
  return [{ ...first, findings: [...told, ...first.findings] }, ...others];
};
