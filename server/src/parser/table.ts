import { type FormId, form, lineOf, rowOf, type TableForm, type TableKey } from '../forms';
import { Noted } from '../report/notes';
import type {
  Cell,
  MisspeltLabel,
  PlacedLabel,
  Span,
  Spelling,
  Table,
  TableRow,
  UnknownRow,
  Unreadable,
} from '../report/types';
import { foldKey } from '../text';
import { Assembler, type Item, type LabelItem } from './assemble';
import { isReordered } from './columnOrder';
import { type Draft, type Filler, filled } from './drafts';
import { looseOf, regionOf } from './extent';
import type { Grid } from './grid';
import { frameOf, place, type RowDraft } from './place';
import { DraftReader, tellForm } from './records';
import { judge } from './unreadable';
import { vocabularies, withoutOrdinal } from './vocabulary';

/** A table read, or why it could not be. */
export type TableReading =
  | { readonly table: Table; readonly unreadable: null }
  | { readonly table: null; readonly unreadable: Unreadable; readonly span: Span };

/** A region's grid with its labels found; the form may still be unknown. */
export interface Assembled {
  readonly key: TableKey;
  readonly grid: Grid;
  readonly items: readonly Item[];
  /** The form that the labels tell, or null. */
  readonly form: FormId | null;
}

/** The items of a region's grid, and which form they tell. */
export const assemble = (text: string, key: TableKey, grid: Grid): Assembled => {
  const items = new Assembler(text, vocabularies[key], grid).run();
  return { key, grid, items, form: tellForm(key, items) };
};

const oneLine = (text: string, span: Span): Span => {
  for (let index = span.start; index < span.end; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) return { start: span.start, end: index };
  }
  return span;
};

const spellingOf = (label: LabelItem | null): Spelling => {
  if (!label) return 'exact';
  if (label.expected !== null || label.beginning !== null) return 'misspelt';
  return label.entries.some((each) => each.own) ? 'exact' : 'variant';
};

const spanOf = (draft: Draft, figures: readonly Filler[]): Span => {
  const first = draft.label?.span ?? draft.words?.span ?? draft.fillers[0]?.span ?? { start: 0, end: 0 };
  let { start, end } = first;
  for (const each of figures) {
    start = Math.min(start, each.span.start);
    end = Math.max(end, each.span.end);
  }
  return { start, end };
};

/** The form's text for a misspelt label, with the brackets and the width that the text uses. */
const respell = (text: string, label: LabelItem, expected: string): string => {
  const printed = text.slice(label.span.start, label.span.end);
  return /[()]/.test(printed) ? expected.replaceAll('（', '(').replaceAll('）', ')') : expected;
};

interface Rows {
  readonly rows: TableRow[];
  readonly unknownRows: UnknownRow[];
  readonly cells: Map<string, Cell>;
}

const readRows = (text: string, grid: Grid, table: TableForm, drafts: readonly Draft[]): Rows => {
  const known: RowDraft[] = [];
  for (const draft of drafts) {
    const line = draft.unknown ? undefined : lineOf(table, draft.key);
    if (line) known.push({ draft, columns: line.cells.length });
  }
  const frame = frameOf(text, grid, known);
  const rows: TableRow[] = [];
  const unknownRows: UnknownRow[] = [];
  const cells = new Map<string, Cell>();
  const seen = new Map<string | null, number>();
  for (const draft of drafts) {
    const figures = filled(draft);
    const span = spanOf(draft, figures);
    const label = draft.label?.span ?? draft.words?.span ?? null;
    const line = draft.unknown ? undefined : lineOf(table, draft.key);
    if (!line) {
      unknownRows.push({ span, label: oneLine(text, label ?? span), repeats: null });
      continue;
    }
    const placement = place(frame, draft, figures, line.cells);
    const placed = 'cells' in placement ? placement.cells : null;
    const row: TableRow = {
      key: draft.key,
      label: label && oneLine(text, label),
      spelling: spellingOf(draft.label),
      cells: placed,
      unplaced: 'unplaced' in placement ? placement.unplaced : null,
      figures: figures.map((each) => each.span),
      span,
    };
    const before = seen.get(draft.key);
    if (before !== undefined) {
      const first = rows[before] as TableRow;
      // A label printed twice: the copy without figures is the odd one.
      const odd = first.figures.length === 0 && row.figures.length > 0 ? first : row;
      unknownRows.push({ span: odd.span, label: oneLine(text, odd.label ?? odd.span), repeats: draft.key });
      if (odd === row) continue;
      rows[before] = row;
    } else {
      seen.set(draft.key, rows.length);
      rows.push(row);
    }
    for (const cell of placed ?? []) cells.set(cell.key, cell);
  }
  return { rows, unknownRows, cells };
};

const labelsOf = (text: string, reader: DraftReader): PlacedLabel[] => {
  const labels: PlacedLabel[] = [];
  for (const [item, meaning] of reader.meanings) {
    const span = oneLine(text, item.span);
    labels.push({
      role: meaning.role,
      key: meaning.key,
      span,
      whole: item.pieces === 1 && !item.double && span.end === item.span.end,
    });
  }
  return labels;
};

