import { places } from '../grid';
import type { LayoutWriter } from '../types';

/** A tab and a cell a line, a blank line between rows; a cell merged from above leaves a tab alone. */
export const tabIndent: LayoutWriter = (grid, output, lineBreak) => {
  for (const [at, row] of places(grid).entries()) {
    if (at > 0) output.write(lineBreak + lineBreak);
    let first = true;
    for (const place of row) {
      if (!place.begins && !place.continues) continue;
      output.write(first ? '\t' : `${lineBreak}\t`);
      first = false;
      if (place.begins && place.cell) output.cell(place.cell);
    }
  }
};
