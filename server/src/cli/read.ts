import { readFile, stat } from 'node:fs/promises';
import { parse } from '../parser';
import type { ReportDocument } from '../report';
import { Lines } from '../text';
import { type Decoded, decode } from './encoding';
import { type Input, type Problem, problemOf } from './files';
import type { Io } from './io';

/** A file that was read. */
export interface Source {
  readonly file: string;
  readonly path: string | null;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly document: ReportDocument;
  readonly lines: Lines;
}

const megabyte = 1024 * 1024;
const limit = 64 * megabyte;

const bytesOf = async (input: Input, io: Io): Promise<Uint8Array | Problem> => {
  const tooLarge: Problem = { key: 'cli.tooLarge', values: { file: input.file, size: limit / megabyte } };
  if (input.path === null) {
    const bytes = await io.readStdin();
    return bytes.length > limit ? tooLarge : bytes;
  }
  try {
    if ((await stat(input.path)).size > limit) return tooLarge;
    return await readFile(input.path);
  } catch (error) {
    return problemOf(input.file, error);
  }
};

/** A source with another text, as it is after fixes. */
export const withText = (source: Source, bytes: Uint8Array, text: string): Source => ({
  ...source,
  bytes,
  decoded: { ...source.decoded, text },
  document: parse(text),
  lines: new Lines(text),
});

/** Reads and parses one input; a problem where it cannot be read. */
export const readSource = async (input: Input, io: Io): Promise<Source | Problem> => {
  const bytes = await bytesOf(input, io);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = decode(bytes);
  const document = parse(decoded.text);
  return { file: input.file, path: input.path, bytes, decoded, document, lines: new Lines(decoded.text) };
};
