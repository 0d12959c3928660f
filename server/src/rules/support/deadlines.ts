import type { Report, Signature } from '../../report';
import type { RuleSettings } from '../settings';
import { isGovernments, kindOf } from './organs';

/** A day of any year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

const monthAndDay = /^(\d{1,2})-(\d{1,2})$/;

/** Reads `MM-DD`; null for anything else. */
const readDay = (text: string): DayOfYear | null => {
  const match = monthAndDay.exec(text);
  return match ? { month: Number(match[1]), day: Number(match[2]) } : null;
};

/** The last day of the following year on which the organ's report is in time; null where none is named for its kind. */
export const deadlineOf = (report: Report, { deadlines, ...settings }: RuleSettings): DayOfYear | null => {
  if (report.organ === null) return null;
  const kind = kindOf(report.organ);
  if (kind === 'grassroots') return null;
  // A title may name the place for its government: the later day is then the one that surely holds.
  if (kind === 'place' || isGovernments(report, { deadlines, ...settings })) return readDay(deadlines.government);
  if (kind === 'government') return readDay(deadlines.government);
  return kind === 'department' ? readDay(deadlines.department) : null;
};

/** The signature's date; null where there is none, or one that the calendar does not have. */
export const dateOf = ({ signature }: Report): Signature['date'] => {
  const date = signature?.date;
  return date && isDay(date) ? date : null;
};

/** Whether the calendar has a day. */
export const isDay = ({ year, month, day }: NonNullable<Signature['date']>): boolean => {
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
};

/** True where a date lies behind a day of a year. */
export const isAfter = (date: NonNullable<Signature['date']>, year: number, { month, day }: DayOfYear): boolean =>
  date.year !== year ? date.year > year : date.month !== month ? date.month > month : date.day > day;

/**
 * The first and last year that a report may be of: where title and statistics period name two years, one of them is a
 * mistake that NB601 tells, and a date that suits either is none.
 */
export const yearsOf = ({ period }: Report, year: number): { readonly first: number; readonly last: number } => {
  const other = period?.value ?? year;
  return { first: Math.min(year, other), last: Math.max(year, other) };
};
