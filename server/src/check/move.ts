import { moveReport, moveSpan, type Part } from '../report';
import type { Finding, Fix, Related } from '../rules/types';
import type { CheckedReport } from './checked';
import { ToldFinding } from './finding';
import { movedFrom } from './fixes';

/** A checked part in its document: offsets are those of the document from here on. */

const ofProse = /^prose\.(\d+)$/;

/** The key of a figure: one in a sentence is named after its place. */
const moveKey = (key: string, by: number): string => key.replace(ofProse, (_, at) => `prose.${Number(at) + by}`);

const moveRelated = (related: Related, by: number): Related =>
  related.uri === undefined ? { ...related, span: moveSpan(related.span, by) } : related;

/** Fixes of a finding of the part, in the document. */
export const moveFixes = (fixes: readonly Fix[], by: number): readonly Fix[] =>
  fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: moveSpan(edit.span, by) })) }));

const moveFinding = (finding: Finding, by: number): Finding => {
  const moved = new ToldFinding(
    finding.rule,
    finding.message,
    finding.params,
    finding.severity,
    moveSpan(finding.span, by),
    finding.cells.map((key) => moveKey(key, by)),
    finding.culprit && { ...finding.culprit, cell: moveKey(finding.culprit.cell, by) },
    finding.related.map((each) => moveRelated(each, by)),
    finding.data,
  );
  movedFrom(moved, finding, (fixes) => moveFixes(fixes, by));
  return moved;
};

interface Placed {
  readonly base: number;
  readonly checked: CheckedReport;
}

const placed = new WeakMap<CheckedReport, Placed>();

/** A checked part as a report of its document; the same object as long as neither changes. */
export const inDocument = (checked: CheckedReport, { base }: Part): CheckedReport => {
  if (base === 0) return checked;
  const known = placed.get(checked);
  if (known?.base === base) return known.checked;
  const moved: CheckedReport = {
    report: moveReport(checked.report, base),
    findings: checked.findings.map((finding) => moveFinding(finding, base)),
    ignored: [],
    coverage: checked.coverage,
  };
  placed.set(checked, { base, checked: moved });
  return moved;
};
