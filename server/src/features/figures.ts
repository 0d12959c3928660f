import { applyEdits } from '../check';
import { tableKeys } from '../forms';
import { parse } from '../parser';
import type { TextEdit } from '../rules/types';
import { formatTables } from './format';

/** A new report with figures in its tables' cells, by `table.row.column`; cells that its form does not have are passed over. */
export const withFigures = (text: string, values: ReadonlyMap<string, string>): string => {
  const tables = parse(text).reports[0]?.tables;
  const edits: TextEdit[] = tableKeys.flatMap((table) =>
    [...(tables?.[table]?.cells ?? [])].flatMap(([key, { span }]) => {
      const newText = values.get(`${table}.${key}`);
      return newText === undefined ? [] : [{ span, newText }];
    }),
  );
  const filled = applyEdits(
    text,
    edits.sort((a, b) => a.span.start - b.span.start),
  );
  // Longer figures make wider columns.
  return applyEdits(filled, formatTables(parse(filled), 'keep').edits);
};
