import type { Diagnostic } from 'vscode-languageserver';
import {
  type Applying,
  type CheckedReport,
  type Config,
  type FormerNames,
  type Ignore,
  type IgnoreFile,
  ignoresName,
  type Layer,
  levelOf,
  readConfig,
  readIgnores,
  type Settings,
  settingsFor,
  settingsName,
  unusedIgnores,
} from '../check';
import type { Locale } from '../messages';
import { projectDiagnostics } from './projectDiagnostics';
import { keyOf } from './workspace';

/** Files that the server looks at beside reports. */
export const projectPattern = '**/{.nianbao,.nianbao-ignore}.json';

/** A file that holds for the reports of its folder and of those below. */
interface Found<Content> {
  readonly uri: string;
  readonly text: string;
  readonly content: Content;
}

/** What a folder's files came to; null for one that is not there. */
type Known = { readonly settings: Found<Config> | null; readonly ignores: Found<IgnoreFile> | null };

/** What holds for one document; the same object as long as nothing of it changes. */
export interface Project {
  readonly settings: Settings;
  readonly ignores: readonly Ignore[];
}

const noNames: FormerNames = {};

/** The former names of organs that hold for a project's documents: one object where there are none. */
export const namesIn = ({ settings }: Project): FormerNames => settings.formerNames ?? noNames;

/** Where a new ignore entry of a document goes. */
export interface IgnoreTarget {
  readonly uri: string;
  /** Null where the file is still to be made. */
  readonly text: string | null;
  /** The document as the entry names it. */
  readonly file: string;
}

