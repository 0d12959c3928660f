import type { XmlElement } from '@rgrove/parse-xml';
import type { Numbering } from './numbering';
import type { Block, WordCell } from './types';
import { attributeOf, childOf, childrenOf, elementsOf, isOn, nameOf, numberOf, settingOf, wordsOf } from './xml';

/** Elements that only hold others, whose words are read as if it were not there. */
const holders = new Set([
  'r',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'sdtContent',
  'hyperlink',
  'fldSimple',
  'ruby',
  'rubyBase',
  'dir',
  'bdo',
  'oMath',
  'oMathPara',
]);

/** Deeper than any document that a person made. */
const deepest = 200;

/** What may stand in one of two ways, of which a reader takes the first that it knows. */
const chosen = (element: XmlElement): XmlElement | null => childOf(element, 'Choice') ?? childOf(element, 'Fallback');

/** What an element stands for where it holds others: itself, its content, or nothing. */
const held = (element: XmlElement): XmlElement | null => {
  const name = nameOf(element);
  if (name === 'AlternateContent') return chosen(element);
  if (name === 'sdt') return childOf(element, 'sdtContent');
  return holders.has(name) ? element : null;
};

/** A table of contents, whose lines are the headings once more. */
const isContents = (element: XmlElement): boolean =>
  nameOf(element) === 'sdt' &&
  settingOf(childOf(childOf(element, 'sdtPr'), 'docPartObj'), 'docPartGallery') === 'Table of Contents';

/** Reads a document's content in its order. */
class BlockReader {
  /** Text boxes of the paragraph that is being read: they come behind it. */
  #boxes: XmlElement[] = [];

  constructor(readonly numbering: Numbering) {}

  /** Throws a `RangeError` where elements stand in one another as in no document that a person made. */
  blocksOf(parent: XmlElement, depth = 0): Block[] {
    if (depth > deepest) throw new RangeError('too deep');
    return elementsOf(parent).flatMap((element): Block[] => {
      const name = nameOf(element);
      if (name === 'p') return this.#paragraph(element, depth);
      if (name === 'tbl') return this.#table(element, depth);
      const content = isContents(element) ? null : held(element);
      return content ? this.blocksOf(content, depth + 1) : [];
    });
  }

  #paragraph(element: XmlElement, depth: number): Block[] {
    const properties = childOf(element, 'pPr');
    if (/^toc \d$/i.test(this.numbering.styleName(properties))) return [];
    const outer = this.#boxes;
    this.#boxes = [];
    const words = this.#words(element, depth);
    const before = this.numbering.before(properties);
    const boxes = this.#boxes;
    this.#boxes = outer;
    return [{ paragraph: before + words }, ...boxes.flatMap((box) => this.blocksOf(box, depth + 1))];
  }

  #words(parent: XmlElement, depth: number): string {
    if (depth > deepest) throw new RangeError('too deep');
    if (nameOf(parent) === 'r' && isOn(childOf(parent, 'rPr'), 'vanish')) return '';
    let words = '';
    for (const element of elementsOf(parent)) words += this.#piece(element, depth);
    return words;
  }

  #piece(element: XmlElement, depth: number): string {
    switch (nameOf(element)) {
      case 't':
        return wordsOf(element);
      case 'tab':
        return '\t';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#drawing(element, depth);
    }
    const content = held(element);
    return content ? this.#words(content, depth + 1) : '';
  }

  /** A picture is told by a mark, since a table may stand in it; of a text box the words come behind the paragraph. */
  #drawing(element: XmlElement, depth: number): string {
    if (depth > deepest) throw new RangeError('too deep');
    let words = '';
    for (const child of elementsOf(element)) {
      const name = nameOf(child);
      if (name === 'txbxContent') this.#boxes.push(child);
      else if (name === 'blip' || name === 'imagedata') words ||= '[图片]';
      else words ||= this.#drawing(name === 'AlternateContent' ? (chosen(child) ?? child) : child, depth + 1);
    }
    return words;
  }

  #table(element: XmlElement, depth: number): Block[] {
    const rows = this.#rows(element, 'tr', depth).filter((row) => !isOn(childOf(row, 'trPr'), 'del'));
    const cells = rows.map((row) => this.#rows(row, 'tc', depth));
    // A frame around the page is no table.
    if (cells.every(({ length }) => length <= 1)) {
      return cells.flat().flatMap((cell) => this.blocksOf(cell, depth + 1));
    }
    return [{ rows: this.#grid(rows, cells, depth) }];
  }

  /** Rows of a table or cells of a row, among what only holds them. */
  #rows(parent: XmlElement, name: string, depth: number): XmlElement[] {
    if (depth > deepest) throw new RangeError('too deep');
    return elementsOf(parent).flatMap((element) => {
      if (nameOf(element) === name) return [element];
      const content = held(element);
      return content ? this.#rows(content, name, depth + 1) : [];
    });
  }

  #grid(rows: readonly XmlElement[], cells: readonly (readonly XmlElement[])[], depth: number): WordCell[][] {
    /** By column the cell that goes on downwards. */
    let open = new Map<number, WordCell>();
    return rows.map((row, at) => {
      const properties = childOf(row, 'trPr');
      const next = new Map<number, WordCell>();
      const made: WordCell[] = [];
      const skipped = numberOf(properties, 'gridBefore') ?? 0;
      if (skipped > 0) made.push({ text: '', colspan: skipped, rowspan: 1 });
      let column = skipped;
      for (const element of cells[at] ?? []) {
        const own = childOf(element, 'tcPr');
        const colspan = Math.max(1, Math.min(numberOf(own, 'gridSpan') ?? 1, 100));
        const merge = childOf(own, 'vMerge');
        const above = merge && attributeOf(merge, 'val') !== 'restart' ? open.get(column) : undefined;
        const cell = above?.colspan === colspan ? above : { text: this.#cell(element, depth), colspan, rowspan: 1 };
        if (cell === above) cell.rowspan++;
        else made.push(cell);
        if (merge) next.set(column, cell);
        column += colspan;
      }
      open = next;
      return made;
    });
  }

  /** All words of a cell on one line. */
  #cell(element: XmlElement, depth: number): string {
    const words = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((block) => ('paragraph' in block ? [block.paragraph] : block.rows.flat().map(({ text }) => text)));
    return words(this.blocksOf(element, depth + 1))
      .map((each) => each.replace(/\s+/g, ' ').trim())
      .filter((each) => each !== '')
      .join(' ');
  }
}

/** The content of a document, in its order. */
export const blocksOf = (document: XmlElement, numbering: Numbering): Block[] => {
  const [body] = childrenOf(document, 'body');
  return body ? new BlockReader(numbering).blocksOf(body) : [];
};
