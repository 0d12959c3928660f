import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import type { Parts, WordProblem } from './types';
import { attributeOf, elementsOf, nameOf } from './xml';

/** Bytes that are unpacked of one part at most: a hundred times a long report. */
const mostUnpacked = 64 * 1024 * 1024;

const relations = '_rels/.rels';
const wanted = /^(?:_rels\/\.rels|[^/]+\/(?:document\d*|numbering\d*|styles\d*)\.xml)$/;

/** What unpacks some parts of an archive; null where one of them is too large. Throws where the archive is damaged. */
const unpack = (bytes: Uint8Array, parts: RegExp): Readonly<Record<string, Uint8Array>> | null => {
  let isTooLarge = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!parts.test(name)) return false;
      isTooLarge ||= originalSize > mostUnpacked;
      return !isTooLarge;
    },
  });
  return isTooLarge ? null : files;
};

/**
 * Whether one of the words may stand in a document: a cheap look before it is read. A word that is cut where its looks change
 * is not found, which in a whole report does not happen to each. Never throws.
 */
export const wordHolds = (bytes: Uint8Array, words: readonly string[]): boolean => {
  try {
    const texts = Object.values(unpack(bytes, /^[^/]+\/document\d*\.xml$/) ?? {}).map((part) => strFromU8(part));
    return texts.some((text) => words.some((word) => text.includes(word)));
  } catch {
    return false;
  }
};

const rootOf = (bytes: Uint8Array | undefined): XmlElement | null =>
  bytes ? parseXml(strFromU8(bytes), { ignoreUndefinedEntities: true }).root : null;

/** Path of the part that the package says to be the document; null for a package of another program. */
const documentPath = (root: XmlElement | null): string | null => {
  for (const relation of root ? elementsOf(root) : []) {
    const target = attributeOf(relation, 'Target');
    if (attributeOf(relation, 'Type')?.endsWith('/officeDocument') && target) return target.replace(/^\//, '');
  }
  return null;
};

/** Opens a .docx: a zip archive of XML files. */
export const openParts = (bytes: Uint8Array): Parts | WordProblem => {
  try {
    const files = unpack(bytes, wanted);
    if (!files) return 'tooLarge';
    const path = documentPath(rootOf(files[relations])) ?? 'word/document.xml';
    const document = rootOf(files[path]);
    if (!document || nameOf(document) !== 'document') return 'other';
    const beside = (name: string): XmlElement | null =>
      rootOf(files[`${path.slice(0, path.lastIndexOf('/'))}/${name}.xml`]);
    return { document, numbering: beside('numbering'), styles: beside('styles') };
  } catch {
    // What the libraries throw names bytes and elements, which are nothing to a clerk.
    return 'damaged';
  }
};
