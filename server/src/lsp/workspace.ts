import { type FormerNames, type IndexedReport, isNeighbour, YearIndex } from '../check';
import { pageMark } from '../features';
import { parse } from '../parser';
import {
  moveReport,
  type Neighbour,
  type Neighbours,
  type NeighboursOf,
  type Part,
  type Report,
  type ReportDocument,
} from '../report';
import { Notes } from '../report/notes';

/**
 * Texts of files that are kept parsed, in characters: a hundred reports, which take some 25 MB. More are parsed again when
 * asked for.
 */
const keptParsed = 400_000;

/** One name for a file however a client encodes its address. */
export const keyOf = (uri: string): string => {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // Not encoded at all: a `%` in a name.
  }
  return plain.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
};

/** A file's name as a person reads it. */
export const fileNameOf = (uri: string): string => {
  const key = keyOf(uri);
  return key.slice(key.lastIndexOf('/') + 1);
};

interface File {
  readonly uri: string;
  readonly text: string;
}

interface OpenFile extends File {
  /** Null while it rests: it is read like a file then. */
  readonly document: ReportDocument | null;
  /** Where the parts of the document stand: what is found in them is told with its place. */
  readonly places: readonly Place[];
}

type Place = Pick<Part, 'base' | 'line'>;

/** Whether `around` came to the same things twice. */
export const isAlike = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** Parsed files, as many as their texts' length allows, those asked for last. */
class Parsed {
  readonly #documents = new Map<string, ReportDocument>();
  #length = 0;

  get(key: string, text: string): ReportDocument {
    const known = this.#documents.get(key);
    if (known?.source === text) {
      this.#documents.delete(key);
      this.#documents.set(key, known);
      return known;
    }
    this.delete(key);
    const document = parse(text);
    this.#documents.set(key, document);
    this.#length += text.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#length <= keptParsed || oldest === key) break;
      this.delete(oldest);
    }
    return document;
  }

  delete(key: string): void {
    this.#length -= this.#documents.get(key)?.text.length ?? 0;
    this.#documents.delete(key);
  }
}

/**
 * The reports of the workspace by organ and year: open documents as they stand, all others as their files do. Each
 * change gives the reports whose neighbours may be told something else now.
 */
export class Workspace {
  readonly #years = new YearIndex();
  readonly #open = new Map<string, OpenFile>();
  readonly #files = new Map<string, File>();
  readonly #parsed = new Parsed();
  /** Null when a name came or went. */
  #keys: readonly string[] | null = null;
  /** By the report of its part, with the place that it was found in. */
  readonly #neighbours = new Notes<Report, Place & { readonly neighbour: Neighbour }>();

