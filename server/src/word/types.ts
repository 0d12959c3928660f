import type { XmlElement } from '@rgrove/parse-xml';

/** Why a file gives no text. */
export type WordProblem =
  /** A document of another program, or an archive. */
  | 'other'
  /** Cut off, or changed by something that did not know its kind. */
  | 'damaged'
  /** Unpacked it is larger than any report. */
  | 'tooLarge';

/** The files within a document's that its text is told by. */
export interface Parts {
  readonly document: XmlElement;
  readonly numbering: XmlElement | null;
  readonly styles: XmlElement | null;
}

/** A cell as it stands in its row: spans in columns and rows. */
export interface WordCell {
  readonly text: string;
  readonly colspan: number;
  rowspan: number;
}

/** A paragraph's lines, or a table's rows. */
export type Block = { readonly paragraph: string } | { readonly rows: readonly (readonly WordCell[])[] };
