import { reportEndings } from '../parser/detect';

/** Reports beside the open documents, where the server's place can read files. */
export interface ReportFile {
  readonly uri: string;
  readonly text: string;
}

export interface Files {
  /** The files below a folder that may be reports, within bounds. Never throws. */
  below(folder: string): AsyncIterable<ReportFile>;
  /** A file's text; null where it cannot be read or cannot be a report. */
  read(uri: string): Promise<string | null>;
  /** The text of a small file of any kind; null where there is none. */
  small(uri: string): Promise<string | null>;
}

/** Names of files that may be reports. */
export const reportPattern = `**/*.{${reportEndings.join()}}`;
