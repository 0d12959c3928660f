import { places } from '../grid';
import type { LayoutWriter } from '../types';

/** Tabs between cells, merged cells with their empty places, as a spreadsheet copies them. */
export const tsv: LayoutWriter = (grid, output, lineBreak) => {
  for (const [at, row] of places(grid).entries()) {
    if (at > 0) output.write(lineBreak);
    for (const [column, place] of row.entries()) {
      if (column > 0) output.write('\t');
      if (place.begins && place.cell) output.cell(place.cell);
    }
  }
};
