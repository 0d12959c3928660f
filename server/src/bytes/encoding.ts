import { encodeGb18030 } from './gb18030';

/** `docx`, `pdf`: the text was taken out of a document, into which none can be put back. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'docx' | 'pdf';

/** True where the text was taken out of a document: its file is read, never written. */
export const isOfDocument = (encoding: Encoding): encoding is 'docx' | 'pdf' =>
  encoding === 'docx' || encoding === 'pdf';

/** A file's bytes as text, with what it takes to write them back. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

const boms: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decoders = new Map<Encoding, TextDecoder>();

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string => {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder.decode(bytes);
};

const decodeStrictly = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

const sample = 4096;

/** Whether a code unit is one that a Chinese report is made of. */
const isUsual = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) ||
  code === 0x0a ||
  code === 0x0d ||
  code === 0x09 ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xff00 && code <= 0xffef);

/** The byte order of UTF-16 without a mark, told by the NUL bytes of its line breaks and digits; null for other bytes. */
const utf16Order = (bytes: Uint8Array): Encoding | null => {
  const length = Math.min(bytes.length, sample) & ~1;
  if (length === 0 || !bytes.subarray(0, length).includes(0)) return null;
  let little = 0;
  let big = 0;
  for (let index = 0; index < length; index += 2) {
    const first = bytes[index] as number;
    const second = bytes[index + 1] as number;
    if (isUsual(first | (second << 8))) little++;
    if (isUsual((first << 8) | second)) big++;
  }
  const best = Math.max(little, big);
  if (best * 2 < length * 0.7) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
};

const replacements = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
};

const nonAscii = (text: string): number => {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) count++;
  return count;
};

/**
 * Text of a file in UTF-8 (with or without mark), UTF-16 or GB18030. Bytes that are none of them are read as the one
 * that they come nearest to, with U+FFFD for what cannot be read; `encode` then refuses to write them.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  for (const { encoding, bytes: mark } of boms) {
    if (mark.every((byte, index) => bytes[index] === byte)) {
      return { text: decodeAs(bytes.subarray(mark.length), encoding), encoding, bom: true };
    }
  }
  const order = utf16Order(bytes);
  const text = decodeStrictly(bytes);
  // Chinese that is good UTF-8 is no UTF-16, whatever NUL bytes it holds.
  const isUtf16 = order !== null && (text === null || nonAscii(text) === 0);
  if (isUtf16) return { text: decodeAs(bytes, order), encoding: order, bom: false };
  if (text !== null) return { text, encoding: 'utf-8', bom: false };
  // A few broken bytes in a UTF-8 file leave most of its characters whole; GB18030 read as UTF-8 leaves hardly any.
  const loose = decodeAs(bytes, 'utf-8');
  if (replacements(loose) * 4 < nonAscii(loose)) return { text: loose, encoding: 'utf-8', bom: false };
  return { text: decodeAs(bytes, 'gb18030'), encoding: 'gb18030', bom: false };
};

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
};

const encodeAs = (text: string, encoding: Encoding): Uint8Array | null => {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
    case 'utf-16be':
      return utf16(text, encoding === 'utf-16be');
    case 'gb18030':
      return encodeGb18030(text);
    case 'docx':
    case 'pdf':
      return null;
  }
};

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Bytes of a text in the encoding and with the mark that its file had; null where they cannot hold it. */
export const encode = (text: string, { encoding, bom }: Omit<Decoded, 'text'>): Uint8Array | null => {
  const body = encodeAs(text, encoding);
  if (!body || !bom) return body;
  const mark = boms.find((each) => each.encoding === encoding)?.bytes ?? [];
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
};

/** Whether a file's bytes come out the same when its text is written back: if not, writing would change what was not meant. */
export const survives = (bytes: Uint8Array, decoded: Decoded): boolean => {
  const again = encode(decoded.text, decoded);
  return again !== null && same(bytes, again);
};
