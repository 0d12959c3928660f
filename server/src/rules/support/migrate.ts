import type { Row, TableForm } from '../../forms';
import type { Cell, Span, Table } from '../../report';
import { lineEnd, lineStart, wordsWithin } from '../../text';
import { type WriterLayout, writeTable } from '../../writer';
import type { TextEdit } from '../types';
import { lineBreakOf, trimmed } from './lines';

/** What a table's figures become in another form. */
export interface Migration {
  /** Figures of the new form by `row.column`, as text; `''` where the old form has none of the same meaning. */
  readonly values: ReadonlyMap<string, string>;
  /** Cells of the new form that are left blank for a person to fill in. */
  readonly blanks: readonly string[];
  /** Figures other than 0, whole rows, and notes between rows that have no place in the new form. */
  readonly dropped: readonly string[];
}

const rowsOf = (table: TableForm): Row[] => table.blocks.flatMap((block) => block.rows);

/** A cell's text on one line, notes and units with it; `''` for a blank. */
const textOf = (text: string, cell: Cell): string =>
  cell.state === 'blank' ? '' : wordsWithin(text, cell.span.start, cell.span.end);

const isZero = (cell: Cell): boolean => cell.value === 0 && cell.extra === null;

/** Takes figures from the old form's cells and remembers which were taken. */
class Source {
  readonly taken = new Set<string>();
  readonly #rows: readonly Row[];

  constructor(
    readonly text: string,
    readonly table: Table,
  ) {
    this.#rows = rowsOf(table.form);
  }

  /**
   * The new cell's figure: of the cell with the same key, since keys are shared by meaning; of a row that became a
   * group of rows (its figure goes to the group's last, 其他; a 0 is 0 for all); or the sum of a group that became a row.
   */
  figure(row: Row, column: string, isLastOfGroup: boolean): string {
    const same = this.#take(`${row.key}.${column}`);
    if (same) return textOf(this.text, same);
    const whole = this.#rows.find((each) => each.text === row.group);
    if (whole) {
      const cell = this.#take(`${whole.key}.${column}`);
      return cell && (isLastOfGroup || isZero(cell)) ? textOf(this.text, cell) : '';
    }
    const parts = this.#rows.filter((each) => each.group === row.text).map((each) => `${each.key}.${column}`);
    const cells = parts.map((key) => this.table.cells.get(key));
    if (parts.length === 0 || cells.some((cell) => !cell || cell.state === 'text' || cell.extra !== null)) return '';
    for (const part of parts) this.taken.add(part);
    if (cells.every((cell) => cell?.state === 'blank')) return '';
    return String(cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0));
  }

  #take(key: string): Cell | undefined {
    const cell = this.table.cells.get(key);
    if (cell) this.taken.add(key);
    return cell;
  }

  /** What was not taken and says something. */
  left(): string[] {
    const left: string[] = [];
    for (const row of this.#rows) {
      for (const column of row.columns) {
        const key = `${row.key}.${column.key}`;
        const cell = this.table.cells.get(key);
        if (!cell || this.taken.has(key) || isZero(cell) || cell.state === 'blank') continue;
        left.push(`${row.text}·${column.text} ${textOf(this.text, cell)}`);
      }
    }
    const { unknownRows, loose, span } = this.table;
    for (const { label } of unknownRows) left.push(wordsWithin(this.text, label.start, label.end));
    for (const { start, end } of loose) {
      const words = wordsWithin(this.text, start, end);
      if (start >= span.start && end <= span.end && words !== '') left.push(words);
    }
    return left;
  }
}

/**
 * The figures of a table in another form of it, only those of the same meaning carried over. Null where a row's
 * figures could not be placed: they would be lost.
 */
export const migrate = (text: string, table: Table, to: TableForm): Migration | null => {
  if (table.rows.some((row) => row.cells === null && row.figures.length > 0)) return null;
  const source = new Source(text, table);
  const values = new Map<string, string>();
  const rows = rowsOf(to);
  for (const [at, row] of rows.entries()) {
    const isLastOfGroup = rows[at + 1]?.group !== row.group;
    for (const column of row.columns)
      values.set(`${row.key}.${column.key}`, source.figure(row, column.key, isLastOfGroup));
  }
  const blanks = [...values].filter(([, value]) => value === '').map(([key]) => key);
  return { values, blanks, dropped: source.left() };
};

/** True for what a table's lines have around their cells and nothing else. */
const isFrame = (words: string): boolean => /^[\s|｜\u3000-]*$/.test(words);

/** The lines that a table takes, with the bars around its first and behind its last cell. */
const linesOf = (text: string, { start, end }: Span): Span => {
  const first = lineStart(text, start);
  const from = isFrame(text.slice(first, start)) ? first : start;
  let last = lineEnd(text, end);
  if (!isFrame(text.slice(end, last))) return { start: from, end };
  for (let next = last; next < text.length; ) {
    next = lineEnd(text, next + (text.startsWith('\r\n', next) ? 2 : 1));
    const line = text.slice(last, next);
    if (!isFrame(line) || !line.includes('|') || trimmed(text, { start: last, end: next }).end === last) break;
    last = next;
  }
  return { start: from, end: last };
};

/** Stands in a cell to be filled in: it reads as blank, and unlike nothing it keeps its place in every layout. */
const toFill = '/';

/** The edit that writes a table anew in another form of it; null in a layout that can only be read. */
export const migrationEdit = (
  text: string,
  table: Table,
  to: TableForm,
  migration: Migration,
  layout: WriterLayout,
): TextEdit | null => {
  if (table.layout === 'html') return null;
  const lineBreak = lineBreakOf(text);
  const shown = new Map([...migration.values].map(([key, value]) => [key, value || toFill]));
  return { span: linesOf(text, table.span), newText: writeTable(to, shown, layout, { lineBreak }) };
};
