/** Bytes of each UTF-16 code unit of the BMP as a big-endian number; 0 where GB18030 has none. Built from the decoder. */
let table: Uint32Array | null = null;

const decoder = new TextDecoder('gb18030');

/** Decodes all sequences at once and notes the first, shortest one of each character. */
const note = (target: Uint32Array, sequences: readonly number[], length: 2 | 4): void => {
  // A line break parts the sequences, so that one that is no character cannot eat into its neighbour.
  const bytes = new Uint8Array(sequences.length * (length + 1));
  sequences.forEach((sequence, index) => {
    for (let at = 0; at < length; at++) {
      bytes[index * (length + 1) + at] = (sequence >>> (8 * (length - 1 - at))) & 0xff;
    }
    bytes[index * (length + 1) + length] = 0x0a;
  });
  decoder
    .decode(bytes)
    .split('\n')
    .forEach((char, index) => {
      const code = char.charCodeAt(0);
      if (char.length === 1 && code !== 0xfffd && target[code] === 0) target[code] = sequences[index] as number;
    });
};

const build = (): Uint32Array => {
  const target = new Uint32Array(0x10000);
  for (let code = 0; code < 0x80; code++) target[code] = code;
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push((lead << 8) | trail);
  }
  note(target, pairs, 2);
  // The four-byte sequences of the BMP: 39,420 of them, in order from 81 30 81 30.
  note(
    target,
    Array.from({ length: 39_420 }, (_, index) => fourBytes(index)),
    4,
  );
  return target;
};

/** The four-byte sequence of a pointer: its digits count 126 × 10 × 126 × 10. */
const fourBytes = (pointer: number): number =>
  (((0x81 + Math.floor(pointer / 12_600)) << 24) |
    ((0x30 + (Math.floor(pointer / 1260) % 10)) << 16) |
    ((0x81 + (Math.floor(pointer / 10) % 126)) << 8) |
    (0x30 + (pointer % 10))) >>>
  0;

/** Pointer of U+10000. */
const supplementary = 189_000;

/** Bytes of a text in GB18030, which no encoder of the platform gives; null where it holds half of a surrogate pair. */
export const encodeGb18030 = (text: string): Uint8Array | null => {
  table ??= build();
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    const sequence = code > 0xffff ? fourBytes(supplementary + code - 0x10000) : (table[code] as number);
    if (sequence === 0 && code !== 0) return null;
    if (sequence > 0xffff) {
      bytes[at++] = sequence >>> 24;
      bytes[at++] = (sequence >>> 16) & 0xff;
    }
    if (sequence > 0xff) bytes[at++] = (sequence >>> 8) & 0xff;
    bytes[at++] = sequence & 0xff;
  }
  return bytes.subarray(0, at);
};
