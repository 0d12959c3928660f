import type { Report, Span } from '../report';
import { crossesLines } from '../rules/support/lines';
import type { TextEdit } from '../rules/types';
import { fold, hidesSomething } from '../text';
import { reportAt } from './graphView';
import type { Reading } from './reading';

/** Two spellings of one name: width, brackets and blanks aside. */
const sameName = (one: string, other: string): boolean =>
  fold(one, 0, one.length).text === fold(other, 0, other.length).text;

/** Every place where a report names its organ in full: title, signature and prose, in the order of the text. */
const occurrences = (text: string, report: Report): Span[] => {
  const { organ, title, signature, span } = report;
  if (!organ) return [];
  const spans: Span[] = [];
  for (const named of [title?.organ, signature?.organ]) {
    if (named && sameName(named.text, organ)) spans.push(named.span);
  }
  for (let at = text.indexOf(organ, span.start); at >= 0 && at + organ.length <= span.end; ) {
    spans.push({ start: at, end: at + organ.length });
    at = text.indexOf(organ, at + organ.length);
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return spans.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
};

/** The places that name the organ, where an offset lies in one of them; else none. */
export const occurrencesAt = (reading: Reading, offset: number): Span[] => {
  const report = reportAt(reading, offset)?.report;
  if (!report) return [];
  const spans = occurrences(reading.document.text, report);
  return spans.some(({ start, end }) => start <= offset && offset <= end) ? spans : [];
};

/** The same, where no tag stands within a name: it could not be typed over. */
const namesAt = (reading: Reading, offset: number): Span[] => {
  const { source, text } = reading.document;
  const spans = occurrencesAt(reading, offset);
  return source === text || spans.every(({ start, end }) => !hidesSomething(text, start, end)) ? spans : [];
};

/** The organ's name at an offset, to be typed over; null where none stands. */
export const prepareRename = (
  reading: Reading,
  offset: number,
): { readonly span: Span; readonly placeholder: string } | null => {
  const { text } = reading.document;
  const span = namesAt(reading, offset).find(({ start, end }) => start <= offset && offset <= end);
  const organ = reportAt(reading, offset)?.report.organ;
  // A name over two lines is typed over from one of its other places.
  return span && organ && !crossesLines(text, span) ? { span, placeholder: organ } : null;
};

/**
 * Renames the organ throughout its report: title, signature, and its exact full name in the prose. Null where no
 * organ's name stands at the offset, or the new name is empty or has a line break in it.
 */
export const rename = (reading: Reading, offset: number, name: string): TextEdit[] | null => {
  const newText = name.trim();
  const spans = namesAt(reading, offset);
  if (spans.length === 0 || newText === '' || /[\r\n\u2028\u2029]/.test(newText)) return null;
  return spans.map((span) => ({ span, newText }));
};
