import { textFromWord, withTables } from '../features';
import type { Values } from '../messages';
import type { wordText } from '../word';
import { type Decoded, decode } from './encoding';
import type { pdfText } from './pdf';

/** Why a file cannot be read, or what is to be said of it beside: a sentence of `messages/files.ts` or the caller's own. */
export interface Problem {
  readonly key: string;
  readonly values: Values;
}

const megabyte = 1024 * 1024;

/** Bytes that are read of one file at most: some thousand reports. */
export const mostBytes = 32 * megabyte;

/** What is said of a file above the bound (bytes). */
export const tooLarge = (file: string, most = mostBytes): Problem => ({
  key: 'file.tooLarge',
  values: { file, size: most / megabyte },
});

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

/** Loads what opens documents, which most files are not. */
export interface Openers {
  word(): Promise<{ readonly wordText: typeof wordText }>;
  pdf(): Promise<{ readonly pdfText: typeof pdfText }>;
}

/** The text of a file's bytes, a Word document's and a PDF's too; a problem where they are sure to hold none. */
export const textOf = async (bytes: Uint8Array, file: string, { word, pdf }: Openers): Promise<Decoded | Problem> => {
  const kind = kindOf(bytes);
  if (kind === 'archive') {
    const read = textFromWord(bytes, await word());
    if ('text' in read) return { text: read.text, encoding: 'docx', bom: false };
    if (read.problem !== 'other') return { key: `file.word.${read.problem}`, values: { file } };
  }
  if (kind === 'pdf') {
    const { pdfText } = await pdf();
    const read = await pdfText(bytes);
    if ('problem' in read) return { key: `file.pdf.${read.problem}`, values: { file } };
    return { text: withTables(read.text).text, encoding: 'pdf', bom: false };
  }
  return kind === null ? decode(bytes) : { key: 'file.notText', values: { file, kind: `@file.kind.${kind}` } };
};

/** What is to be said of a text that is damaged, and is checked all the same; `lineOf` gives an offset's line, from 0. */
export const damageOf = (
  file: string,
  { text, encoding }: Decoded,
  lineOf: (offset: number) => number,
): Problem | null => {
  const [nul, broken] = ['\0', '\ufffd'].map((mark) => text.indexOf(mark));
  const at = nul !== undefined && nul >= 0 ? nul : (broken ?? -1);
  if (at < 0) return null;
  const values = { file, line: lineOf(at) + 1, encoding: `@encoding.${encoding}` };
  return { key: at === nul ? 'file.nulBytes' : 'file.brokenBytes', values };
};
