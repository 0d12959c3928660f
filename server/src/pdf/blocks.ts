import type { Block } from '../word';
import { type Grid, gridsOf } from './grid';
import { type Line, linesOf, run } from './lines';
import type { Glyph, Sheet } from './types';

type Rows = Extract<Block, { rows: unknown }>['rows'];

/** A table, and where it is on its page. */
interface Placed {
  readonly top: number;
  readonly block: { readonly rows: Rows };
}

/** A paragraph as it is put together. */
interface Paragraph {
  readonly top: number;
  text: string;
  readonly first: Line;
  last: Line;
  /** Left and right edge of the running text that it stands in. */
  readonly column: readonly [number, number];
}

const fieldOf = (values: readonly number[], value: number): number => {
  const up = (values[0] as number) < (values.at(-1) as number);
  for (let at = 0; at + 1 < values.length; at++) {
    const [one, other] = [values[at] as number, values[at + 1] as number];
    if (up ? value >= one && value < other : value <= one && value > other) return at;
  }
  return -1;
};

const middleOf = ({ x, y, width, size }: Glyph): readonly [x: number, y: number] => [x + width / 2, y + size / 3];

const isWithin = ({ xs, ys }: Grid, glyph: Glyph): boolean => {
  const [x, y] = middleOf(glyph);
  return fieldOf(xs, x) >= 0 && fieldOf(ys, y) >= 0;
};

/** What a cell may have between its border and its words, in points. */
const padding = 4;

/** The words of a cell's lines. A figure goes on in the next line only where another digit had no room: else the two are two. */
const wordsIn = (lines: readonly Line[], width: number): string => {
  let words = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const text = line.text.replace(/ {2,}/g, ' ');
    const hadRoom = before && before.right - before.left + before.size / 2 <= width - padding;
    const areTwo = hadRoom && /\d$/.test(words) && /^[-+.\d]/.test(text);
    words = !before ? text : areTwo ? `${words} ${text}` : run(words, text);
  }
  return words;
};

const tableOf = (grid: Grid, glyphs: readonly Glyph[]): Placed['block'] => {
  const held = new Map(grid.cells.map((cell) => [cell, [] as Glyph[]]));
  for (const glyph of glyphs) {
    const [x, y] = middleOf(glyph);
    const [row, column] = [fieldOf(grid.ys, y), fieldOf(grid.xs, x)];
    if (row >= 0 && column >= 0) held.get(grid.at(row, column))?.push(glyph);
  }
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map((cell) => ({
        text: wordsIn(linesOf(held.get(cell) ?? []), grid.widthOf(cell)),
        colspan: cell.colspan,
        rowspan: cell.rowspan,
      })),
  );
  return { rows };
};

/** Of a page's height, at its top and bottom: where its number stands. */
const margin = 0.1;
const ornaments = /[-—–―•·\s]+/g;
const pageNumber = /^第?\d{1,3}页?(?:[/／]\d{1,3}|[,，]?共\d{1,3}页)?$/;

/** A figure alone may be one of the text. */
const isPageNumber = ({ text }: Line): boolean =>
  !/^\s*\d+\s*$/.test(text) && pageNumber.test(text.replace(ornaments, ''));

/** Of a character's height: how far short of its column's edge a full line may end, and how far in a paragraph begins. */
const slack = 1.6;
const indent = 0.6;

/** Columns are parted by at least as many blanks. */
const gap = ' '.repeat(3);
/** Of a table that nothing rules. */
const figure = /^\s*[-+]?\d[\d.,]*\s*$/;

/** Whether a line goes on where another ends: that one fills its column, and it begins no further in than the column does. */
const goesOn = (last: Line, [, right]: Paragraph['column'], line: Line, [left]: Paragraph['column']): boolean =>
  // After a sentence nothing is lost by a new line; what stands in columns is no running text.
  !/[。！？；：]$/.test(last.text) &&
  ![last, line].some(({ text }) => text.includes(gap) || figure.test(text)) &&
  right - last.right <= slack * last.size &&
  line.left - left <= indent * line.size &&
  Math.abs(last.size - line.size) < 1;

/** Of a character's height: how far below each other lines of a paragraph may be. */
const farthest = 3;

const paragraphsOf = (lines: readonly Line[], column: Paragraph['column']): Paragraph[] => {
  const result: Paragraph[] = [];
  for (const line of lines) {
    const open = result.at(-1);
    if (open && goesOn(open.last, column, line, column) && open.last.y - line.y < farthest * line.size) {
      open.text = run(open.text, line.text);
      open.last = line;
    } else result.push({ top: line.y, text: line.text, first: line, last: line, column });
  }
  return result;
};

/** The outermost of edges that several lines end at, `outwards` being 1 where that is the rightmost. */
const edgeOf = (edges: readonly number[], size: number, outwards: 1 | -1): number => {
  const ordered = edges.map((edge) => edge * outwards).sort((one, other) => other - one);
  const least = Math.max(2, ordered.length / 8);
  let [from, to] = [0, 0];
  for (const edge of ordered) {
    while ((ordered[from] as number) > edge + slack * size) from++;
    while (to < ordered.length && (ordered[to] as number) > edge - slack * size) to++;
    if (to - from >= least) return edge * outwards;
  }
  return (ordered[0] ?? 0) * outwards;
};

