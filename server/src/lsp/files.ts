import { readEndings } from '../parser/detect';

/** What a file holds: its text, or the bytes of a Word document. */
export type Content = string | Uint8Array;

/** Files beside the open documents, where the server's place can read them. */
export interface Files {
  /** The files below a folder that may be reports, within bounds, Word documents last. Never throws. */
  below(folder: string): AsyncIterable<{ readonly uri: string; readonly content: Content }>;
  /** What a file holds; null where it cannot be read or cannot be a report. */
  read(uri: string): Promise<Content | null>;
  /** The text of a small file of any kind; null where there is none. */
  small(uri: string): Promise<string | null>;
}

/** Every report speaks of 公开, in a page's source maybe by numbers; most texts of other matters do not, and are not parsed. */
export const needed: readonly string[] = ['公开', '公開', '&#'];

/** Names of files that may be reports. */
export const reportPattern = `**/*.{${readEndings.join()}}`;
