import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { encode, isOfDocument, type Problem, survives } from '../bytes';
import { bytesOf } from './bytes';
import type { Source } from './read';

/** What came of writing a file. */
export interface Written {
  readonly bytes: Uint8Array;
  /** What is to be told although it went well. */
  readonly note: Problem | null;
}

const permissions = 0o7777;

const keys: Readonly<Record<string, string>> = {
  EACCES: 'cli.noWritePermission',
  EPERM: 'cli.noWritePermission',
  EROFS: 'cli.noWritePermission',
  ENOSPC: 'cli.diskFull',
  EDQUOT: 'cli.diskFull',
  EFBIG: 'cli.diskFull',
  // Taken away while it was checked.
  ENOENT: 'cli.changed',
  EISDIR: 'cli.isFolder',
};

/** The problem of a path that the system will not have written. */
export const writeProblem = (file: string, error: unknown): Problem => {
  const { code = '' } = error as NodeJS.ErrnoException;
  const key = keys[code];
  return key ? { key, values: { file } } : { key: 'cli.unwritable', values: { file, error: code || String(error) } };
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work that a signal may not cut in two: it ends the process when the work is done. */
const unbroken = async <Result>(work: () => Result): Promise<Result> => {
  let heard: NodeJS.Signals | null = null;
  const hear = (signal: NodeJS.Signals): void => {
    heard = signal;
  };
  for (const signal of signals) process.on(signal, hear);
  try {
    return work();
  } finally {
    // What came meanwhile is heard in the next turn, which begins after this one's end.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    for (const signal of signals) process.off(signal, hear);
    if (heard !== null) process.kill(process.pid, heard);
  }
};

const writeAll = (handle: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
};

/** Gives a draft the owner and mode of the file whose place it takes, as far as the system lets us. */
const liken = (handle: number, { uid, gid, mode }: Stats): void => {
  const own = fstatSync(handle);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(handle, uid, gid);
    } catch {
      // Another's file in a folder of ours: it becomes ours, as with every editor that writes so.
    }
  }
  if ((fstatSync(handle).mode & permissions) !== (mode & permissions)) fchmodSync(handle, mode & permissions);
};

/**
 * Writes a file beside its place, then puts it there: at no time is it there in part, and nothing is left where it
 * fails. `isMeant` is asked last: false, and all stays as it was. Throws the system's error.
 */
const replaceFile = (path: string, bytes: Uint8Array, isMeant: () => boolean): boolean => {
  const old = statSync(path, { throwIfNoEntry: false });
  // A short name of its own: the file's name may be as long as names can be.
  const draft = join(dirname(path), `.nianbao-${randomBytes(6).toString('hex')}.tmp`);
  const handle = openSync(draft, 'wx', old ? 0o600 : 0o666);
  try {
    try {
      writeAll(handle, bytes);
      if (old) liken(handle, old);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const meant = isMeant();
    if (meant) renameSync(draft, path);
    else rmSync(draft, { force: true });
    return meant;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

/** Writes a file of ours, which links are followed to; a problem where the system refuses. */
export const putFile = async (file: string, path: string, bytes: Uint8Array): Promise<Problem | null> => {
  try {
    const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
    const real = isThere ? realpathSync(path) : path;
    if (isThere && statSync(real).isDirectory()) return { key: 'cli.isFolder', values: { file } };
    await unbroken(() => replaceFile(real, bytes, () => true));
    return null;
  } catch (error) {
    return writeProblem(file, error);
  }
};

const isReadOnly = (path: string, { mode }: Stats): boolean => {
  // A superuser may write everything, but a file without any leave to write is meant to stay.
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch {
    return true;
  }
};

/**
 * Writes a source's new text in its own encoding, mark and mode. Nothing is written where the file changed since it was
 * read, or where writing would change more than the text that changed. A link stays one: what it leads to is written.
 */
export const writeText = async (source: Source, text: string): Promise<Written | Problem> => {
  const { file, path, decoded } = source;
  const { encoding } = decoded;
  if (isOfDocument(encoding)) return { key: 'cli.documentNotWritten', values: { file, kind: `@encoding.${encoding}` } };
  const bytes = survives(source.bytes, decoded) ? encode(text, decoded) : null;
  if (path === null || !bytes)
    return { key: 'cli.notEncodable', values: { file, encoding: `@encoding.${decoded.encoding}` } };
  try {
    const real = realpathSync(path);
    const info = statSync(real);
    if (isReadOnly(real, info)) return { key: 'cli.readOnly', values: { file } };
    const isSame = (): boolean => {
      const now = bytesOf(file, real);
      return now instanceof Uint8Array && Buffer.compare(now, source.bytes) === 0;
    };
    if (!isSame() || !(await unbroken(() => replaceFile(real, bytes, isSame))))
      return { key: 'cli.changed', values: { file } };
    const count = info.nlink - 1;
    return { bytes, note: count > 0 ? { key: 'cli.hardLinks', values: { file, count } } : null };
  } catch (error) {
    return writeProblem(file, error);
  }
};
