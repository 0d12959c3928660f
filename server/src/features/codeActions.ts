import { fixesOf, inSource } from '../check';
import type { Span } from '../report';
import type { Finding, Fix, TextEdit } from '../rules/types';
import { type NeighboursOf, noNeighbours } from './neighbours';
import type { Reading } from './reading';
import { carryOver } from './refactor/carryOver';
import { fillBlanks } from './refactor/fillBlanks';
import { migrate } from './refactor/migrate';
import { insertMissingRows } from './refactor/missingRows';
import { nextReport } from './refactor/nextReport';
import { recomputeTotals } from './refactor/recompute';
import { solveActions } from './refactor/solve';
import { sortSections } from './refactor/sortSections';
import type { Refactoring, RefactoringKind } from './refactor/types';
import { rewriteTables } from './rewrite';
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

/** What the client wants of the actions. */
export interface ActionOptions {
  /** Kinds that are wanted; all unless given. */
  readonly wants?: (kind: RefactoringKind) => boolean;
  /** Also every other cell that could repair a broken sum, and the form that is not the year's. */
  readonly all?: boolean;
  readonly neighbours?: NeighboursOf;
}

/** What can be done at a span. */
export interface Actions {
  readonly fixes: readonly QuickFix[];
  readonly refactorings: readonly Refactoring[];
}

/** What can be done at a span: fixes of findings first, then the changes that no fix there makes already. */
export const actionsAt = (reading: Reading, span: Span, options: ActionOptions = {}): Actions => {
  const { wants = () => true, all = false, neighbours = noNeighbours } = options;
  const fixes = wants('quickfix') ? quickFixes(reading, span) : [];
  const { source, text } = reading.document;
  const made = (each: Refactoring): Refactoring[] => {
    const changes = inSource(source, text, each.changes);
    return changes ? [{ ...each, changes }] : [];
  };
  const rewrites = wants('refactor.rewrite')
    ? [
        ...carryOver(reading, span, neighbours),
        ...recomputeTotals(reading, span),
        ...fillBlanks(reading, span),
        ...insertMissingRows(reading, span),
        ...sortSections(reading, span),
        ...migrate(reading, span, all),
      ].flatMap(made)
    : [];
  // A table written anew takes the tags in its cells along.
  const tables = wants('refactor.rewrite') ? rewriteTables(reading, span) : [];
  const files = wants('refactor') ? nextReport(reading, span) : [];
  const seen = new Set(fixes.map(({ fix }) => effectOf(fix.edits)));
  const refactorings = [...solveActions(reading, span, all).flatMap(made), ...rewrites, ...tables, ...files].filter(
    (each) => {
      if (!wants(each.kind)) return false;
      if (each.file) return true;
      const effect = effectOf(each.changes);
      if (seen.has(effect)) return false;
      seen.add(effect);
      return true;
    },
  );
  return { fixes, refactorings };
};
