import { applyEdits, check, fixesOf } from '../../server/src/check';
import { cells } from '../../server/src/messages/cells';
import { sums } from '../../server/src/messages/sums';
import type { Catalogue } from '../../server/src/messages/types';
import { parse } from '../../server/src/parser';
import type { Report } from '../../server/src/report';
import { blankCell } from '../../server/src/rules/nb201-blank-cell';
import { notANumber } from '../../server/src/rules/nb202-not-a-number';
import { negativeCount } from '../../server/src/rules/nb203-negative-count';
import { fractionalCount } from '../../server/src/rules/nb204-fractional-count';
import { missingRow } from '../../server/src/rules/nb205-missing-row';
import { wrongCellCount } from '../../server/src/rules/nb206-wrong-cell-count';
import { unknownRow } from '../../server/src/rules/nb207-unknown-row';
import { misspeltLabel } from '../../server/src/rules/nb208-misspelt-label';
import { unreadableTable } from '../../server/src/rules/nb209-unreadable-table';
import { unitInCell } from '../../server/src/rules/nb210-unit-in-cell';
import { applicantsDoNotAddUp } from '../../server/src/rules/nb301-applicants-do-not-add-up';
import { resultsDoNotAddUp } from '../../server/src/rules/nb302-results-do-not-add-up';
import { balanceBroken } from '../../server/src/rules/nb303-balance-broken';
import { reviewsDoNotAddUp } from '../../server/src/rules/nb304-reviews-do-not-add-up';
import { stockBelowChange } from '../../server/src/rules/nb305-stock-below-change';
import { publishedExceedsStock } from '../../server/src/rules/nb306-published-exceeds-stock';
import { itemsBelowZero } from '../../server/src/rules/nb307-items-below-zero';
import type { Finding, Fix, Rule } from '../../server/src/rules/types';

/** The rules that speak of tables, whatever else the registry holds. */
export const tableRules: readonly Rule[] = [
  blankCell,
  notANumber,
  negativeCount,
  fractionalCount,
  missingRow,
  wrongCellCount,
  unknownRow,
  misspeltLabel,
  unreadableTable,
  unitInCell,
  applicantsDoNotAddUp,
  resultsDoNotAddUp,
  balanceBroken,
  reviewsDoNotAddUp,
  stockBelowChange,
  publishedExceedsStock,
  itemsBelowZero,
];

const words: Catalogue = { ...cells, ...sums };
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);

/** Throws where a message has no words or lacks a value for one of its placeholders. */
const expectWords = (key: string, params: Readonly<Record<string, string | number>>): void => {
  const message = words[key];
  if (!message) throw new Error(`no words for ${key}`);
  for (const name of [...placeholders(message.zh), ...placeholders(message.en)]) {
    const value = params[name];
    if (value === undefined) throw new Error(`${key} lacks {${name}}`);
    const reference = typeof value === 'string' && /^@(sums|NB)/.test(value) ? value.slice(1) : null;
    if (reference && !words[reference]) throw new Error(`no words for ${reference}`);
  }
};

const expectInside = (text: string, finding: Finding): void => {
  for (const { start, end } of [finding.span, ...finding.related.map((each) => each.span)]) {
    if (start < 0 || end < start || end > text.length)
      throw new Error(`${finding.rule}: ${start}-${end} is not in the text`);
    if (/[\r\n]/.test(text.slice(start, end))) throw new Error(`${finding.rule}: ${start}-${end} crosses lines`);
  }
};

export interface Checked {
  readonly text: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Rules that were skipped, each with its reason and count. */
  readonly skipped: readonly string[];
}

/** The findings about the tables of a text's first report; every message must have its words and values. */
export const checkTables = (text: string): Checked => {
  const checked = check(parse(text), { rules: tableRules, strict: true })[0];
  if (!checked) throw new Error('no report');
  for (const finding of checked.findings) {
    expectInside(text, finding);
    expectWords(finding.message, finding.params);
    for (const related of finding.related) expectWords(related.message, related.params);
    for (const fix of fixesOf(finding)) expectWords(fix.title, fix.params);
  }
  return {
    text,
    report: checked.report,
    findings: checked.findings,
    skipped: checked.coverage.skipped.map((each) =>
      [each.rule, each.reason, each.params.count].filter((part) => part !== undefined).join(' '),
    ),
  };
};

/** The text after a fix. */
export const fixed = (text: string, fix: Fix | undefined): string => {
  if (!fix) throw new Error('no fix');
  return applyEdits(
    text,
    [...fix.edits].sort((a, b) => a.span.start - b.span.start),
  );
};

/** Ids of findings, sorted. */
export const ids = (findings: readonly Finding[]): string[] => findings.map((each) => each.rule).sort();
