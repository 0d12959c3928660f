import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/parser';
import { cellsOf, findingsOf } from '../features/formatting';
import { generateReport } from '../support/generate';

/** Tables as converters of pages and documents write them, in ways of their own. */

interface PageCell {
  readonly text: string;
  readonly columns: number;
}

const rowsOf = (table: string): PageCell[][] =>
  [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td(.*?)>(.*?)<\/td>/g)].map(([, attributes = '', content = '']) => ({
      text: content.replace(/<[^>]*>|&nbsp;/g, '').trim(),
      columns: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    })),
  );

type Write = (rows: readonly (readonly PageCell[])[], width: number) => string;

const converted = (page: string, write: Write): string =>
  page.replace(/<table[\s\S]*?<\/table>/g, (table) => {
    const rows = rowsOf(table);
    return write(rows, Math.max(...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0))));
  });

/** Cells in paragraphs: each between blank lines, bars alone on theirs, the head ruled off. */
const barsBetween: Write = (rows, width) =>
  rows
    .map(
      (row, at) =>
        row.map(({ text }) => text).join('\n\n| \n\n') + (at === 0 ? `  \n  \n${'---|'.repeat(width - 1)}---` : ''),
    )
    .join('  \n  \n');

/** Columns held by blanks between two lines of dashes. */
const ruled: Write = (rows) => {
  const line = `  ${rows
    .reduce((most, row) => (row.length > most.length ? row : most))
    .map(() => '-'.repeat(44))
    .join(' ')}`;
  const wide = (text: string): string => text + ' '.repeat(Math.max(1, 45 - 2 * text.length));
  return [line, ...rows.map((row) => `  ${row.map(({ text }) => wide(text)).join('')}`), line].join('\n');
};

interface Filled {
  /** Each cell on a line of its own. */
  readonly perCell: boolean;
  /** A rule under the head. */
  readonly head: boolean;
  /** A pipe before the first cell. */
  readonly leading: boolean;
  /** The cell's pipe on the next line. */
  readonly apart: boolean;
  /** Cells that the page leaves blank. */
  readonly isBlank: (at: number) => boolean;
}

/** All cells of a table in their places: where a merged one takes several, the others are empty. */
const placesOf = (table: string): string[][] => {
  const places: string[][] = [];
  for (const [row, [, html = '']] of [...table.matchAll(/<tr>(.*?)<\/tr>/g)].entries()) {
    let column = 0;
    for (const [, attributes = '', content = ''] of html.matchAll(/<td(.*?)>(.*?)<\/td>/g)) {
      while (places[row]?.[column] !== undefined) column++;
      const span = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
      for (let below = 0; below < span('rowspan'); below++) {
        places[row + below] ??= [];
        for (let right = 0; right < span('colspan'); right++) {
          const line = places[row + below] as string[];
          line[column + right] = below + right === 0 ? content.replace(/<[^>]*>|&nbsp;/g, '').trim() : '';
        }
      }
    }
  }
  return places;
};

type WritePlaces = (rows: readonly (readonly string[])[]) => string;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Ruled off below every row; what is longer than a line goes on below it, with the row's figures beside its second line. */
const boxed: WritePlaces = (rows) => {
  const rule = `├${'────────┼'.repeat(9)}────────┤`;
  const lines = rows.flatMap((cells) => {
    const cut = cells.map((text) => text.match(/.{1,11}/g) ?? []);
    const height = Math.max(...cut.map(({ length }) => length));
    const printed = Array.from({ length: height }, (_, at) =>
      cut.map((pieces) => (pieces.length > 1 ? pieces[at] : at === Math.min(1, height - 1) ? pieces[0] : '') ?? ''),
    );
    return [...printed.map((each) => line(each).replaceAll('|', '│')), rule];
  });
  return [rule, ...lines].join('\n');
};

/** GFM under a head that is left empty. */
const underEmptyHead: WritePlaces = (rows) => {
  const empty = rows[0]?.map(() => '') ?? [];
  return ['', line(empty), line(empty.map(() => '---')), ...rows.map(line), ''].join('\n');
};

/** Blank cells are left out, and pipes put at the row's end for them and for merged cells. */
const filledUp =
  ({ perCell, head, leading, apart, isBlank }: Filled): Write =>
  (rows, width) => {
    let figures = 0;
    return rows
      .map((row, at) => {
        const cells = row.filter(({ text }) => text !== '' && !(/^\d+$/.test(text) && isBlank(figures++)));
        const words = cells.map(({ text }) => `${text}${apart ? '\n' : ' '}|`).join(perCell ? '\n' : ' ');
        const fillers = at === rows.length - 1 ? '' : '|'.repeat(width - cells.length);
        const rule = head && at === 0 ? `\n|${'---|'.repeat(width)}` : '';
        return `${leading && cells.length > 0 ? '| ' : ''}${words}${perCell ? '\n' : ' '}${fillers}${rule}`;
      })
      .join('\n');
  };

