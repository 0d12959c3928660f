import type { Connection } from 'vscode-languageserver';
import {
  insertSection,
  insertTable,
  newReport,
  preview,
  previewPage,
  reportAfter,
  sectionStates,
  textFromWord,
} from '../features';
import type { Locale } from '../messages';
import type { ReportDocument } from '../report';
import { addedReports, comparedReport } from './adding';
import { bytesOf } from './base64';
import { editsOf, insertResultOf } from './convert';
import type { Documents } from './documents';
import {
  type AddReportsParams,
  type AddReportsResult,
  addReportsRequest,
  type CompareReportsParams,
  type CompareReportsResult,
  compareReportsRequest,
  type InsertResult,
  type InsertSectionParams,
  type InsertTableParams,
  insertSectionRequest,
  insertTableRequest,
  type NewReportParams,
  type NewReportResult,
  newReportRequest,
  type PreviewParams,
  type PreviewResult,
  previewRequest,
  type SafeFixesParams,
  type SectionItem,
  type SectionsParams,
  safeFixesRequest,
  sectionsRequest,
  type WordTextParams,
  type WordTextResult,
  wordTextRequest,
} from './protocol';
import { reportAt } from './reports';
import type { Safely } from './safely';
import type * as Word from './word';

const nothingInserted: InsertResult = { edits: [], selection: null };

/** A new report: after the one that begins last at the line or above it, or on the plain form. */
const madeReport = (
  { from, year, organ, ...more }: NewReportParams,
  documentOf: (uri: string) => ReportDocument | null,
): NewReportResult | null => {
  if (!from) return year === undefined || organ === undefined ? null : newReport({ year, organ, ...more });
  const document = documentOf(from.uri);
  if (!document?.isReport) return null;
  const last = reportAt(document, from.line);
  const wanted = { ...(year === undefined ? {} : { year }), ...(organ === undefined ? {} : { organ }), ...more };
  return last ? reportAfter(document.text, last, wanted) : null;
};

interface Asked {
  readonly documents: Documents;
  /** The workspace's files that are not open. */
  readonly fileOf: (uri: string) => ReportDocument | null;
  readonly locale: () => Locale;
  readonly word: () => typeof Word;
}

/** Answers the requests of `protocol.ts`; for a document that is not open, with nothing. */
export const handleCustomRequests = (
  connection: Connection,
  { documents, fileOf, locale, word }: Asked,
  safely: Safely,
): void => {
  const documentOf = (uri: string): ReportDocument | null => documents.get(uri)?.reading.document ?? fileOf(uri);

  connection.onRequest(
    sectionsRequest,
    safely(sectionsRequest, [], ({ uri }: SectionsParams): readonly SectionItem[] => {
      const open = documents.get(uri);
      return open ? sectionStates(open.reading.document) : [];
    }),
  );

  connection.onRequest(
    insertSectionRequest,
    safely(insertSectionRequest, nothingInserted, ({ uri, section }: InsertSectionParams) => {
      const open = documents.get(uri);
      const insertion = open && insertSection(open.reading.document, section);
      return open && insertion ? insertResultOf(open.text, insertion) : nothingInserted;
    }),
  );

  connection.onRequest(
    insertTableRequest,
    safely(insertTableRequest, nothingInserted, ({ uri, table, position, layout }: InsertTableParams) => {
      const open = documents.get(uri);
      if (!open) return nothingInserted;
      const insertion = insertTable(open.reading.document, table, open.text.offsetAt(position), layout);
      return insertion ? insertResultOf(open.text, insertion) : nothingInserted;
    }),
  );

  connection.onRequest(
    newReportRequest,
    safely(newReportRequest, null, (params: NewReportParams): NewReportResult | null => madeReport(params, documentOf)),
  );

  connection.onRequest(
    addReportsRequest,
    safely(addReportsRequest, null, (params: AddReportsParams): AddReportsResult | null =>
      addedReports(params, documentOf, locale()),
    ),
  );

  connection.onRequest(
    compareReportsRequest,
    safely(compareReportsRequest, null, (params: CompareReportsParams): CompareReportsResult | null =>
      comparedReport(params, documents.get(params.own.uri), documentOf, locale()),
    ),
  );

  connection.onRequest<WordTextResult, unknown>(
    wordTextRequest,
    safely(
      wordTextRequest,
      { problem: 'damaged' },
      ({ bytes }: WordTextParams): WordTextResult => textFromWord(bytesOf(bytes), word()),
    ),
  );

  connection.onRequest(
    safeFixesRequest,
    safely(safeFixesRequest, [], ({ uri }: SafeFixesParams) => {
      const open = documents.get(uri);
      return open ? editsOf(open.text, open.reading.safeEdits()) : [];
    }),
  );

  connection.onRequest(
    previewRequest,
    safely(previewRequest, null, ({ uri, kind }: PreviewParams): PreviewResult | null => {
      const open = documents.get(uri);
      if (!open) return null;
      const { reading, text } = open;
      const shown = kind === 'page' ? previewPage(reading, locale()) : preview(reading, kind, locale());
      return { version: text.version, ...shown };
    }),
  );
};
