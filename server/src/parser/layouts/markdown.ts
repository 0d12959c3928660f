import { type GridRow, isSeparatorLine, type Layout, type RegionShape } from '../grid';
import { pipeCells, standBetween } from './pipeRow';

const beginsWithPipe = /^\s*[|\uff5c]/;
const endsWithPipes = /[|\uff5c]{2}\s*$/;

/**
 * True where a converter left blank cells out and put pipes at the row's end for them, `3 | 3 | |||`, under a head that it
 * ruled off as in Markdown: with a pipe before the rule and none before the rows, or with pipes side by side.
 */
const isFilledUp = ({ text, lines }: RegionShape): boolean => {
  let ruled = false;
  let leading = 0;
  for (const line of lines) {
    if (line.pipes === 0) continue;
    const row = text.slice(line.lineStart, line.lineEnd);
    const begins = beginsWithPipe.test(row);
    if (isSeparatorLine(text, line)) ruled ||= begins;
    else if (endsWithPipes.test(row)) return true;
    else leading += begins ? 1 : -1;
  }
  return ruled && leading < 0;
};

/** GFM: `|---|` lines under the head, also after every row. Every row has all its cells, so blanks keep their place. */
export const markdown: Layout = {
  id: 'markdown',
  recognise: ({ separatorLines, pipeRows, pipeLines }) =>
    separatorLines > 0 && pipeRows * 3 >= pipeLines - separatorLines,
  read: (shape) => {
    const rows: GridRow[] = [];
    const between = standBetween(shape);
    for (const line of shape.lines) {
      if (line.lineStart === line.lineEnd || isSeparatorLine(shape.text, line)) continue;
      rows.push({
        cells: pipeCells(shape.text, line.lineStart, line.lineEnd, between && line.pipes > 0),
        closed: true,
      });
    }
    return { layout: 'markdown', rows, blanks: isFilledUp(shape) ? 'doubtful' : 'kept' };
  },
};
