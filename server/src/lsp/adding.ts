import { type Added, type Addend, addReports } from '../features';
import type { Locale } from '../messages';
import type { ReportDocument } from '../report';
import { Lines } from '../text';
import type { AddReportsParams } from './protocol';

/** Adds up reports of the workspace, each named by the line that its title is on; null where none of them is there. */
export const addedReports = (
  { reports, year, organ }: AddReportsParams,
  documentOf: (uri: string) => ReportDocument | null,
  locale: Locale,
): Added | null => {
  const addends = reports.flatMap(({ uri, line }): Addend[] => {
    const document = documentOf(uri);
    const lines = document && new Lines(document.source);
    const found =
      document?.reports.filter(({ title, span }) => lines?.lineAt((title?.span ?? span).start) === line) ?? [];
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    return document ? found.map((report) => ({ name: report.organ ?? name, text: document.text, report })) : [];
  });
  return addends.length > 0 ? addReports(addends, { year, organ }, locale) : null;
};
