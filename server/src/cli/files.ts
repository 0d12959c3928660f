import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { mayBeReport } from '../parser';
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

/** Something that could not be read: a message key of the `cli.` catalogue with its values. */
export interface Problem {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

const skippedFolders = new Set(['node_modules']);

/** Word documents, but for what Word leaves beside an open one. */
const wordName = /^(?!~\$).*\.docx$/i;

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

/** Files below a folder in the order of their names; links to folders are not followed, so that none leads in a circle. */
const walk = async (folder: string, shown: string, into: Input[], problems: Problem[]): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    problems.push(problemOf(shown, error));
    return [];
  });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    const file = shown === '.' ? name : `${shown.replace(/\/$/, '')}/${name}`;
    if (name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (!skippedFolders.has(name)) await walk(path, file, into, problems);
    } else if (
      (mayBeReport(name) || wordName.test(name)) &&
      (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path))))
    ) {
      into.push({ file, path, named: false });
    }
  }
};

const byPattern = async (pattern: string, io: Io, into: Input[], problems: Problem[]): Promise<void> => {
  const found = await glob(slashed(pattern), {
    cwd: io.cwd,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  if (found.length === 0) problems.push({ key: 'cli.noMatch', values: { file: pattern } });
  for (const file of found.sort()) into.push({ file: slashed(file), path: resolve(io.cwd, file), named: false });
};

const add = async (argument: string, io: Io, into: Input[], problems: Problem[]): Promise<void> => {
  const path = resolve(io.cwd, argument);
  const file = slashed(argument);
  try {
    const info = await stat(path);
    if (info.isDirectory()) await walk(path, file, into, problems);
    else if (info.isFile()) into.push({ file, path, named: true });
    else problems.push({ key: 'cli.notFile', values: { file } });
  } catch (error) {
    // A name with brackets may be a file's own: only what is no file is a pattern.
    if (codeOf(error) === 'ENOENT' && isDynamicPattern(slashed(argument)))
      await byPattern(argument, io, into, problems);
    else problems.push(problemOf(file, error));
  }
};

/** The files that a command line's arguments mean, each once, in their order; without arguments the current folder. */
export const findInputs = async (args: readonly string[], io: Io, stdinName = '-'): Promise<Inputs> => {
  const found: Input[] = [];
  const problems: Problem[] = [];
  for (const argument of args.length > 0 ? args : ['.']) {
    if (argument === '-') found.push({ file: stdinName, path: null, named: true });
    else await add(argument, io, found, problems);
  }
  const byPath = new Map<string | null, Input>();
  for (const input of found) {
    const known = byPath.get(input.path);
    if (!known || (input.named && !known.named)) byPath.set(input.path, input);
  }
  return { inputs: [...byPath.values()], problems };
};
