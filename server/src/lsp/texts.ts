import { textFromWord } from '../features';
import { type Content, type Files, needed } from './files';
import type * as Word from './word';

/** The reports among files, as texts. */
export interface Texts {
  /** Those below a folder. */
  below(folder: string): AsyncIterable<{ readonly uri: string; readonly text: string }>;
  /** A file's text; null where it cannot be read or cannot be a report. */
  read(uri: string): Promise<string | null>;
}

/**
 * Reads Word documents among the files as the texts that a client shows of them (`nianbao/wordText`), so that places in the one
 * are places in the other. What opens them is loaded at the first that there is.
 */
export const textsOf = (files: Files, word: () => typeof Word): Texts => {
  const textOf = (content: Content | null): string | null => {
    if (content === null || typeof content === 'string') return content;
    const { wordHolds } = word();
    const read = wordHolds(content, needed) ? textFromWord(content, word()) : null;
    return read && 'text' in read && read.isReport ? read.text : null;
  };
  return {
    read: async (uri) => textOf(await files.read(uri)),
    below: async function* (folder) {
      for await (const { uri, content } of files.below(folder)) {
        const text = textOf(content);
        if (text !== null) yield { uri, text };
      }
    },
  };
};
