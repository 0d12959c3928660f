import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../bytes';
import { endsIn, isOfWord, mayBeReport, mayBeWord } from '../parser';
import type { Io } from './io';

/** A text to be read. */
export interface Input {
  /** As the person named it, with `/` between the folders. */
  readonly file: string;
  /** Absolute path; null for standard input. */
  readonly path: string | null;
  /** True where it was named by itself: then it is spoken of although it is no report. */
  readonly named: boolean;
}

/** What the arguments name: files to read, and what is wrong with the others. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
  /** Documents of folders that may be reports and cannot be read. */
  readonly unread: readonly string[];
}

const skippedFolders = new Set(['node_modules']);

/** Documents that often are reports and cannot be read. */
const unreadEndings = ['doc', 'wps', 'rtf', 'odt'];

const slashed = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const problemKeys: Readonly<Record<string, string>> = {
  ENOENT: 'cli.notFound',
  ENOTDIR: 'cli.notFound',
  EACCES: 'cli.noPermission',
  EPERM: 'cli.noPermission',
  EISDIR: 'cli.isFolder',
  ELOOP: 'cli.linkLoop',
  ENAMETOOLONG: 'cli.nameTooLong',
};

/** The problem of a path that the system refuses. */
export const problemOf = (file: string, error: unknown): Problem => {
  const code = codeOf(error);
  // Bytes of a name that are no UTF-8 come as this mark, and lead to no file.
  if (code === 'ENOENT' && file.includes('\ufffd')) return { key: 'cli.brokenName', values: { file } };
  const key = problemKeys[code];
  return key ? { key, values: { file } } : { key: 'cli.unreadable', values: { file, error: code || String(error) } };
};

/** Whether a link leads to a folder; one that leads nowhere is a file that is told to be missing. */
const leadsToFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

/** What has been found so far. */
interface Found {
  readonly inputs: Input[];
  readonly problems: Problem[];
  readonly unread: string[];
}

const isText = (name: string): boolean => mayBeReport(name) || mayBeWord(name);

const isPdf = (name: string): boolean => endsIn(name, ['pdf']) && !isOfWord(name);

const isUnread = (name: string): boolean => endsIn(name, unreadEndings) && !isOfWord(name);

const stemOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));

/** Files below a folder in the order of their names; links to folders are not followed, so that none leads in a circle. */
const walk = async (folder: string, shown: string, found: Found): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    found.problems.push(problemOf(shown, error));
    return [];
  });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  // A document that is there in a better form as well is not missed.
  const stems = new Set(entries.filter(({ name }) => isText(name)).map(({ name }) => stemOf(name)));
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    const file = shown === '.' ? name : `${shown.replace(/\/$/, '')}/${name}`;
    if (name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (!skippedFolders.has(name)) await walk(path, file, found);
    } else if (
      (isText(name) || (isPdf(name) && !stems.has(stemOf(name)))) &&
      (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path))))
    ) {
      found.inputs.push({ file, path, named: false });
    } else if (isUnread(name) && !stems.has(stemOf(name))) found.unread.push(file);
  }
};

const byPattern = async (pattern: string, io: Io, { inputs, problems }: Found): Promise<void> => {
  const files = await glob(slashed(pattern), {
    cwd: io.cwd,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  if (files.length === 0) problems.push({ key: 'cli.noMatch', values: { file: pattern } });
  for (const file of files.sort()) inputs.push({ file: slashed(file), path: resolve(io.cwd, file), named: false });
};

const add = async (argument: string, io: Io, found: Found): Promise<void> => {
  const path = resolve(io.cwd, argument);
  const file = slashed(argument);
  try {
    const info = await stat(path);
    if (info.isDirectory()) await walk(path, file, found);
    else if (info.isFile()) found.inputs.push({ file, path, named: true });
    else found.problems.push({ key: 'cli.notFile', values: { file } });
  } catch (error) {
    // A name with brackets may be a file's own: only what is no file is a pattern.
    if (codeOf(error) === 'ENOENT' && isDynamicPattern(slashed(argument))) await byPattern(argument, io, found);
    else found.problems.push(problemOf(file, error));
  }
};

/** The files that a command line's arguments mean, each once, in their order; without arguments the current folder. */
export const findInputs = async (args: readonly string[], io: Io, stdinName = '-'): Promise<Inputs> => {
  const found: Found = { inputs: [], problems: [], unread: [] };
  for (const argument of args.length > 0 ? args : ['.']) {
    if (argument === '-') found.inputs.push({ file: stdinName, path: null, named: true });
    else await add(argument, io, found);
  }
  const byPath = new Map<string | null, Input>();
  for (const input of found.inputs) {
    const known = byPath.get(input.path);
    if (!known || (input.named && !known.named)) byPath.set(input.path, input);
  }
  return { ...found, inputs: [...byPath.values()] };
};
