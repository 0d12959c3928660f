import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import type { Parts, WordProblem } from './types';
import { attributeOf, elementsOf, nameOf } from './xml';

/** Bytes that are unpacked of one part at most: a hundred times a long report. */
const mostUnpacked = 64 * 1024 * 1024;

const relations = '_rels/.rels';
const wanted = /^(?:_rels\/\.rels|[^/]+\/(?:document\d*|numbering\d*|styles\d*)\.xml)$/;

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
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        isTooLarge ||= originalSize > mostUnpacked;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return 'tooLarge';
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