interface Kept extends Project {
  readonly parts: readonly unknown[];
  /** The ignore file of each entry. */
  readonly files: ReadonlyMap<Ignore, string>;
}

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** Whether a document is a file with settings or ignores, which is no text to be checked. */
export const isProjectFile = (uri: string): boolean => {
  const name = nameOf(uri);
  return name === settingsName || name === ignoresName;
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * The settings and ignores of documents: `.nianbao.json` and `.nianbao-ignore.json` from a document's folder up to its
 * workspace folder. Files are read once, when a document of theirs is first asked for, and again when the client tells
 * of a change; `read` gives a file's text, null where there is none.
 */
export class Projects {
  readonly #known = new Map<string, Known>();
  readonly #loading = new Map<string, Promise<void>>();
  readonly #kept = new Map<string, Kept>();
  /** Folders of documents, and the workspace's folders that they were found among. */
  readonly #foldersOf = new Map<string, { readonly among: readonly string[]; readonly folders: readonly string[] }>();
  /** Entries that keep nothing quiet, by document and ignore file. */
  readonly #unused = new Map<string, ReadonlyMap<string, readonly Ignore[]>>();

  constructor(
    readonly roots: () => readonly string[],
    readonly base: () => readonly Layer[],
    readonly read: (uri: string) => Promise<string | null>,
    /** Hears of a project file whose diagnostics are others now. */
    readonly told: (uri: string) => void,
  ) {}

  /** Folders whose files hold for a document, the farthest first; none for one outside the workspace. */
  #folders(uri: string): readonly string[] {
    const among = this.roots();
    const known = this.#foldersOf.get(uri);
    if (known?.among === among) return known.folders;
    const folders = this.#findFolders(uri);
    this.#foldersOf.set(uri, { among, folders });
    return folders;
  }

  #findFolders(uri: string): string[] {
    const roots = this.roots().map((root) => `${keyOf(root).replace(/\/$/, '')}/`);
    const folders: string[] = [];
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end + 1);
      const key = keyOf(folder);
      // With folders in one another the outermost counts.
      if (!roots.some((root) => key.startsWith(root))) break;
      folders.unshift(folder);
    }
    return folders;
  }

  isReady(uri: string): boolean {
    return this.#folders(uri).every((folder) => this.#known.has(keyOf(folder)) && !this.#loading.has(keyOf(folder)));
  }

  /** Reads what holds for a document, unless it is known. Never rejects. */
  async load(uri: string): Promise<void> {
    await Promise.all(
      this.#folders(uri).map((folder) => {
        const key = keyOf(folder);
        const loading = this.#loading.get(key);
        if (loading || this.#known.has(key)) return loading;
        return this.#whileLoading(key, this.#loadFolder(folder));
      }),
    );
  }

  /** Until a folder's files are read, diagnostics wait for them. */
  #whileLoading(key: string, work: Promise<void>): Promise<void> {
    const loading = work.finally(() => {
      if (this.#loading.get(key) === loading) this.#loading.delete(key);
    });
    this.#loading.set(key, loading);
    return loading;
  }

  async #loadFolder(folder: string): Promise<void> {
    const text = (name: string): Promise<string | null> => this.read(folder + name).catch(() => null);
    const [settings, ignores] = await Promise.all([text(settingsName), text(ignoresName)]);
    this.#known.set(keyOf(folder), {
      settings: settings === null ? null : this.#found(folder + settingsName, settings, readConfig),
      ignores: ignores === null ? null : this.#found(folder + ignoresName, ignores, readIgnores),
    });
    if (settings !== null) this.told(folder + settingsName);
    if (ignores !== null) this.told(folder + ignoresName);
  }

  #found<Content>(uri: string, text: string, read: (text: string) => Content): Found<Content> {
    return { uri, text, content: read(text) };
  }

  /** A project file came, went or changed: reads it anew. False where no document needs it. */
  async changed(uri: string): Promise<boolean> {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const key = keyOf(folder);
    if (!this.#known.has(key)) return false;
    // One after the other: the file may change again while it is read.
    const before = this.#loading.get(key);
    await this.#whileLoading(
      key,
      (before ?? Promise.resolve()).then(() => this.#reread(uri, key)),
    );
    this.told(uri);
    return true;
  }

  async #reread(uri: string, key: string): Promise<void> {
    const text = await this.read(uri).catch(() => null);
    const known = this.#known.get(key) ?? { settings: null, ignores: null };
    this.#known.set(
      key,
      nameOf(uri) === settingsName
        ? { ...known, settings: text === null ? null : this.#found(uri, text, readConfig) }
        : { ...known, ignores: text === null ? null : this.#found(uri, text, readIgnores) },
    );
  }

  /** What holds for a document, as far as it is known. */
  of(uri: string): Project {
    const folders = this.#folders(uri);
    const known = folders.map((folder) => this.#known.get(keyOf(folder)));
    const base = this.base();
    const parts = [...base, ...known.flatMap((each) => [each?.settings, each?.ignores])];
    const kept = this.#kept.get(uri);
    if (kept && kept.parts.length === parts.length && kept.parts.every((part, at) => part === parts[at])) return kept;
    const files: Applying[] = [];
    const entries = new Map<Ignore, string>();
    for (const [at, folder] of folders.entries()) {
      const path = decoded(uri.slice(folder.length));
      const { settings, ignores } = known[at] ?? {};
      if (settings) files.push({ config: settings.content, path });
      for (const entry of ignores?.content.entries ?? []) {
        if (ignores && entry.file === path) entries.set(entry, ignores.uri);
      }
    }
    const project: Kept = {
      settings: settingsFor(base, files, []),
      ignores: [...entries.keys()],
      parts,
      files: entries,
    };
    this.#kept.set(uri, project);
    return project;
  }

  /** Takes what a check of a document came to; null when it is closed. */
  checked(uri: string, reports: readonly CheckedReport[] | null): void {
    const before = this.#unused.get(uri) ?? new Map<string, readonly Ignore[]>();
    const after = new Map<string, Ignore[]>();
    const { ignores, settings } = this.of(uri);
    if (reports && ignores.length > 0 && levelOf(settings, 'NB902') !== 'off') {
      for (const entry of unusedIgnores(reports, ignores)) {
        const file = this.#kept.get(uri)?.files.get(entry) ?? '';
        after.set(file, [...(after.get(file) ?? []), entry]);
      }
    }
    if (!reports) {
      this.#kept.delete(uri);
      this.#foldersOf.delete(uri);
    }
    if (after.size > 0) this.#unused.set(uri, after);
    else this.#unused.delete(uri);
    for (const file of new Set([...before.keys(), ...after.keys()])) {
      const [one = [], other = []] = [before.get(file), after.get(file)];
      if (one.length !== other.length || one.some((entry, at) => entry !== other[at])) this.told(file);
    }
  }

  /** The nearest ignore file of a document, or the one to be made in its workspace folder; null outside the workspace. */
  ignoreTarget(uri: string): IgnoreTarget | null {
    const folders = this.#folders(uri);
    const nearest = [...folders].reverse().find((folder) => this.#known.get(keyOf(folder))?.ignores);
    const folder = nearest ?? folders[0];
    if (folder === undefined) return null;
    return {
      uri: folder + ignoresName,
      text: this.#known.get(keyOf(folder))?.ignores?.text ?? null,
      file: decoded(uri.slice(folder.length)),
    };
  }

  /** What is to be said about a project file itself. */
  diagnosticsOf(uri: string, locale: Locale): Diagnostic[] {
    const known = this.#known.get(keyOf(uri.slice(0, uri.lastIndexOf('/') + 1)));
    const found = nameOf(uri) === settingsName ? known?.settings : known?.ignores;
    if (!found) return [];
    const unused = [...this.#unused.values()].flatMap((files) => files.get(found.uri) ?? []);
    return projectDiagnostics(
      { name: nameOf(uri), text: found.text, problems: found.content.problems, unused },
      locale,
    );
  }
}
