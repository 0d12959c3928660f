import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type IndexedReport, isSameNeighbours, isToldAlike } from '../check';
import { type Reading, readDocument } from '../features';
import { parse, reparse } from '../parser';
import type { Neighbours, ReportDocument } from '../report';
import { type Change, joinChanges } from '../text';
import { Changes } from './changes';
import type { Open } from './open';
import { isProjectFile, type Project } from './projects';
import { isTooLarge } from './tooLarge';
import { isConcerned, type Workspace } from './workspace';

export interface Documents {
  /** Null for a document that is not open. */
  get(uri: string): Open | null;
  uris(): readonly string[];
  /** Reads all anew when asked next: the settings have changed. */
  forget(): void;
  /** Tells of reports of the workspace that changed; `onConcerned` then hears of the documents that they are neighbours of. */
  changed(reports: readonly IndexedReport[], but?: string): void;
  onChange(handler: (uri: string) => void): void;
  onClose(handler: (uri: string) => void): void;
  /** Hears of documents that another document's change concerns. */
  onConcerned(handler: (uris: readonly string[]) => void): void;
}

interface Parsed {
  readonly version: number;
  /** False for a text that was left unread for its size. */
  readonly isRead: boolean;
  readonly document: ReportDocument;
  /** What was changed since the text was last checked: null where nothing was, undefined where it is not known. */
  unchecked: Change | null | undefined;
}

interface Memo extends Open {
  readonly document: ReportDocument;
  readonly found: readonly Neighbours[];
  readonly project: Project;
}

const noNames: Readonly<Record<string, string>> = {};
const namesIn = ({ settings }: Project): Readonly<Record<string, string>> => settings.formerNames ?? noNames;

/**
 * The documents that the client has open, kept up to date by its changes. One parse a version, and one check a
 * version, settings, ignores and neighbours, when first asked for; `checked` hears of each.
 */
export const openDocuments = (
  connection: Connection,
  workspace: Workspace,
  projectOf: (uri: string) => Project,
  checked: (open: Open) => void,
): Documents => {
  const changes = new Changes();
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (text: TextDocument, events, version) => {
      for (const event of events) {
        changes.add(text, event);
        TextDocument.update(text, [event], version);
      }
      return TextDocument.update(text, [], version);
    },
  });
  const parses = new WeakMap<TextDocument, Parsed>();
  let memos = new WeakMap<TextDocument, Memo>();
  let results = 0;
  let concerned: (uris: readonly string[]) => void = () => undefined;

  const formerNames = (uri: string): Readonly<Record<string, string>> => namesIn(projectOf(uri));

  const changed = (reports: readonly IndexedReport[], but?: string): void => {
    if (reports.length === 0) return;
    const uris = documents.all().flatMap((text) => {
      const parsed = text.uri === but ? undefined : parses.get(text);
      return parsed && isConcerned(parsed.document, reports, formerNames(text.uri)) ? [text.uri] : [];
    });
    if (uris.length > 0) concerned(uris);
  };

  const parsed = (text: TextDocument, asked: string): ReportDocument => {
    const known = parses.get(text);
    if (known && known.version === text.version && !changes.has(text)) return known.document;
    const isRead = !isTooLarge(text);
    const whole = isRead ? text.getText() : '';
    const change = isRead && known?.isRead ? changes.of(text) : undefined;
    const document = isRead && known?.isRead ? reparse(known.document, whole, change) : parse(whole);
    changes.taken(text);
    const before = known?.unchecked;
    const unchecked = before === undefined || !change ? undefined : before ? joinChanges(before, change) : change;
    parses.set(text, { version: text.version, document, isRead, unchecked });
    changed(workspace.open(text.uri, document), asked);
    return document;
  };

  /** Null where another reading's diagnostics are all that this one's would be. */
  const sameResult = (known: Memo | undefined, reading: Reading, text: TextDocument): string | null => {
    const change = parses.get(text)?.unchecked;
    return known && change !== undefined && isToldAlike(known.reading, reading, change) ? known.resultId : null;
  };

  const get = (uri: string): Open | null => {
    const text = documents.get(uri);
    if (!text || isProjectFile(uri)) return null;
    // A neighbour may have changed since it was last asked for.
    for (const each of documents.all()) if (!isProjectFile(each.uri)) parsed(each, uri);
    const document = parsed(text, uri);
    const project = projectOf(uri);
    const names = formerNames(uri);
    const neighbours = workspace.finder(names);
    const found = document.parts.map(({ report }) => neighbours(report));
    const known = memos.get(text);
    const isKnown = known?.document === document && known.project === project;
    if (isKnown && found.every((each, at) => isSameNeighbours(known.found[at], each))) return known;
    const reading = readDocument(document, { ...project, neighbours });
    const resultId = sameResult(known, reading, text) ?? String(++results);
    const memo: Memo = { text, document, found, project, reading, neighbours, resultId };
    memos.set(text, memo);
    const parse = parses.get(text);
    if (parse) parse.unchecked = null;
    checked(memo);
    return memo;
  };

  documents.listen(connection);
  return {
    get,
    uris: () => documents.keys().filter((uri) => !isProjectFile(uri)),
    forget: () => {
      memos = new WeakMap();
    },
    changed,
    onChange: (handler) => {
      documents.onDidChangeContent(({ document }) => handler(document.uri));
    },
    onClose: (handler) => {
      documents.onDidClose(({ document }) => {
        changed(workspace.close(document.uri));
        handler(document.uri);
      });
    },
    onConcerned: (handler) => {
      concerned = handler;
    },
  };
};
