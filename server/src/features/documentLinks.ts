import { format, type Locale } from '../messages';
import type { Report, Span } from '../report';
import type { Finding } from '../rules/types';
import { cellPlaceOf, figureOfFinding, rowLabel, type View, viewOf } from './graphView';
import { type NeighboursOf, noNeighbours } from './neighbours';
import type { Reading } from './reading';

/** A place of the text that opens something else. */
export interface Link {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

/** Rows that speak of another year: their labels open its report. */
const rowsOfOtherYears: readonly { readonly row: string; readonly year: 'previous' | 'next' }[] = [
  { row: 'carriedIn', year: 'previous' },
  { row: 'carriedOut', year: 'next' },
];

const yearLinks = (report: Report, neighbours: NeighboursOf, locale: Locale): Link[] => {
  const around = neighbours(report);
  return rowsOfOtherYears.flatMap(({ row, year }): Link[] => {
    const file = around[year];
    const label = report.tables.requests?.labels.find((each) => each.role === 'row' && each.key === row);
    return file && label ? [{ span: label.span, target: file.uri, tooltip: format(`link.${year}`, {}, locale) }] : [];
  });
};

/**
 * Where a finding's link stands: on the label of the row that it speaks of, so that a figure stays free for going to
 * its parts; where there is none on the finding's own place.
 */
const linkSpan = (view: View, finding: Finding): Span => {
  const figure = figureOfFinding(view, finding);
  const place = figure && cellPlaceOf(view.report, figure);
  return (place && rowLabel(place)) ?? finding.span;
};

/** The address of a rule's page: its id in lower case in the place of `{rule}`, or at the end. */
export const rulePage = (rulePages: string, rule: string): string => {
  const id = rule.toLowerCase();
  return rulePages.includes('{rule}') ? rulePages.replace('{rule}', id) : `${rulePages}${id}`;
};

const ruleLinks = (view: View, findings: readonly Finding[], rulePages: string, locale: Locale): Link[] =>
  findings.map((finding) => ({
    span: linkSpan(view, finding),
    target: rulePage(rulePages, finding.rule),
    tooltip: `${finding.rule} ${format(`${finding.rule}.title`, {}, locale)}`,
  }));

/**
 * Links to last year's and next year's report from the rows that speak of them, and where `rulePages` (see
 * `rulePage`) is given to the pages of the rules that found something. One link a place, in the order
 * of the text.
 */
export const documentLinks = (
  { document, reports }: Reading,
  locale: Locale,
  rulePages: string | null,
  neighbours: NeighboursOf = noNeighbours,
): Link[] => {
  if (!document.isReport) return [];
  const links = reports.flatMap(({ report, findings }) => [
    ...yearLinks(report, neighbours, locale),
    ...(rulePages === null ? [] : ruleLinks(viewOf(report, document.text), findings, rulePages, locale)),
  ]);
  links.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = -1;
  return links.filter(({ span }) => {
    if (span.end === span.start || span.start < end) return false;
    end = span.end;
    return true;
  });
};
