import { type Added, type Addend, addReports } from '../features';
import type { Locale } from '../messages';
import type { ReportDocument } from '../report';
import { Lines } from '../text';
import type { AddReportsParams } from './protocol';
import { lineOf } from './reports';
import { fileNameOf } from './workspace';

/** Adds up reports of the workspace, each named by the line that its title is on; null where none of them is there. */
export const addedReports = (
  { reports, year, organ }: AddReportsParams,
  documentOf: (uri: string) => ReportDocument | null,
  locale: Locale,
): Added | null => {
  const addends = reports.flatMap(({ uri, line }): Addend[] => {
    const document = documentOf(uri);
    if (!document) return [];
    const lines = new Lines(document.source);
    return document.reports
      .filter((report) => lineOf(lines, report) === line)
      .map((report) => ({ name: report.organ ?? fileNameOf(uri), text: document.text, report }));
  });
  return addends.length > 0 ? addReports(addends, { year, organ }, locale) : null;
};
