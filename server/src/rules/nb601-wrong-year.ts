import type { Span } from '../report';
import { onOneLine } from './support/lines';
import { otherYears } from './support/reportYears';
import { sourceOf, squiggleOf, wordsOf } from './support/words';
import { defineRule, type FindingSeed, type Fix, type RuleContext } from './types';

interface Data {
  /** Places of the year as four digits, and what they should say. */
  readonly spans: readonly Span[];
  readonly year: number;
}

/** The year at the other end of the statistics period: 自2024年1月1日起至**2024**年12月31日止. */
const periodEnd = (words: string, from: number): { readonly at: number; readonly value: number } | null => {
  const end = words.indexOf('12月31日', from);
  const match = end < 0 || end - from > 30 ? null : /(20\d\d)年(?:度)?$/.exec(words.slice(from, end));
  return match ? { at: from + match.index, value: Number(match[1]) } : null;
};

const checkPeriod = ({ text, report }: RuleContext, found: (seed: FindingSeed) => void): boolean => {
  const { title, period } = report;
  if (!title?.year || !period) return false;
  const words = wordsOf(text, report);
  const start = words.indexAt(period.span.start);
  const end = periodEnd(words.text, start + 4);
  const titleYear = title.year.value;
  const wrong = [
    ...(period.value === titleYear ? [] : [{ span: period.span, value: period.value }]),
    ...(end && end.value !== titleYear ? [{ span: sourceOf(words, end.at, end.at + 4), value: end.value }] : []),
  ];
  const first = wrong[0];
  if (!first) return true;
  const params = { year: titleYear, other: first.value };
  found({
    params,
    span: onOneLine(text, first.span),
    related: [{ span: onOneLine(text, title.year.span), message: 'NB601.related', params }],
    data: { spans: wrong.map((each) => each.span), year: titleYear } satisfies Data,
  });
  return true;
};

/** The title's year is not that of the statistics period, or the prose names another year as the report's. */
export const wrongYear = defineRule({
  id: 'NB601',
  name: 'wrong-year',
  severity: 'error',
  basis: 'implied',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'words'],
  check(context, found) {
    const { text, report } = context;
    const compared = checkPeriod(context, found);
    if (report.year === null) return { reason: 'skip.noYear' };
    const words = wordsOf(text, report);
    for (const { at, value } of otherYears(report, words)) {
      found({
        message: 'NB601.prose',
        params: { year: report.year, other: value },
        severity: 'information',
        span: squiggleOf(text, words, at, at + 4),
        data: { spans: [sourceOf(words, at, at + 4)], year: report.year } satisfies Data,
      });
    }
    return compared ? undefined : { reason: 'skip.noPeriod' };
  },
  fix({ text, report: { title } }, finding) {
    const { spans, year } = finding.data as Data;
    const edits = spans.map((span) => ({ span, newText: `${year}` }));
    const fixes: Fix[] = [{ title: 'NB601.fix', params: { year }, kind: 'suggest', preferred: true, edits }];
    const other = Number(finding.params.other);
    const named = title?.year?.span;
    const digits = named && { start: named.start, end: named.start + 4 };
    if (finding.message === 'NB601' && digits && /^\d{4}$/.test(text.slice(digits.start, digits.end))) {
      const edits = [{ span: digits, newText: `${other}` }];
      fixes.push({ title: 'NB601.fixTitle', params: { year: other }, kind: 'suggest', preferred: false, edits });
    }
    return fixes;
  },
});
