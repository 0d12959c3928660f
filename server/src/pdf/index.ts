import { textOfBlocks } from '../word';
import { blocksOf } from './blocks';
import type { Sheet } from './types';

export type { Glyph, Rule, Sheet } from './types';

/** The text of printed pages: a paragraph a line, ruled tables as HTML, without the pages' numbers. Null where nothing but pictures is printed. */
export const textOfSheets = (sheets: readonly Sheet[]): string | null =>
  sheets.some(({ glyphs }) => glyphs.length > 0) ? textOfBlocks(blocksOf(sheets)) : null;
