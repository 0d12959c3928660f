import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type FormerNames, type IndexedReport, isToldAlike } from '../check';
import { type NeighboursOf, type Reading, readDocument } from '../features';
import { parse, reparse } from '../parser';
import type { ReportDocument } from '../report';
import { type Change, joinChanges } from '../text';
import { Changes } from './changes';
import type { Open } from './open';
import { isProjectFile, namesIn, type Project } from './projects';
import { isTooLarge } from './tooLarge';
import { isAlike, keyOf, type Workspace } from './workspace';

/** The open documents and their readings. */
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

/**
 * Texts whose readings are kept, those that were asked for last. A reading takes a hundred times its text, and of fifty open
 * reports one is written in and another looked at: the others rest, and are read anew when a person turns to them.
 */
const keptReadings = 2;

interface Parsed {
  readonly version: number;
  /** False for a text that was left unread for its size. */
  readonly isRead: boolean;
  /** Null while the text rests. */
  document: ReportDocument | null;
  /** What was changed since the text was last checked: null where nothing was, undefined where it is not known. */
  unchecked: Change | null | undefined;
}

/** A checked text. Its reading may be let go, and is made again when it is asked for. */
class Checked implements Open {
  #reading: Reading | null;

  constructor(
    readonly text: TextDocument,
    readonly parsed: Parsed,
    readonly project: Project,
    readonly around: readonly unknown[],
    readonly neighbours: NeighboursOf,
    readonly serial: number,
    readonly resultId: string,
    reading: Reading,
    readonly documentOf: (text: TextDocument, parsed: Parsed) => ReportDocument,
  ) {
    this.#reading = reading;
  }

  get reading(): Reading {
    const document = this.documentOf(this.text, this.parsed);
    this.#reading ??= readDocument(document, { ...this.project, neighbours: this.neighbours });
    return this.#reading;
  }

  /** Null while the text rests. */
  get kept(): Reading | null {
    return this.#reading;
  }

  rest(): void {
    this.#reading = null;
  }
}

const wholeOf = (text: TextDocument, isRead: boolean): string => (isRead ? text.getText() : '');

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
  let known = new WeakMap<TextDocument, Checked>();
  /** Texts with a reading, the one asked for last at the end. */
  let awake: readonly TextDocument[] = [];
  let serial = 0;
  let results = 0;
  let concerned: (uris: readonly string[]) => void = () => undefined;

  const formerNames = (uri: string): FormerNames => namesIn(projectOf(uri));

  const changed = (reports: readonly IndexedReport[], but?: string): void => {
    if (reports.length === 0) return;
    const uris = documents
      .keys()
      .filter((uri) => uri !== but && workspace.isConcerned(keyOf(uri), reports, formerNames(uri)));
    if (uris.length > 0) concerned(uris);
  };

  const wake = (text: TextDocument): void => {
    if (awake[awake.length - 1] === text) return;
    awake = [...awake.filter((each) => each !== text), text];
    const [oldest] = awake;
    if (awake.length <= keptReadings || !oldest) return;
    awake = awake.slice(1);
    // Closed, or there again as another.
    if (documents.get(oldest.uri) !== oldest) return;
    const parsed = parses.get(oldest);
    if (parsed) parsed.document = null;
    known.get(oldest)?.rest();
    workspace.rest(oldest.uri);
  };

  const parsed = (text: TextDocument, asked: string): Parsed => {
    const last = parses.get(text);
    if (last && last.version === text.version && !changes.has(text)) return last;
    const isRead = !isTooLarge(text);
    const before = isRead && last?.isRead ? last.document : null;
    const change = before ? changes.of(text) : undefined;
    const whole = wholeOf(text, isRead);
    const document = before ? reparse(before, whole, change) : parse(whole);
    changes.taken(text);
    const earlier = last?.unchecked;
    const unchecked = earlier === undefined || !change ? undefined : earlier ? joinChanges(earlier, change) : change;
    const now = { version: text.version, document, isRead, unchecked };
    parses.set(text, now);
    wake(text);
    changed(workspace.open(text.uri, document), asked);
    return now;
  };

  const documentOf = (text: TextDocument, of: Parsed): ReportDocument => {
    wake(text);
    if (!of.document) {
      of.document = parse(wholeOf(text, of.isRead));
      workspace.wake(text.uri, of.document);
    }
    return of.document;
  };

  /** Null where another reading's diagnostics are all that this one's would be. */
  const sameResult = (last: Checked | undefined, reading: Reading, { unchecked }: Parsed): string | null =>
    last?.kept && unchecked !== undefined && isToldAlike(last.kept, reading, unchecked) ? last.resultId : null;

  const get = (uri: string): Open | null => {
    const text = documents.get(uri);
    if (!text || isProjectFile(uri)) return null;
    // A neighbour may have changed since it was last asked for.
    for (const each of documents.all()) if (!isProjectFile(each.uri)) parsed(each, uri);
    const now = parsed(text, uri);
    const project = projectOf(uri);
    const names = namesIn(project);
    const around = workspace.around(keyOf(uri), names);
    const last = known.get(text);
    if (last?.parsed === now && last.project === project && isAlike(last.around, around)) return last;
    const neighbours = workspace.finder(names);
    const reading = readDocument(documentOf(text, now), { ...project, neighbours });
    const resultId = sameResult(last, reading, now) ?? String(++results);
    const open = new Checked(text, now, project, around, neighbours, ++serial, resultId, reading, documentOf);
    known.set(text, open);
    now.unchecked = null;
    checked(open);
    return open;
  };

  documents.listen(connection);
  return {
    get,
    uris: () => documents.keys().filter((uri) => !isProjectFile(uri)),
    forget: () => {
      known = new WeakMap();
    },
    changed,
    onChange: (handler) => {
      documents.onDidChangeContent(({ document }) => handler(document.uri));
    },
    onClose: (handler) => {
      documents.onDidClose(({ document }) => {
        awake = awake.filter((each) => each !== document);
        changed(workspace.close(document.uri));
        handler(document.uri);
      });
    },
    onConcerned: (handler) => {
      concerned = handler;
    },
  };
};
