/** What a zip file holds by its own list: name and packed size (bytes) of each file. Throws where there is no such list. */
export const filesOfZip = (bytes) => {
  // The list's own place stands at the end, before a comment of at most 64 KB.
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip file');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('a broken zip file');
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const file = { name: bytes.toString('utf8', at + 46, at + 46 + name), size: bytes.readUInt32LE(at + 20) };
    at += 46 + name + extra + comment;
    return file;
  });
};