const misspeltOf = (text: string, items: readonly Item[]): MisspeltLabel[] => {
  const misspelt: MisspeltLabel[] = [];
  for (const item of items) {
    if (item.kind !== 'label' || item.expected === null || item.pieces > 1) continue;
    misspelt.push({ span: item.span, expected: respell(text, item, item.expected) });
  }
  return misspelt;
};

/** The words of a table that are no label, folded: the end of a label that its own figures cut in two may be among them. */
const wordsOf = (text: string, items: readonly Item[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => (item.kind === 'text' ? [foldKey(text, item.span.start, item.span.end)] : [])));

const longestPiece = 40;

/** How far behind a row's last figure its line ends. */
const longestGap = 200;

/** The line behind the one that an item ends on, folded; empty where that goes on. */
const lineBehind = (text: string, { span }: { readonly span: Span }): string => {
  const gap = /\r\n|\n|\r/.exec(text.slice(span.end, span.end + longestGap));
  if (!gap) return '';
  const start = span.end + gap.index + gap[0].length;
  return foldKey(text, start, oneLine(text, { start, end: Math.min(text.length, start + longestPiece) }).end);
};

/** A beginning that one row alone has, never completed: the row's label cut short. */
const cutLabels = (text: string, reader: DraftReader, table: TableForm): MisspeltLabel[] => {
  let words: ReadonlySet<string> | null = null;
  return reader.drafts.flatMap(({ label, key, fillers }) => {
    const row = key === null ? undefined : rowOf(table, key);
    if (!label || label.beginning === null || label.pieces > 1 || !row || label.key.length < 3) return [];
    const whole = foldKey(row.text);
    const rest = (whole.startsWith(label.key) ? whole : withoutOrdinal(whole)).slice(label.key.length);
    words ??= wordsOf(text, reader.items);
    if (words.has(rest) || lineBehind(text, fillers[fillers.length - 1] ?? label) === rest) return [];
    return [{ span: label.span, expected: respell(text, label, row.text) }];
  });
};

/** Where a table is pointed at: its first label, or what stands first in it where it has none. */
const headOf = (text: string, { grid, items }: Assembled): Span => {
  const label = items.find((item) => item.kind === 'label');
  const cell = grid.rows.find(({ cells }) => cells.length > 0)?.cells[0];
  const { start, end } = label?.span ?? cell ?? { start: 0, end: 0 };
  return oneLine(text, { start, end });
};

/** A table as it was read. Of one shape: see `report/move.ts`. */
class ReadTable extends Noted implements Table {
  readonly key: Table['key'];
  readonly form: Table['form'];
  readonly formCertain: boolean;
  readonly layout: Table['layout'];
  readonly span: Span;
  readonly head: Span;
  readonly rows: Table['rows'];
  readonly unknownRows: Table['unknownRows'];
  readonly misspelt: Table['misspelt'];
  readonly cells: Table['cells'];
  readonly region: Span;
  #labels: readonly PlacedLabel[] | null = null;
  #loose: readonly Span[] | null = null;
  readonly #text: string;
  readonly #grid: Grid;
  readonly #reader: DraftReader;

  constructor(read: Omit<Table, 'labels' | 'loose'>, text: string, grid: Grid, reader: DraftReader) {
    super();
    this.key = read.key;
    this.form = read.form;
    this.formCertain = read.formCertain;
    this.layout = read.layout;
    this.span = read.span;
    this.head = read.head;
    this.rows = read.rows;
    this.unknownRows = read.unknownRows;
    this.misspelt = read.misspelt;
    this.cells = read.cells;
    this.region = read.region;
    this.#text = text;
    this.#grid = grid;
    this.#reader = reader;
  }

  /** Who only checks asks for neither these nor what is loose. */
  get labels(): readonly PlacedLabel[] {
    this.#labels ??= labelsOf(this.#text, this.#reader);
    return this.#labels;
  }

  get loose(): readonly Span[] {
    this.#loose ??= looseOf(this.#text, this.#grid, this.#reader);
    return this.#loose;
  }
}

/** Reads an assembled table on a form. */
export const readTable = (text: string, assembled: Assembled, formId: FormId): TableReading => {
  const { key, grid, items } = assembled;
  const table = form(formId).tables[key];
  const reader = new DraftReader(table, items).run();
  const head = headOf(text, assembled);
  const { rows, unknownRows, cells } = readRows(text, grid, table, reader.drafts);
  const reason =
    judge(text, table, items, rows, unknownRows, reader.orphans.length) ??
    (isReordered(table, grid, reader) ? 'reordered' : null);
  if (reason) return { table: null, unreadable: reason, span: head };
  let end = head.end;
  for (const row of rows) end = Math.max(end, row.span.end);
  for (const { span } of reader.meanings.keys()) end = Math.max(end, oneLine(text, span).end);
  const read = new ReadTable(
    {
      key,
      form: table,
      formCertain: assembled.form !== null,
      layout: grid.layout,
      span: { start: head.start, end },
      head,
      rows,
      unknownRows,
      misspelt: [...misspeltOf(text, items), ...cutLabels(text, reader, table)].sort(
        (a, b) => a.span.start - b.span.start,
      ),
      cells,
      region: regionOf(text, grid, reader),
    },
    text,
    grid,
    reader,
  );
  return { unreadable: null, table: read };
};
