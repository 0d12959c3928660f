import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { encode, survives } from './encoding';
import type { Problem } from './files';
import type { Source } from './read';

const equal = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** Writes a file beside its place, then puts it there: at no time is it there in part. */
const replaceFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const { mode } = await stat(path);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const handle = await open(draft, 'wx', mode & 0o7777);
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};

/**
 * Writes a source's new text in its own encoding, mark and mode, and returns the bytes written. Nothing is written
 * where the file changed since it was read, or where writing would change more than the text that changed.
 */
export const writeText = async (source: Source, text: string): Promise<Uint8Array | Problem> => {
  const { file, path, decoded } = source;
  const bytes = survives(source.bytes, decoded) ? encode(text, decoded) : null;
  if (path === null || !bytes)
    return { key: 'cli.notEncodable', values: { file, encoding: `@encoding.${decoded.encoding}` } };
  try {
    const real = await realpath(path);
    if (!equal(await readFile(real), source.bytes)) return { key: 'cli.changed', values: { file } };
    await replaceFile(real, bytes);
    return bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { key: 'cli.unwritable', values: { file, error: code ?? String(error) } };
  }
};
