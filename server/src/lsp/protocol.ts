/** Requests of the client beyond LSP: names and shapes shared by client and server. Types only from the base protocol. */
import type { Added, Comparison, ReportState } from '../features';
import type { FormId, SectionKey, TableKey } from '../forms';
import type { LayoutId } from '../report';

/** Layouts that tables can be written in. */
export type WritableLayout = Exclude<LayoutId, 'aligned' | 'html' | 'pipePerCell'>;

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Sections in the form's order, for a pick list: the missing ones are marked. */
export const sectionsRequest = 'nianbao/sections';
export interface SectionsParams {
  readonly uri: string;
}
export interface SectionItem {
  readonly key: SectionKey;
  readonly heading: string;
  readonly missing: boolean;
}

/** The edit that inserts a section template at the right place of the document (not at the cursor). */
export const insertSectionRequest = 'nianbao/insertSection';
export interface InsertSectionParams {
  readonly uri: string;
  readonly section: SectionKey;
}
/** The edit that inserts a table: under its section's heading, or at `position` where the section is absent. */
export const insertTableRequest = 'nianbao/insertTable';
export interface InsertTableParams {
  readonly uri: string;
  readonly table: TableKey;
  readonly position: Range['start'];
  readonly layout?: WritableLayout;
}
export interface InsertResult {
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Where the cursor goes after the edit: the template's first place to fill in. */
  readonly selection: Range | null;
}

/** A report of the workspace, by a line of its. */
export interface ReportPlace {
  readonly uri: string;
  readonly line: number;
}

/** The text of a new report, form chosen by the year. Null where year or organ is neither given nor told by last year's. */
export const newReportRequest = 'nianbao/newReport';
export interface NewReportParams {
  readonly year?: number;
  readonly organ?: string;
  readonly form?: FormId;
  readonly layout?: WritableLayout;
  /** Last year's report, of the workspace, by a line of its: it tells year, organ, contact and what was carried over. */
  readonly from?: ReportPlace;
}
export interface NewReportResult {
  readonly text: string;
  readonly fileName: string;
}

/**
 * A new report whose tables are the sums of others' of its year, each given by its line as in `nianbao/reports`; with what is not in
 * the sum, in words. Null where none of them is there.
 */
export const addReportsRequest = 'nianbao/addReports';
export interface AddReportsParams {
  readonly reports: readonly ReportPlace[];
  readonly year: number;
  readonly organ: string;
}
export type AddReportsResult = Added;

/**
 * How an open report stands to the sum of others of its year, cell by cell. Null where it is not there, or does not tell its organ or
 * year.
 */
export const compareReportsRequest = 'nianbao/compareReports';
export interface CompareReportsParams {
  readonly own: ReportPlace;
  readonly reports: readonly ReportPlace[];
}
export interface CompareReportsResult extends Omit<Comparison, 'differences'> {
  readonly differences: readonly {
    readonly range: Range;
    readonly words: string;
    /** Writes the sum into the cell. */
    readonly edit: { readonly range: Range; readonly newText: string } | null;
  }[];
}

/** The text of a Word document (.docx), in which the tables are Markdown. */
export const wordTextRequest = 'nianbao/wordText';
export interface WordTextParams {
  /** The file's bytes in base64. */
  readonly bytes: string;
}
/** `isReport`: an annual report was found in it. The problem tells why there is no text. */
export type WordTextResult =
  | { readonly text: string; readonly isReport: boolean }
  | { readonly problem: 'other' | 'damaged' | 'tooLarge' };

/** All safe fixes of a document as edits. */
export const safeFixesRequest = 'nianbao/safeFixes';
export interface SafeFixesParams {
  readonly uri: string;
}

/** Asked by the server of a client that reads files for it: the text of a small file of the workspace, null where there is none. */
export const readFileRequest = 'nianbao/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Asked by the server of a client that finds reports for it: addresses of the files below a folder that may be reports. */
export const findReportsRequest = 'nianbao/findReports';
export interface FindReportsParams {
  readonly folder: string;
}
/** Then what one of them (`ReadFileParams`) holds: its text, null for a file that is gone or is no report; of a Word document its bytes in base64. */
export const readReportRequest = 'nianbao/readReport';
export type ReadReportResult = ReadFileResult | { readonly bytes: string };

/** A command of the client: saves the ignore file (its address is the argument) that an action has written to. */
export const saveProjectFileCommand = 'nianbao.saveProjectFile';

/** A document as it will be published, as HTML whose every word from the text is escaped. */
export const previewRequest = 'nianbao/preview';
export interface PreviewParams {
  readonly uri: string;
  /**
   * `panel`: marked and with the places of the text, for the editor; `paper`: with styles of its own, for the clipboard;
   * `page`: the same as a whole file.
   */
  readonly kind: 'panel' | 'paper' | 'page';
}
export interface PreviewResult {
  /** Of the document that was shown: `data-start` and `data-end` are offsets in that version. */
  readonly version: number;
  readonly title: string;
  readonly html: string;
}

/**
 * Reports of the workspace with the states that a check gives them, in the order of their addresses: open documents, and
 * files as far as the server can read them. Some files an answer, `next` is where to go on.
 */
export const reportsRequest = 'nianbao/reports';
export interface ReportsParams {
  readonly from: number;
  /** Waits until all files have been looked at; else the answer gives those that are known, and `reportsChanged` tells of others. */
  readonly whole?: boolean;
}
export interface ReportItem {
  readonly uri: string;
  /** Of its title. */
  readonly line: number;
  readonly organ: string | null;
  readonly year: number | null;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
}
export interface ReportsResult {
  readonly items: readonly ReportItem[];
  readonly next: number | null;
}
/**
 * One page of HTML with the findings of all reports of the workspace, for a reviewer to keep or send back. Some files an answer, like
 * `nianbao/reports`, when all files have been looked at; then, from null and with the states of all answers, its end. The pieces one
 * after the other are the page.
 */
export const findingsPageRequest = 'nianbao/findingsPage';
export interface FindingsPageParams {
  readonly from: number | null;
  readonly states?: readonly ReportState[];
}
export interface FindingsPageResult {
  readonly html: string;
  readonly states: readonly ReportState[];
  readonly next: number | null;
}

/** Sent to a client that wants it (`reports` among its options) when the workspace's reports or what holds for them changed. */
export const reportsChangedNotification = 'nianbao/reportsChanged';

/** Sent by the server after each check of an open document: what the status item shows. */
export const statusNotification = 'nianbao/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly reports: readonly {
    readonly title: string | null;
    readonly organ: string | null;
    readonly year: number | null;
    readonly form: FormId | null;
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly ran: number;
    readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  }[];
}
