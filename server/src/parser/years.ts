import type { Report, ReportSection, Signature, Span, Title, YearMention } from '../report/types';
import { ahead, type Folded, fold, hidesSomething } from '../text';

const period =
  /(20\d\d)年?度?0?1月0?1日起?,?[至到~止-]+(?:20\d\d年)?(?:[同当本]年)?度?12月31日|(20\d\d)[./]0?1[./]0?1[至到~-]+(?:20\d\d[./])?12[./]31/;
const yearWord = /(20\d\d)年/;

const mention = (folded: Folded, match: RegExpExecArray): YearMention => ({
  value: Number(match[1] ?? match[2]),
  span: { start: folded.offsets[match.index] as number, end: (folded.offsets[match.index + 3] as number) + 1 },
});

/** How far into the text the statistics period is looked for (characters that are shown). */
const reach = 6000;

/** The period's last day as it is printed; only its surroundings are folded and read. */
const lastDay = /[1１]\s{0,4}[2２]\s{0,4}(?:月\s{0,4}[3３]\s{0,4}[1１]\s{0,4}日|[./．／]\s{0,4}[3３]\s{0,4}[1１])/;
/** Characters before the last day in which the period begins. */
const before = 120;

/** The statistics period that the lead-in or section one names. */
export const findPeriod = (text: string, span: Span): YearMention | null => {
  const end = ahead(text, span.start, span.end, reach);
  if (hidesSomething(text, span.start, end)) {
    const folded = fold(text, span.start, end);
    const match = period.exec(folded.text);
    return match && mention(folded, match);
  }
  for (let from = span.start; from < end; ) {
    const found = lastDay.exec(text.slice(from, end));
    if (!found) return null;
    const at = from + found.index;
    const folded = fold(text, Math.max(span.start, at - before), at + found[0].length);
    const match = period.exec(folded.text);
    if (match) return mention(folded, match);
    from = at + found[0].length;
  }
  return null;
};

/** The report year and where it was read: title, period, first year of section one, or the signature's year − 1. */
export const tellYear = (
  text: string,
  title: Title | null,
  period: YearMention | null,
  overview: ReportSection | undefined,
  signature: Signature | null,
): Pick<Report, 'year' | 'yearFrom'> => {
  if (title?.year) return { year: title.year.value, yearFrom: 'title' };
  if (period) return { year: period.value, yearFrom: 'period' };
  if (overview) {
    const folded = fold(text, overview.body.start, ahead(text, overview.body.start, overview.body.end, reach));
    const match = yearWord.exec(folded.text);
    if (match) return { year: Number(match[1]), yearFrom: 'overview' };
  }
  if (signature?.date) return { year: signature.date.year - 1, yearFrom: 'signature' };
  return { year: null, yearFrom: null };
};
