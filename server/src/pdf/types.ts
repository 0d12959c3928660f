/** A character as it is printed. Places are points (1/72 inch) from the page's lower left corner, as the page is turned for reading. */
export interface Glyph {
  readonly text: string;
  /** Its left edge. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  /** The height of its line of type. */
  readonly size: number;
}

/** A line that is drawn along the page's edges: of a table's border, an underline. */
export interface Rule {
  readonly isLevel: boolean;
  /** Its distance from the page's bottom where it is level, else from its left edge. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A printed page. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** In the order of their printing. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}
