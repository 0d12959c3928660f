import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { mostBytes, type Problem, tooLarge } from '../bytes';
import { problemOf } from './files';

const megabyte = 1024 * 1024;

/** Bytes of a settings, ignore or baseline file at most. */
export const mostOfProjectFile = 8 * megabyte;

/** Files that the system makes up as they are read tell no size: what is read of them at most, as of an empty file. */
const mostUntold = 64 * 1024;

/** How often a file is read anew that was written to meanwhile. */
const attempts = 3;

/** A pipe without a writer must not hold the run up, a terminal not become ours. Absent on Windows. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** All that a file holds, or one byte more than `most`. */
const readUpTo = (handle: number, most: number): Uint8Array => {
  const buffer = new Uint8Array(most + 1);
  let length = 0;
  for (let count = -1; count !== 0 && length < buffer.length; length += count) {
    count = readSync(handle, buffer, length, buffer.length - length, null);
  }
  return buffer.subarray(0, length);
};

const isSame = (one: Stats, other: Stats): boolean =>
  one.size === other.size && one.mtimeMs === other.mtimeMs && one.ctimeMs === other.ctimeMs;

const readOnce = (file: string, path: string, most: number): Uint8Array | Problem | 'changing' => {
  const handle = openSync(path, flags);
  try {
    const before = fstatSync(handle);
    if (before.isDirectory()) return { key: 'cli.isFolder', values: { file } };
    // A device has no end, a pipe none that is sure to come.
    if (!before.isFile()) return { key: 'cli.notFile', values: { file } };
    if (before.size > most) return tooLarge(file, most);
    const bytes = readUpTo(handle, before.size || mostUntold);
    if (bytes.length > most) return tooLarge(file, most);
    return isSame(before, fstatSync(handle)) ? bytes : 'changing';
  } finally {
    closeSync(handle);
  }
};

/** The bytes of an ordinary file as it is at one time; a problem for everything else. Never throws. */
export const bytesOf = (file: string, path: string, most = mostBytes): Uint8Array | Problem => {
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const read = readOnce(file, path, most);
      if (read !== 'changing') return read;
    }
    return { key: 'cli.changing', values: { file } };
  } catch (error) {
    return problemOf(file, error);
  }
};
