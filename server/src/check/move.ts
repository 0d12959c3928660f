import { moveReport, moveSpan, type Part, type Report } from '../report';
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
const moveFixes = (fixes: readonly Fix[], by: number): readonly Fix[] =>
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

/**
 * A checked part in its document; its findings are put in their places when they are first asked for: of a text with many
 * reports an edit moves those behind it, and most are asked nothing.
 */
class PlacedCheck implements CheckedReport {
  readonly report: Report;
  readonly ignored: CheckedReport['ignored'] = [];
  readonly coverage: CheckedReport['coverage'];
  #findings: readonly Finding[] | null = null;
  readonly #origin: CheckedReport;
  readonly #base: number;

  constructor(origin: CheckedReport, base: number) {
    this.report = moveReport(origin.report, base);
    this.coverage = origin.coverage;
    this.#origin = origin;
    this.#base = base;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= this.#origin.findings.map((finding) => moveFinding(finding, this.#base));
    return this.#findings;
  }

  static placeOf(checked: CheckedReport): readonly [origin: CheckedReport, base: number] {
    return checked instanceof PlacedCheck ? [checked.#origin, checked.#base] : [checked, 0];
  }
}

/** What a part's check came to, and how far into its document the part is. */
export const placeOf = (checked: CheckedReport): readonly [origin: CheckedReport, base: number] =>
  PlacedCheck.placeOf(checked);

const placed = new WeakMap<CheckedReport, PlacedCheck>();

/** A checked part as a report of its document; the same object as long as neither changes. */
export const inDocument = (checked: CheckedReport, { base }: Part): CheckedReport => {
  if (base === 0) return checked;
  const known = placed.get(checked);
  if (known && placeOf(known)[1] === base) return known;
  const moved = new PlacedCheck(checked, base);
  placed.set(checked, moved);
  return moved;
};