  /** Takes an open document as it was just parsed. */
  open(uri: string, document: ReportDocument): readonly IndexedReport[] {
    const key = keyOf(uri);
    if (!this.#open.has(key)) this.#keys = null;
    this.#open.set(key, { uri, text: document.source, document, places: document.parts });
    return this.#years.set(key, document, true);
  }

  /** Lets the reading of an open document go. */
  rest(uri: string): void {
    const key = keyOf(uri);
    const open = this.#open.get(key);
    if (!open) return;
    const places = open.places.map(({ base, line }) => ({ base, line }));
    this.#open.set(key, { uri, text: open.text, document: null, places });
    this.#years.rest(key);
  }

  /** Takes an open document that rested, read anew. */
  wake(uri: string, document: ReportDocument): void {
    const key = keyOf(uri);
    this.#open.set(key, { uri, text: document.source, document, places: document.parts });
    this.#years.wake(key, document);
  }

  /** A document is no longer open: its file holds again, where there is one. */
  close(uri: string): readonly IndexedReport[] {
    const key = keyOf(uri);
    this.#open.delete(key);
    this.#keys = null;
    return this.#years.set(key, this.#documentOf(key)?.document ?? null);
  }

  /** Takes a file's text as it is on disk; null where the file is gone. */
  file(uri: string, text: string | null): readonly IndexedReport[] {
    const key = keyOf(uri);
    // What was exported here shows a report that is a file itself.
    const document = text === null || text.includes(pageMark) ? null : this.#parsed.get(key, text);
    if (text !== null && document?.isReport) {
      if (!this.#files.has(key)) this.#keys = null;
      this.#files.set(key, { uri, text });
    } else {
      if (this.#files.delete(key)) this.#keys = null;
      this.#parsed.delete(key);
    }
    return this.#open.has(key) ? [] : this.#years.set(key, document);
  }

  /** Forgets the files below a folder. */
  leave(folder: string): readonly IndexedReport[] {
    const below = `${keyOf(folder).replace(/\/$/, '')}/`;
    const gone = [...this.#files].filter(([key]) => key.startsWith(below));
    return gone.flatMap(([, { uri }]) => this.file(uri, null));
  }

  /** Number of files that are reports. */
  get size(): number {
    return this.#files.size;
  }

  /** The reports of the same organ for the years before and after. */
  neighboursOf(report: Report, formerNames: FormerNames): Neighbours {
    const { previous, next, conflict } = this.#years.neighboursOf(report, formerNames);
    const [before, after] = [this.#neighbour(previous), this.#neighbour(next)];
    return { ...(before ? { previous: before } : {}), ...(after ? { next: after } : {}), conflict };
  }

  /**
   * `neighboursOf` for names that hold for a document. Made here, where no reading is at hand: a function keeps alive all
   * that stands around it.
   */
  finder(formerNames: FormerNames): NeighboursOf {
    return (report) => this.neighboursOf(report, formerNames);
  }

  /** Names of all files and open documents that are known, in order. */
  keys(): readonly string[] {
    this.#keys ??= [...new Set([...this.#open.keys(), ...this.#files.keys()])].sort();
    return this.#keys;
  }

  /** The address and text of a name of `keys`, as they are now, without reading it as a report. */
  textAt(key: string): { readonly uri: string; readonly text: string } | null {
    return this.#open.get(key) ?? this.#files.get(key) ?? null;
  }

  /** What stands around the reports of a name of `keys`: the same things as long as no rule between years says otherwise. */
  around(key: string, formerNames: FormerNames): readonly unknown[] {
    const around: unknown[] = [];
    for (const report of this.#years.reportsOf(key)) {
      const { previous, next, conflict } = this.#years.neighboursOf(report, formerNames);
      if (previous || next || conflict) around.push(report, previous, next, conflict);
      for (const each of [previous, next]) {
        // Of a file it stays where it is as long as it is the same report.
        const place = each && this.#open.get(each.uri)?.places[each.at];
        if (place) around.push(place.base, place.line);
      }
    }
    return around;
  }

  /** Whether a name of `keys` has a report of which one of the changed reports is a neighbour. */
  isConcerned(key: string, changed: readonly IndexedReport[], formerNames: FormerNames): boolean {
    return this.#years.reportsOf(key).some((report) => changed.some((each) => isNeighbour(report, each, formerNames)));
  }

  /** What a name of `keys` stands for as it is now; null where it is gone. */
  at(key: string): { readonly uri: string; readonly document: ReportDocument } | null {
    return this.#documentOf(key);
  }

  /** All reports, in the order of their files' addresses. */
  *reports(): Iterable<Neighbour> {
    for (const key of this.keys()) {
      const found = this.#documentOf(key);
      if (!found?.document.isReport) continue;
      for (const part of found.document.parts) yield this.#remember(part, found.document, found.uri);
    }
  }

  #documentOf(key: string): { readonly uri: string; readonly document: ReportDocument } | null {
    const open = this.#open.get(key);
    const file = open ?? this.#files.get(key);
    return file ? { uri: file.uri, document: open?.document ?? this.#parsed.get(key, file.text) } : null;
  }

  #neighbour(indexed: IndexedReport | null): Neighbour | null {
    const found = indexed && this.#documentOf(indexed.uri);
    const part = found?.document.parts[indexed?.at ?? 0];
    return found && part ? this.#remember(part, found.document, found.uri) : null;
  }

  /** One object a report, so that a reading is known to be of the same neighbours. */
  #remember(part: Part, { text, source }: ReportDocument, uri: string): Neighbour {
    const { base, line } = part;
    const known = this.#neighbours.get(part.report);
    if (known?.neighbour.uri === uri && known.base === base && known.line === line) return known.neighbour;
    const neighbour = { report: moveReport(part.report, base), text, source, uri };
    this.#neighbours.set(part.report, { neighbour, base, line });
    return neighbour;
  }
}
