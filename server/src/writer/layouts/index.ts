import type { LayoutWriter, WriterLayout } from '../types';
import { cellPerLine } from './cellPerLine';
import { markdown } from './markdown';
import { pipePerCell } from './pipePerCell';
import { pipeRow } from './pipeRow';
import { tabIndent } from './tabIndent';
import { tsv } from './tsv';

/** Every layout that tables can be written in. A new one is one new file and one entry here. */
export const writers: Readonly<Record<WriterLayout, LayoutWriter>> = {
  cellPerLine,
  pipePerCell,
  tabIndent,
  pipeRow,
  markdown,
  tsv,
};