const pages = (['2021', '2019'] as const).flatMap((formId) =>
  [1, 4].map((seed) => generateReport(seed, { layout: 'html', formId })),
);

describe('all cells of a page that a converter wrote', () => {
  test.each<[string, Write]>([
    ['with bars between paragraphs and a rule under the head', barsBetween],
    ['between lines of dashes', ruled],
  ])('%s', (_, write) => {
    for (const page of pages) {
      const text = converted(page, write);
      expect(cellsOf(text)).toEqual(cellsOf(page));
      expect(findingsOf(text)).toEqual([]);
    }
  });
});

describe('blanks that a converter kept in their places', () => {
  const blanked = pages.map((page) => {
    let figures = 0;
    return page.replace(/(<p align="center">)\d+(<\/p>)/g, (whole, open: string, close: string) =>
      (figures++ * 7919) % 10 < 4 ? `${open}&nbsp;${close}` : whole,
    );
  });
  test.each<[string, WritePlaces]>([
    ['in a box whose cells go on below', boxed],
    ['under an empty head', underEmptyHead],
  ])('%s', (_, write) => {
    for (const page of blanked) {
      expect(page).toContain('&nbsp;</p>');
      const text = page.replace(/<table[\s\S]*?<\/table>/g, (table) => write(placesOf(table)));
      for (const key of ['requests', 'reviews'] as const) {
        const cells = (source: string): [string, number | null][] =>
          [...(parse(source).reports[0]?.tables[key]?.cells ?? [])].map(([cell, { value }]) => [cell, value]);
        expect(cells(text)).toEqual(cells(page));
      }
    }
  });
});

describe('blanks kept in rows of which only some begin with the label of their group', () => {
  /** Every other figure of the results, and none of their totals. */
  const blanked = pages.map((page) =>
    page.replace(/<tr>.*?<\/tr>/g, (row) => {
      let figures = 0;
      if (!/（[一二三四五六七]）|\d\./.test(row)) return row;
      return row.replace(/(<p align="center">)\d+(<\/p>)(?!<\/td><\/tr>)/g, (whole, open: string, close: string) =>
        figures++ % 2 === 0 ? `${open}&nbsp;${close}` : whole,
      );
    }),
  );
  test.each<[string, string]>([
    ['no pipe first', ''],
    ['a pipe first', '| '],
  ])('%s', (_, first) => {
    for (const page of blanked) {
      const text = converted(page, (rows) =>
        rows.map((row) => `${first}${row.map((cell) => cell.text).join(' | ')} |`).join('\n'),
      );
      const cells = (source: string): [string, number | null][] =>
        [...(parse(source).reports[0]?.tables.requests?.cells ?? [])].map(([cell, { value }]) => [cell, value]);
      expect(page).toContain('&nbsp;</p>');
      expect(cells(text)).toEqual(cells(page));
    }
  });
});

const flags = [false, true];

describe('blanks that a converter moved to the row’s end', () => {
  for (const perCell of flags)
    for (const head of flags)
      for (const leading of flags)
        for (const apart of flags) {
          const name = `${perCell ? 'a cell' : 'a row'} a line, ${head ? 'a' : 'no'} rule, ${leading ? 'a' : 'no'} leading pipe${apart ? ', pipes on the next line' : ''}`;
          test(name, () => {
            for (const page of pages) {
              const whole = converted(page, filledUp({ perCell, head, leading, apart, isBlank: () => false }));
              expect(cellsOf(whole)).toEqual(cellsOf(page));
              expect(findingsOf(whole)).toEqual([]);
              const known = parse(page).reports[0]?.tables;
              const text = converted(
                page,
                filledUp({ perCell, head, leading, apart, isBlank: (at) => (at * 7919) % 10 < 3 }),
              );
              const [report] = parse(text).reports;
              let read = 0;
              for (const key of ['disclosure', 'requests', 'reviews'] as const) {
                for (const [cell, { value }] of report?.tables[key]?.cells ?? []) {
                  // Never a figure of another cell.
                  if (value !== null) expect([cell, value]).toEqual([cell, known?.[key]?.cells.get(cell)?.value]);
                  read++;
                }
              }
              expect(read).toBeGreaterThan(0);
            }
          });
        }
});
