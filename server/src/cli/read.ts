import { resolve } from 'node:path';
import { type Decoded, damageOf, mostBytes, type Problem, textOf, tooLarge } from '../bytes';
import { parse } from '../parser';
import type { ReportDocument } from '../report';
import { Lines } from '../text';
import { bytesOf } from './bytes';
import { type Input, problemOf } from './files';
import type { Io } from './io';
import { openers } from './openers';
import { UsageError } from './usage';

/** A file that was read. */
export interface Source {
  readonly file: string;
  readonly path: string | null;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly document: ReportDocument;
  readonly lines: Lines;
  /** What is to be told of the file beside its findings. */
  readonly note: Problem | null;
}

const readInput = async (input: Input, io: Io): Promise<Uint8Array | Problem> => {
  if (input.path !== null) return bytesOf(input.file, input.path);
  try {
    const bytes = await io.readStdin(mostBytes);
    return bytes.length > mostBytes ? tooLarge(input.file) : bytes;
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
  const { file, path } = input;
  const bytes = await readInput(input, io);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = await textOf(bytes, file, openers);
  if ('key' in decoded) return decoded;
  const lines = new Lines(decoded.text);
  const document = parse(decoded.text);
  // A text in the wrong encoding gets a finding of its own.
  const note = document.garbled === null ? damageOf(file, decoded, (offset) => lines.lineAt(offset)) : null;
  return { file, path, bytes, decoded, document, lines, note };
};

/** Reads the one file that an option names; throws a `UsageError` where it cannot be read or is no report. */
export const readNamed = async (file: string, io: Io): Promise<Source> => {
  const source = await readSource({ file, path: file === '-' ? null : resolve(io.cwd, file), named: true }, io);
  if ('key' in source) throw new UsageError(source.key, source.values);
  if (!source.document.isReport) throw new UsageError('cli.namedNotReport', { file });
  return source;
};
