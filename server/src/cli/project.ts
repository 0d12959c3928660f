import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { decode } from '../bytes';
import {
  type Applying,
  type Config,
  type Ignore,
  type IgnoreFile,
  ignoresName,
  type Layer,
  readConfig,
  readIgnores,
  type Settings,
  SettingsInTurn,
  settingsName,
} from '../check';
import type { Locale } from '../messages';
import { Lines } from '../text';
import { bytesOf, mostOfProjectFile } from './bytes';
import { report } from './each';
import type { Io } from './io';
import type { Options } from './options';
import type { Source } from './read';
import { levelsGiven, namedConfig, tellProblems } from './settings';

/** A file that was found and understood as far as it goes. */
interface Found<Content> {
  readonly folder: string;
  /** As it is spoken of. */
  readonly name: string;
  readonly text: string;
  readonly content: Content;
}

/** What holds for one report's file. */
export interface Holding {
  readonly settings: Settings;
  /** The entries of this file. */
  readonly ignores: readonly Ignore[];
  /** The ignore file of an entry, as it is spoken of, and its line from 1. */
  place(entry: Ignore): { readonly file: string; readonly line: number };
}

const slashed = (path: string): string => path.split(sep).join('/');

/** A path as seen from a folder, with `/` between the folders. */
const seenFrom = (folder: string, path: string): string => slashed(relative(folder, path));

/** Reads each small file once, however many reports it holds for; what is wrong in it is told once. */
class Files<Content extends { readonly problems: Config['problems'] }> {
  mistakes = 0;
  readonly #known = new Map<string, Promise<Found<Content> | null>>();

  constructor(
    readonly name: string,
    readonly read: (text: string) => Content,
    readonly io: Io,
    readonly locale: Locale,
  ) {}

  in(folder: string): Promise<Found<Content> | null> {
    const known = this.#known.get(folder) ?? this.#open(folder);
    this.#known.set(folder, known);
    return known;
  }

  async #open(folder: string): Promise<Found<Content> | null> {
    const path = join(folder, this.name);
    const name = path.startsWith(this.io.cwd + sep) ? seenFrom(this.io.cwd, path) : slashed(path);
    const bytes = bytesOf(name, path, mostOfProjectFile);
    if (!(bytes instanceof Uint8Array)) {
      if (bytes.key === 'cli.notFound') return null;
      report(this.io, bytes, this.locale);
      this.mistakes++;
      return null;
    }
    const { text } = decode(bytes);
    const content = this.read(text);
    this.mistakes += tellProblems(name, text, content.problems, this.io, this.locale);
    return { folder, name, text, content };
  }
}

/**
 * The settings and ignores of reports: `.nianbao.json` and `.nianbao-ignore.json` from a report's folder up to the
 * current one; of a report outside it, up to the root of the file system.
 */
export class Project {
  readonly #settings: Files<Config>;
  readonly #ignores: Files<IgnoreFile>;
  readonly #inTurn = new SettingsInTurn();

  private constructor(
    readonly io: Io,
    locale: Locale,
    readonly named: Config | null,
    readonly given: Layer,
  ) {
    this.#settings = new Files(settingsName, readConfig, io, locale);
    this.#ignores = new Files(ignoresName, readIgnores, io, locale);
  }

  /** Throws a `UsageError` where the command line's own settings are wrong. */
  static async open(options: Options, io: Io, locale: Locale): Promise<Project> {
    return new Project(io, locale, await namedConfig(options, io, locale), levelsGiven(options, io, locale));
  }

  /** Mistakes in the files that were read. */
  get mistakes(): number {
    return this.#settings.mistakes + this.#ignores.mistakes;
  }

  /** The folders whose files hold for a path, the farthest first. */
  #folders(path: string): string[] {
    const { cwd } = this.io;
    const inside = !relative(cwd, path).startsWith('..') && parse(cwd).root === parse(path).root;
    const folders: string[] = [];
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      folders.unshift(folder);
      if (folder === (inside ? cwd : dirname(folder)) || folder === dirname(folder)) return folders;
    }
  }

  async of(source: Pick<Source, 'path' | 'file'>): Promise<Holding> {
    // Standard input goes by the name that was given for it.
    const path = source.path ?? resolve(this.io.cwd, source.file);
    const folders = this.#folders(path);
    const files: Applying[] = [];
    if (this.named) files.push({ config: this.named, path: seenFrom(this.io.cwd, path) });
    else {
      for (const folder of folders) {
        const found = await this.#settings.in(folder);
        if (found) files.push({ config: found.content, path: seenFrom(folder, path) });
      }
    }
    const places = new Map<Ignore, Found<IgnoreFile>>();
    for (const folder of folders) {
      const found = await this.#ignores.in(folder);
      const file = seenFrom(folder, path);
      for (const entry of found?.content.entries ?? []) if (found && entry.file === file) places.set(entry, found);
    }
    return {
      settings: this.#inTurn.for([], files, [this.given]),
      ignores: [...places.keys()],
      place: (entry) => {
        const found = places.get(entry);
        const line = found ? new Lines(found.text).lineAt(entry.span.start) + 1 : 0;
        return { file: found?.name ?? basename(ignoresName), line };
      },
    };
  }
}
