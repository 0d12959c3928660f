import { type FormId, formOfYear, tableKeys, type YearEquation, yearEquations } from '../forms';
import { leadIn } from '../forms/sentences';
import type { Report } from '../report';
import { layoutOf } from '../rules/support/insert';
import type { WriterLayout } from '../writer';
import { withFigures } from './figures';
import { newReport } from './insert';

/** What the new report is to be; last year's report tells what is not given. */
export interface Successor {
  readonly year?: number;
  readonly organ?: string;
  readonly form?: FormId;
  readonly layout?: WriterLayout;
}

/** A sentence that tells whom to ask. */
const contact = /联系|电话|邮编|邮政编码|邮箱|信箱|地址/;
const contactItem = /^(?:联系|电话|邮|地址|电子)/;
const longestContact = 300;

/** The sentences of last year's lead-in that tell whom to ask, as one; null where there are none. */
const contactOf = (text: string, report: Report): string | null => {
  const start = report.title?.span.end ?? report.span.start;
  const end = Math.min(
    report.bodyEnd,
    ...report.sections.map(({ heading }) => heading.start),
    ...tableKeys.map((key) => report.tables[key]?.region.start ?? Number.POSITIVE_INFINITY),
  );
  const sentences = text
    .slice(start, Math.max(start, end))
    .split('。')
    .filter((sentence) => contact.test(sentence) && sentence.length <= longestContact)
    // A line that begins with a new item is told apart; any other break is one of the page.
    .map((sentence) =>
      sentence
        .split(/[\r\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .reduce((all, line) => all + (all !== '' && contactItem.test(line) ? '，' : '') + line, ''),
    );
  return sentences.length > 0 ? `${sentences.join('。')}。` : null;
};

/** What a cell of the new report goes on from, as long as nothing of the new year is counted; blanks and words say nothing. */
const carriedFrom = (last: Report, { table, terms }: YearEquation): number => {
  const cells = last.tables[table]?.cells;
  return terms
    .filter(({ year }) => year === 'last')
    .reduce((sum, { cell, factor }) => sum + factor * (cells?.get(cell)?.value ?? Number.NaN), 0);
};

/** Where requests that came over go on to, as long as none is answered. */
const carriedOn = (cell: string): string => cell.replace(/^carriedIn\./, 'carriedOut.');

/**
 * Puts in what goes on from last year: what is in force, last year's items, and what was carried over, into 二 and into 四
 * as well, so that 一 + 二 = （七） + 四 and the relations between the years hold from the start.
 */
const withCarriedOver = (text: string, made: FormId, last: Report): string => {
  const values = new Map<string, string>();
  for (const equation of yearEquations) {
    const { table, form, total } = equation;
    const value = carriedFrom(last, equation);
    const isOnForm = form === null || [last.tables[table]?.form.form, made].every((each) => each === form);
    if (!isOnForm || !(value > 0)) continue;
    for (const key of new Set([total, carriedOn(total)])) values.set(`${table}.${key}`, String(value));
  }
  return withFigures(text, values);
};

const withContact = (text: string, sentence: string | null): string => {
  // Up to the default that a person replaces.
  const own = leadIn.find((each) => contact.test(each))?.split('[')[0];
  const from = own ? text.indexOf(own) : -1;
  if (sentence === null || from < 0) return text;
  return text.slice(0, from) + sentence + text.slice(text.indexOf('。', from) + 1);
};

/**
 * A report for the year after `last`, a report of `text`: its organ and contact, what goes on from it (requests
 * carried over, documents in force), and zeros everywhere else; the year moved on in all sentences. Null where organ or year is neither given nor told.
 */
export const reportAfter = (
  text: string,
  last: Report,
  wanted: Successor = {},
): { readonly text: string; readonly fileName: string } | null => {
  const year = wanted.year ?? (last.year === null ? null : last.year + 1);
  const organ = wanted.organ ?? last.organ;
  if (year === null || organ === null) return null;
  const layout = wanted.layout ?? layoutOf(last);
  const made = newReport({ year, organ, layout, ...(wanted.form ? { form: wanted.form } : {}) });
  if (!made) return null;
  const named = withContact(made.text, contactOf(text, last));
  return { ...made, text: withCarriedOver(named, wanted.form ?? formOfYear(year).id, last) };
};
