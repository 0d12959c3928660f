import type { Layout } from '../grid';
import { aligned } from './aligned';
import { cellPerLine } from './cellPerLine';
import { csv } from './csv';
import { markdown } from './markdown';
import { pipePerCell } from './pipePerCell';
import { pipeRow } from './pipeRow';
import { tabIndent } from './tabIndent';
import { tsv } from './tsv';

/** The recognisers in the order in which they are asked. `html` is found by its tags before. */
export const layouts: readonly Layout[] = [markdown, pipeRow, pipePerCell, tabIndent, tsv, csv, aligned, cellPerLine];
