import { tableKeys } from '../forms';
import type { ExtractedJson } from './json';

const columns = ['file', 'organ', 'year', 'table', 'row', 'column', 'value'] as const;

const field = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Values as one line. */
export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(field).join(',')}\n`;

/** The head of the columns. */
export const csvHead = (): string => csvLine(columns);

/** One line a cell, in the form's order; a blank cell has an empty value. */
export const csvOf = ({ file, organ, year, tables }: ExtractedJson): string =>
  tableKeys
    .flatMap((table) =>
      Object.entries(tables[table]?.cells ?? {}).map(([cell, value]) => {
        const [row = '', column = ''] = cell.split('.');
        return csvLine([file, organ, year, table, row, column, value]);
      }),
    )
    .join('');
