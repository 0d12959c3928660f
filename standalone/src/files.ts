import {
  type Decoded,
  damageOf,
  encode,
  isOfDocument,
  mostBytes,
  type Openers,
  type Problem,
  textOf,
  tooLarge,
} from '../../server/src/bytes';
import { make } from './dom';

/** What opens documents is worked out at the first. */
const openers: Openers = {
  word: () => import('../../server/src/word'),
  pdf: () => import('../../server/src/bytes/pdf'),
};

/** How a text goes back to a file: as it came. */
export interface Form extends Pick<Decoded, 'encoding' | 'bom'> {
  /** `\r\n`, `\r` or `\n`, as its lines were parted where it came from. */
  readonly lineEnd: string;
}

/** A new text's file, which every program on every system reads. */
export const usualForm: Form = { encoding: 'utf-8', bom: true, lineEnd: '\r\n' };

/** A file that was read. */
export interface FileText {
  /** Its lines parted by `\n`. */
  readonly text: string;
  readonly form: Form;
  /** What is to be said of it beside. */
  readonly note: Problem | null;
}

const lineBreak = /\r\n?|\n/g;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).match(lineBreak)?.length ?? 0;

/** Reads a file that a person gave; a problem where it holds no text. */
export const readFile = async (file: File): Promise<FileText | Problem> => {
  const { name } = file;
  if (file.size > mostBytes) return tooLarge(name);
  if (/^(?:image|audio|video)\//.test(file.type))
    return { key: 'file.notText', values: { file: name, kind: '@file.kind.picture' } };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { key: 'standalone.unreadable', values: { file: name } };
  }
  const decoded = await textOf(bytes, name, openers);
  if ('key' in decoded) return decoded;
  const { text, encoding, bom } = decoded;
  const form = isOfDocument(encoding) ? usualForm : { encoding, bom, lineEnd: text.match(lineBreak)?.[0] ?? '\n' };
  const note = damageOf(name, decoded, (offset) => lineAt(text, offset));
  return { text: text.replace(lineBreak, '\n'), form, note };
};

/** Bytes of a text as its file had them; null where that encoding cannot hold it. */
export const bytesOf = (text: string, form: Form): Uint8Array | null =>
  encode(text.replaceAll('\n', form.lineEnd), form);

/** Puts a file into the browser's downloads: a page cannot write anywhere else. */
export const download = (name: string, content: Uint8Array | string, type: string): void => {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type: `${type};charset=utf-8` }));
  make('a', { href: address, download: name }).click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const textEnding = /\.(?:txt|md|markdown|html?|nianbao)$/i;

/** The name that a text is saved by: its own, or a text's where it was taken out of a document. */
export const savedName = (name: string): string =>
  textEnding.test(name) ? name : `${name.replace(/\.(?:docx|pdf)$/i, '')}.txt`;
