import { fixesOf } from '../check';
import type { Span } from '../report';
import type { Finding, Fix, TextEdit } from '../rules/types';
import type { Reading } from './reading';
import { touches } from './spans';

/** A fix of findings at a place. */
export interface QuickFix {
  readonly fix: Fix;
  /** The findings that offer it: one edit may mend several. */
  readonly findings: readonly Finding[];
}

/** One text for edits that do the same. */
const effectOf = (edits: readonly TextEdit[]): string =>
  edits.map(({ span, newText }) => `${span.start} ${span.end} ${newText.length} ${newText}`).join('\n');

/**
 * The fixes of the findings that touch a span, the preferred first, else in the order of the findings; an edit that
 * several findings offer is there once. A squiggle's edge counts as inside.
 */
export const quickFixes = ({ reports }: Reading, span: Span): QuickFix[] => {
  const found = new Map<string, { fix: Fix; findings: Finding[] }>();
  for (const finding of reports.flatMap((report) => report.findings)) {
    if (!touches(finding.span, span)) continue;
    for (const fix of fixesOf(finding)) {
      const effect = effectOf(fix.edits);
      const known = found.get(effect);
      if (!known) found.set(effect, { fix, findings: [finding] });
      else {
        known.findings.push(finding);
        if (fix.preferred && !known.fix.preferred) known.fix = fix;
      }
    }
  }
  const all = [...found.values()];
  return [...all.filter(({ fix }) => fix.preferred), ...all.filter(({ fix }) => !fix.preferred)];
};
