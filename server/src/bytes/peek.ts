const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file's bytes, for looking at it only: UTF-16 by its mark, else UTF-8, else what most other Chinese files are in
 * (GB18030). What a file is written back in is told by `encoding.ts`.
 */
export const peek = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};
