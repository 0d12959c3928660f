/** What the tests of formatting look at. */
import { applyEdits, check } from '../../server/src/check';
import { type FormatLayout, formatTables } from '../../server/src/features/format';
import { type TableKey, tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import type { Table } from '../../server/src/report';

export const formatted = (text: string, layout: FormatLayout): string =>
  applyEdits(text, formatTables(parse(text), layout).edits);

export const tableOf = (text: string, key: TableKey = 'requests'): Table =>
  parse(text).reports[0]?.tables[key] as Table;

export const reasons = (text: string, layout: FormatLayout = 'markdown'): string[] =>
  formatTables(parse(text), layout).refusals.map(({ table, reason }) => `${table} ${reason}`);

/** Every cell with its own text; marks for blanks are as good as nothing. */
export const cellsOf = (text: string): string[] =>
  parse(text).reports.flatMap((report, at) =>
    tableKeys.flatMap((key) => {
      const table = report.tables[key];
      if (!table) return [`${at} ${key} ${report.unreadable[key]?.reason}`];
      return [...table.cells.values()]
        .map(({ key: cell, state, value, span, extra }) => {
          const own = state === 'blank' ? '' : text.slice(span.start, span.end);
          return `${at} ${table.form.form} ${key}.${cell} ${state} ${value} ${own} ${extra}`;
        })
        .sort();
    }),
  );

/** Rules and cells of all findings. */
export const findingsOf = (text: string): string[] =>
  check(parse(text))
    .flatMap(({ findings }) => findings.map(({ rule, message, cells }) => `${rule} ${message} ${cells.join(' ')}`))
    .sort();

/** The lines of a text outside the regions of its tables, blank ones aside. */
export const proseOf = (text: string): string[] => {
  const regions = parse(text)
    .reports.flatMap((report) => tableKeys.flatMap((key) => report.tables[key]?.region ?? []))
    .sort((a, b) => a.start - b.start);
  let prose = '';
  let at = 0;
  for (const { start, end } of regions) {
    prose += text.slice(at, start);
    at = end;
  }
  return (prose + text.slice(at)).split(/(?<=\n)/).filter((line) => line.trim() !== '');
};
