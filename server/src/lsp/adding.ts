import { type Added, type Addend, addReports, compareWithSum } from '../features';
import type { Locale } from '../messages';
import type { ReportDocument } from '../report';
import { Lines } from '../text';
import { editsOf, rangeOf } from './convert';
import type { Open } from './open';
import type { AddReportsParams, CompareReportsParams, CompareReportsResult, ReportPlace } from './protocol';
import { lineOf, reportAt } from './reports';
import { fileNameOf } from './workspace';

type DocumentOf = (uri: string) => ReportDocument | null;

/** Reports of the workspace, each named by the line that its title is on; those that are not there any more are left out. */
const addendsOf = (places: readonly ReportPlace[], documentOf: DocumentOf): Addend[] =>
  places.flatMap(({ uri, line }): Addend[] => {
    const document = documentOf(uri);
    if (!document) return [];
    const lines = new Lines(document.source);
    return document.reports
      .filter((report) => lineOf(lines, report) === line)
      .map((report) => ({ name: report.organ ?? fileNameOf(uri), text: document.text, report }));
  });

/** Adds up reports of the workspace; null where none of them is there. */
export const addedReports = (
  { reports, year, organ }: AddReportsParams,
  documentOf: DocumentOf,
  locale: Locale,
): Added | null => {
  const addends = addendsOf(reports, documentOf);
  return addends.length > 0 ? addReports(addends, { year, organ }, locale) : null;
};

/** Compares an open report with the sum of others of the workspace. */
export const comparedReport = (
  { own, reports }: CompareReportsParams,
  open: Open | null,
  documentOf: DocumentOf,
  locale: Locale,
): CompareReportsResult | null => {
  const document = open?.reading.document;
  const report = document?.isReport ? reportAt(document, own.line) : undefined;
  if (!open || !document || !report) return null;
  const { text } = open;
  const addend = { name: report.organ ?? fileNameOf(own.uri), text: document.text, report };
  const compared = compareWithSum(addend, addendsOf(reports, documentOf), locale);
  return (
    compared && {
      ...compared,
      differences: compared.differences.map(({ span, words, edit }) => ({
        range: rangeOf(text, span),
        words,
        edit: edit && (editsOf(text, [edit])[0] ?? null),
      })),
    }
  );
};