/** Left and right edge of the running text of pages of one kind: one page may have too few lines to tell. */
const columnOf = (lines: readonly Line[]): Paragraph['column'] => {
  const size = lines.reduce((most, line) => Math.max(most, line.size), 0);
  const [lefts, rights] = [lines.map((line) => line.left), lines.map((line) => line.right)];
  return [edgeOf(lefts, size, -1), edgeOf(rights, size, 1)];
};

/** A page taken apart. */
interface Page {
  readonly sheet: Sheet;
  readonly grids: readonly Grid[];
  /** What stands in no table. */
  readonly lines: readonly Line[];
}

const pageOf = (sheet: Sheet): Page => {
  const grids = gridsOf(sheet.rules);
  const loose = sheet.glyphs.filter((glyph) => !grids.some((grid) => isWithin(grid, glyph)));
  return { sheet, grids, lines: linesOf(loose) };
};

/** Lines where a page has its head and foot. */
const marginal = ({ sheet: { height }, lines }: Page): Line[] =>
  lines.filter(({ y }) => y < margin * height || y > (1 - margin) * height);

const masked = ({ text }: Line): string => text.replace(/\d+/g, '0');

/** A page's lines without its number, and without what the page before or after has at the same place. */
const ownLines = (page: Page, neighbours: readonly (Page | undefined)[]): readonly Line[] => {
  const theirs = neighbours.map((each) => new Map(each ? marginal(each).map((line) => [masked(line), line]) : []));
  const isRunning = (line: Line): boolean =>
    theirs.some((lines) => {
      const other = lines.get(masked(line));
      if (!other || Math.abs(other.y - line.y) >= line.size / 2) return false;
      // Of pages that follow each other the numbers do, too.
      return masked(line) !== '0' || Math.abs(Number(other.text) - Number(line.text)) === 1;
    });
  const left = new Set(marginal(page).filter((line) => isPageNumber(line) || isRunning(line)));
  return page.lines.filter((line) => !left.has(line));
};

/** What a page has, the uppermost first. */
const piecesOf = ({ sheet, grids, lines }: Page, column: Paragraph['column']): (Placed | Paragraph)[] => {
  const tables = grids
    .map((grid) => ({ top: grid.ys[0] as number, block: tableOf(grid, sheet.glyphs) }))
    .filter(({ block }) => block.rows.some((row) => row.some(({ text }) => text !== '')));
  // A table parts what stands above it from what stands below.
  const tops = [...tables.map(({ top }) => top), Number.NEGATIVE_INFINITY];
  let from = 0;
  const paragraphs = tops.flatMap((top) => {
    let to = from;
    while (to < lines.length && (lines[to] as Line).y > top) to++;
    const piece = lines.slice(from, to);
    from = to;
    return paragraphsOf(piece, column);
  });
  return [...paragraphs, ...tables].sort((one, other) => other.top - one.top);
};

const wordsOf = (row: Rows[number]): string => row.map(({ text }) => text).join('\t');

/** The rows of a table's second part without the head that is printed again above them. */
const withoutHead = (rows: Rows, before: Rows): Rows => {
  let count = 0;
  while (count < Math.min(rows.length, before.length)) {
    if (wordsOf(rows[count] as Rows[number]) !== wordsOf(before[count] as Rows[number])) break;
    count++;
  }
  return rows.slice(count);
};

/** What printed pages say, in the order of reading: paragraphs, over the ends of pages too, and ruled tables with their merged cells. */
export const blocksOf = (sheets: readonly Sheet[]): Block[] => {
  const whole = sheets.map(pageOf);
  const pages = whole.map((page, at) => ({ ...page, lines: ownLines(page, [whole[at - 1], whole[at + 1]]) }));
  const columns = new Map<string, Paragraph['column']>();
  const columnFor = ({ width, height }: Sheet): Paragraph['column'] => {
    const kind = `${width} ${height}`;
    const known = columns.get(kind);
    if (known) return known;
    const alike = pages.filter(({ sheet }) => sheet.width === width && sheet.height === height);
    const column = columnOf(alike.flatMap(({ lines }) => lines));
    columns.set(kind, column);
    return column;
  };
  const pieces: (Placed | Paragraph)[] = [];
  /** The first part of the table that the last page ended with. */
  let table: Rows | null = null;
  for (const page of pages) {
    const [first, ...others] = piecesOf(page, columnFor(page.sheet));
    const open = pieces.at(-1);
    if (!first) continue;
    if ('text' in first) {
      const isOne = open && 'text' in open && goesOn(open.last, open.column, first.first, first.column);
      if (isOne) {
        open.text = run(open.text, first.text);
        open.last = first.last;
      } else pieces.push(first);
    } else if (table && open && 'block' in open) {
      pieces.push({ ...first, block: { rows: withoutHead(first.block.rows, table) } });
    } else pieces.push(first);
    pieces.push(...others);
    const last = others.at(-1) ?? first;
    const goesFurther: boolean = 'block' in last && last === first && table !== null;
    if (!goesFurther) table = 'block' in last ? last.block.rows : null;
  }
  return pieces.map((piece) => ('text' in piece ? { paragraph: piece.text } : piece.block));
};
