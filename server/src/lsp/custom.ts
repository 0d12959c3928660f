import type { Connection } from 'vscode-languageserver';
import { insertSection, insertTable, newReport, preview, previewPage, sectionStates } from '../features';
import type { Locale } from '../messages';
import { editsOf, insertResultOf } from './convert';
import type { Documents } from './documents';
import {
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
} from './protocol';

/** Turns what a handler throws into a logged line and `nothing`. */
export type Safely = <Params, Result>(
  name: string,
  nothing: Result,
  handle: (params: Params) => Result,
) => (params: Params) => Result;

const nothingInserted: InsertResult = { edits: [], selection: null };

/** Answers the requests of `protocol.ts`; for a document that is not open, with nothing. */
export const handleCustomRequests = (
  connection: Connection,
  documents: Documents,
  locale: () => Locale,
  safely: Safely,
): void => {
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
    safely(newReportRequest, null, (params: NewReportParams): NewReportResult | null => newReport(params)),
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
