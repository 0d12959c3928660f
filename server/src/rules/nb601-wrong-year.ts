import type { Span } from '../report';
import { countedYears, deniedYears } from './support/countedYears';
import { onOneLine } from './support/lines';
import { otherYears, type YearAt } from './support/reportYears';
import { excerpt } from './support/spans';
import { sourceOf, squiggleOf, wordsOf } from './support/words';
import { defineRule, type FindingSeed, type Fix, type RuleContext } from './types';

const lastDay = /12(?:月31日|[./]31)/;
const yearBefore = /(20\d\d)(?:年度?|[./])$/;
/** From its first year to the end of its last day, in characters of folded text. */
const longestPeriod = 36;

interface Data {
  /** Places of the year as four digits, and what they should say. */
  readonly spans: readonly Span[];
  readonly year: number;
}

/** The statistics period from its first year on: that of its last day, and where it ends; null where it names one year. */
const readEnd = (words: string, from: number): { readonly year: YearAt | null; readonly end: number } => {
  const day = lastDay.exec(words.slice(from, from + longestPeriod));
  if (!day) return { year: null, end: from };
  const at = from + day.index;
  const match = yearBefore.exec(words.slice(from, at));
  return { year: match && { at: from + match.index, value: Number(match[1]) }, end: at + day[0].length };
};

const checkPeriod = ({ text, report }: RuleContext, found: (seed: FindingSeed) => void): boolean => {
  const { title, period } = report;
  if (!title?.year || !period) return false;
  const words = wordsOf(text, report);
  const start = words.indexAt(period.span.start);
  const { year: last, end } = readEnd(words.text, start + 4);
  const year = title.year.value;
  const years = [{ at: start, value: period.value }, ...(last ? [last] : [])];
  const wrong = years.filter(({ value }) => value !== year);
  const first = wrong[0];
  if (!first) return true;
  const spans = wrong.map(({ at }) => sourceOf(words, at, at + 4));
  const isOne = years.every(({ value }) => value === first.value);
  const params = { year, other: first.value, period: excerpt(text, sourceOf(words, start, end)) };
  found({
    message: isOne ? 'NB601' : 'NB601.period',
    params,
    span: onOneLine(text, spans[0] as Span),
    related: [{ span: onOneLine(text, title.year.span), message: 'NB601.related', params }],
    data: { spans, year } satisfies Data,
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
  reads: ['facts', 'headings', 'requests', 'reviews', 'words'],
  check(context, found) {
    const { text, report } = context;
    const compared = checkPeriod(context, found);
    if (report.year === null) return { reason: 'skip.noYear' };
    const words = wordsOf(text, report);
    const years = otherYears(report, words);
    const counted = countedYears(text, report, words).filter(({ at }) => !years.some((each) => each.at === at));
    // Where all of it is left over one place is enough.
    if (years.length + counted.length === 0) counted.push(...deniedYears(text, report, words));
    for (const { at, value, again = [] } of [...years, ...counted]) {
      found({
        message: 'NB601.prose',
        params: { year: report.year, other: value },
        severity: 'information',
        span: squiggleOf(text, words, at, at + 4),
        data: {
          spans: [at, ...again].map((each) => sourceOf(words, each, each + 4)),
          year: report.year,
        } satisfies Data,
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
