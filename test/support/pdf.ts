/** PDFs, made of nothing but what their text needs: a Chinese font that is named and not brought along, and lines. */
import { type Cell, rowsOf } from './docx';

/** Words at a place: points from the page's lower left corner, the left end of the baseline. */
interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A line, or a thin shape filled, as programs draw borders. */
interface Border {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Page {
  readonly words: Words[];
  readonly borders: Border[];
}

/** How borders are drawn: along lines, as thin shapes, around each cell. */
export type Drawing = 'lines' | 'shapes' | 'boxes';

const hex = (text: string): string =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const drawn = ({ x, y, width, height }: Border, drawing: Drawing): string => {
  if (drawing === 'boxes') return `${x} ${y} ${width} ${height} re S`;
  const sides = [
    [x, y, x + width, y],
    [x, y + height, x + width, y + height],
    [x, y, x, y + height],
    [x + width, y, x + width, y + height],
  ] as const;
  if (drawing === 'lines') return sides.map(([a, b, c, d]) => `${a} ${b} m ${c} ${d} l S`).join('\n');
  return sides.map(([a, b, c, d]) => `${a} ${b} ${Math.max(c - a, 0.5)} ${Math.max(d - b, 0.5)} re f`).join('\n');
};

const contentOf = ({ words, borders }: Page, drawing: Drawing): string =>
  [
    ...borders.map((border) => drawn(border, drawing)),
    ...words.map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`),
  ].join('\n');

/** The file with these pages. */
export const pdf = (pages: readonly Page[], drawing: Drawing = 'lines'): Uint8Array => {
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...pages.flatMap((page, at) => {
      const content = contentOf(page, drawing);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + 2 * at} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`;
  file += `${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
};

const left = 70;
const width = 455;
const top = 770;
const bottom = 80;

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? size / 2 : size), 0);

/** A text in lines that fit. */
const wrapped = (text: string, room: number, size: number): string[] => {
  const lines = [''];
  for (const char of text) {
    if (widthOf(lines.at(-1) + char, size) > room && lines.at(-1) !== '') lines.push('');
    lines[lines.length - 1] += char;
  }
  return lines;
};

/** Prints a report whose tables are HTML: a line a paragraph, tables with borders, over as many pages as it takes. */
class Printer {
  readonly pages: Page[] = [];
  #y = 0;

  get #page(): Page {
    return this.pages.at(-1) ?? this.#turn();
  }

  #turn(): Page {
    const page: Page = { words: [], borders: [] };
    this.pages.push(page);
    page.words.push({ x: 285, y: 40, size: 10, text: `- ${this.pages.length} -` });
    this.#y = top;
    return page;
  }

  paragraph(text: string): void {
    const size = 12;
    for (const line of wrapped(`　　${text}`, width, size)) {
      if (this.pages.length === 0 || this.#y < bottom) this.#turn();
      // What is blank is not printed.
      const words = line.replace(/^　+/, '');
      this.#page.words.push({ x: left + size * (line.length - words.length), y: this.#y, size, text: words });
      this.#y -= 20;
    }
  }

  table(rows: readonly (readonly Cell[])[]): void {
    const size = 8;
    const columns = (rows[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0);
    const step = width / columns;
    /** Of each column, the cell that goes on downwards and how many rows it has left. */
    const open: ({ cell: Cell; left: number; column: number } | null)[] = Array(columns).fill(null);
    for (const row of rows) {
      const lines = row
        .filter(({ rowspan }) => rowspan === 1)
        .map(({ text, colspan }) => wrapped(text, step * colspan - 4, size).length);
      const height = Math.max(1, ...lines) * 11 + 5;
      if (this.#y - height < bottom) this.#turn();
      const [bottomOf, cells] = [this.#y - height, [...row]];
      for (let column = 0; column < columns; ) {
        const begun = open[column];
        const cell = begun?.cell ?? cells.shift();
        if (!cell) break;
        const x = left + column * step;
        if (!begun) {
          for (const [at, line] of wrapped(cell.text, step * cell.colspan - 4, size).entries())
            this.#page.words.push({ x: x + 2, y: this.#y - 10 - at * 11, size, text: line });
        }
        const rest = (begun?.left ?? cell.rowspan) - 1;
        for (let each = column; each < column + cell.colspan; each++)
          open[each] = rest > 0 ? { cell, left: rest, column } : null;
        // A cell that goes on has no border below, but where its page ends.
        const border = { x, y: bottomOf, width: step * cell.colspan, height };
        this.#draw(border, begun !== null, rest > 0);
        column += cell.colspan;
      }
      this.#y = bottomOf;
    }
    this.#y -= 14;
  }

  /** Of merged cells the parts are drawn one by one; what would part them is left out. */
  #draw({ x, y, width: wide, height }: Border, isContinued: boolean, goesOn: boolean): void {
    const { borders } = this.#page;
    borders.push({ x, y, width: 0, height }, { x: x + wide, y, width: 0, height });
    if (!isContinued || this.#y === top) borders.push({ x, y: y + height, width: wide, height: 0 });
    if (!goesOn) borders.push({ x, y, width: wide, height: 0 });
  }
}

/** A report whose tables are HTML as a PDF. */
export const pdfOf = (text: string, drawing: Drawing = 'lines'): Uint8Array => {
  const printer = new Printer();
  for (const piece of text.split(/(<table.*?<\/table>)/s)) {
    if (piece.startsWith('<table')) printer.table(rowsOf(piece));
    else for (const line of piece.split('\n')) if (line.trim() !== '') printer.paragraph(line.trim());
  }
  return pdf(printer.pages, drawing);
};
