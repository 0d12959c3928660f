import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Reading, read } from '../features';
import type { Settings } from './settings';

/** An open document as it stands, read once a version. */
export interface Open {
  readonly text: TextDocument;
  readonly reading: Reading;
  /** Names this reading alone: it changes with the text and with the settings. */
  readonly resultId: string;
}

export interface Documents {
  /** Null for a document that is not open. */
  get(uri: string): Open | null;
  uris(): readonly string[];
  /** Reads all anew when asked next: the settings have changed. */
  forget(): void;
  onChange(handler: (uri: string) => void): void;
  onClose(handler: (uri: string) => void): void;
}

interface Memo extends Open {
  readonly version: number;
}

/**
 * The documents that the client has open, kept up to date by its changes. One parse and one check a version and
 * settings, when first asked for; `checked` hears of each.
 */
export const openDocuments = (
  connection: Connection,
  settings: () => Settings,
  checked: (open: Open) => void,
): Documents => {
  const documents = new TextDocuments(TextDocument);
  let memos = new WeakMap<TextDocument, Memo>();
  let readings = 0;

  const get = (uri: string): Open | null => {
    const text = documents.get(uri);
    if (!text) return null;
    const known = memos.get(text);
    if (known && known.version === text.version) return known;
    readings++;
    const reading = read(text.getText(), settings().check);
    const memo: Memo = { text, version: text.version, reading, resultId: String(readings) };
    memos.set(text, memo);
    checked(memo);
    return memo;
  };

  documents.listen(connection);
  return {
    get,
    uris: () => documents.keys(),
    forget: () => {
      memos = new WeakMap();
    },
    onChange: (handler) => {
      documents.onDidChangeContent(({ document }) => handler(document.uri));
    },
    onClose: (handler) => {
      documents.onDidClose(({ document }) => handler(document.uri));
    },
  };
};
