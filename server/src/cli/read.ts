import { textFromWord } from '../features';
import { parse } from '../parser';
import type { ReportDocument } from '../report';
import { Lines } from '../text';
import { bytesOf, mostBytes, tooLarge } from './bytes';
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
  /** What is to be told of the file beside its findings. */
  readonly note: Problem | null;
}

/** Bytes of other kinds of files, which are sure to be no text, by how they begin. */
const kinds: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'utf32', bytes: [0xff, 0xfe, 0, 0] },
  { kind: 'utf32', bytes: [0, 0, 0xfe, 0xff] },
  { kind: 'archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'office', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

const kindOf = (bytes: Uint8Array): string | null =>
  kinds.find((each) => each.bytes.every((byte, index) => bytes[index] === byte))?.kind ?? null;

const readInput = async (input: Input, io: Io): Promise<Uint8Array | Problem> => {
  if (input.path !== null) return bytesOf(input.file, input.path);
  try {
    const bytes = await io.readStdin(mostBytes);
    return bytes.length > mostBytes ? tooLarge(input.file) : bytes;
  } catch (error) {
    return problemOf(input.file, error);
  }
};

/** The text of a file's bytes; a problem where they are sure to hold none. */
const textOf = async (bytes: Uint8Array, file: string): Promise<Decoded | Problem> => {
  const kind = kindOf(bytes);
  if (kind === 'archive') {
    const word = textFromWord(bytes, await import('../word'));
    if ('text' in word) return { text: word.text, encoding: 'docx', bom: false };
    if (word.problem !== 'other') return { key: `cli.word.${word.problem}`, values: { file } };
  }
  return kind === null ? decode(bytes) : { key: 'cli.notText', values: { file, kind: `@cli.kind.${kind}` } };
};

/** What is to be said of a text that is damaged, and is checked all the same. */
const noteOf = (file: string, { text, encoding }: Decoded, lines: Lines): Problem | null => {
  const [nul, broken] = ['\0', '\ufffd'].map((mark) => text.indexOf(mark));
  const at = nul !== undefined && nul >= 0 ? nul : (broken ?? -1);
  if (at < 0) return null;
  const values = { file, line: lines.lineAt(at) + 1, encoding: `@encoding.${encoding}` };
  return { key: at === nul ? 'cli.nulBytes' : 'cli.brokenBytes', values };
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
  const decoded = await textOf(bytes, file);
  if ('key' in decoded) return decoded;
  const lines = new Lines(decoded.text);
  const document = parse(decoded.text);
  // A text in the wrong encoding gets a finding of its own.
  const note = document.garbled === null ? noteOf(file, decoded, lines) : null;
  return { file, path, bytes, decoded, document, lines, note };
};
