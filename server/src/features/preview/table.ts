import type { CheckedReport } from '../../check';
import { format, type Values } from '../../messages';
import type { Cell, PlacedLabel, Span, Table, TableRow } from '../../report';
import { type PrintedCell, type PrintedGrid, places, printedGrid } from '../../writer';
import { figureText, wordsAt } from '../reprint';
import { type Attributes, element, escaped, type Html, joined } from './html';
import { look, type Manner, place } from './manner';
import type { CellMark } from './marks';

type Marks = ReadonlyMap<string, CellMark>;

const words = (key: string, values: Values, { locale }: Manner): Html => escaped(format(key, values, locale));

const isSideBySide = ({ form }: Table): boolean => form.lines.some((line) => line.row === null);

/** The printed labels as they stand in the text: each in its turn where all are there, else the first. */
const labelFinder = (table: Table, grid: PrintedGrid): ((cell: PrintedCell) => PlacedLabel | null) => {
  const found = new Map<string, PlacedLabel[]>();
  for (const label of table.labels) {
    const id = `${label.role} ${label.key}`;
    const list = found.get(id);
    if (list) list.push(label);
    else found.set(id, [label]);
  }
  const sideBySide = isSideBySide(table);
  const idOf = ({ role, key, text }: PrintedCell): string =>
    role === 'caption' ? `caption ${text}` : `${sideBySide && role === 'row' ? 'caption' : role} ${key}`;
  const printed = new Map<string, number>();
  for (const cell of grid.rows.flat()) printed.set(idOf(cell), (printed.get(idOf(cell)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return (cell) => {
    const id = idOf(cell);
    const at = taken.get(id) ?? 0;
    taken.set(id, at + 1);
    const labels = found.get(id) ?? [];
    return (labels.length === printed.get(id) ? labels[at] : labels[0]) ?? null;
  };
};

/** Ids of the heads of each figure: the labels to its left and the heads above it, up to the figures of another block. */
const headsOf = (grid: PrintedGrid, idOf: (cell: PrintedCell) => string): ReadonlyMap<PrintedCell, string> => {
  const all = places(grid);
  const heads = new Map<PrintedCell, string>();
  for (const [at, row] of grid.rows.entries()) {
    for (const figure of row) {
      if (figure.role !== 'figure') continue;
      const ids = new Set<string>();
      for (let column = 0; column < figure.column; column++) {
        const cell = all[at]?.[column]?.cell;
        if (cell && cell.role !== 'figure' && cell.text !== '') ids.add(idOf(cell));
      }
      for (let up = at - 1, inHead = false; up >= 0; up--) {
        const cell = all[up]?.[figure.column]?.cell;
        if (!cell) continue;
        if (cell.role === 'figure' && inHead) break;
        if (cell.role === 'figure') continue;
        inHead = true;
        ids.add(idOf(cell));
      }
      heads.set(figure, [...ids].join(' '));
    }
  }
  return heads;
};

const spans = ({ colspan, rowspan }: { colspan: number; rowspan: number }): Attributes => ({
  colspan: colspan > 1 ? colspan : null,
  rowspan: rowspan > 1 ? rowspan : null,
});

const scopeOf = (cell: PrintedCell, inHead: boolean): string => {
  if (inHead || cell.role === 'column' || cell.role === 'caption') return cell.colspan > 1 ? 'colgroup' : 'col';
  return cell.role === 'group' ? 'rowgroup' : 'row';
};

const noteHtml = (mark: CellMark | undefined, manner: Manner): Html[] => {
  if (!mark) return [];
  const notes = mark.differences.map((difference) => words('preview.difference', { difference }, manner));
  if (mark.expected !== null) notes.push(words('preview.expected', { value: mark.expected }, manner));
  return notes.map((note) => element('span', { class: 'note' }, escaped(' '), note));
};

const figureHtml = (
  text: string,
  table: Table,
  printed: PrintedCell,
  cell: Cell | undefined,
  marks: Marks,
  heads: string,
  manner: Manner,
): Html => {
  const attributes = { headers: heads || null, ...spans(printed) };
  if (manner.kind === 'paper') {
    return element('td', { ...attributes, ...look(manner, 'figure') }, escaped(printed.text));
  }
  const key = `${table.key}.${printed.key}`;
  const mark = marks.get(key);
  const state = cell ? cell.state : 'missing';
  const classes = [
    ...(state === 'number' ? [] : [state]),
    ...(mark ? ['finding', mark.severity] : []),
    ...(mark && mark.differences.length > 0 ? ['failing'] : []),
    ...(mark && mark.expected !== null ? ['culprit'] : []),
  ];
  const said =
    state === 'blank' || state === 'missing'
      ? [element('span', { class: 'said' }, words(`preview.${state}`, {}, manner))]
      : [];
  const shown = cell ? wordsAt(text, cell.span) : '';
  return element(
    'td',
    {
      ...attributes,
      ...look(manner, 'figure', ...classes),
      'data-key': key,
      tabindex: -1,
      title: mark ? mark.messages.join('\n') : null,
      ...place(manner, cell?.span ?? null),
    },
    escaped(shown),
    ...said,
    ...noteHtml(mark, manner),
  );
};

/** A row whose figures have no certain places: all of them in one cell. */
const unplacedHtml = (text: string, row: TableRow, colspan: number, manner: Manner): Html => {
  const figures = row.figures.map((figure) => wordsAt(text, figure)).join('\u3000');
  const told =
    manner.kind === 'panel' ? [element('span', { class: 'note' }, words('preview.unplaced', {}, manner))] : [];
  const attributes = { colspan, ...look(manner, 'figure', 'unplaced'), ...place(manner, row.span) };
  return element('td', { ...attributes, tabindex: manner.kind === 'panel' ? -1 : null }, ...told, escaped(figures));
};

/** Shares of the width: a figure's columns alike, groups narrow, the rows' labels what is left. */
const columnsHtml = ({ width, labelWidth }: PrintedGrid): Html => {
  const share = (column: number): number => {
    if (labelWidth < 2) return 100 / width;
    const figures = 56 / (width - labelWidth);
    if (column >= labelWidth) return figures;
    return column < labelWidth - 1 ? 9 : 44 - 9 * (labelWidth - 1);
  };
  const columns = Array.from({ length: width }, (_, column) =>
    element('col', { width: `${Math.round(share(column) * 10) / 10}%` }),
  );
  return element('colgroup', {}, ...columns);
};

/** Rows as far as they are head (no figures yet), then bodies: a new one with each head that comes later. */
const partsOf = (grid: PrintedGrid): { readonly name: 'thead' | 'tbody'; readonly rows: number[] }[] => {
  const hasFigures = (at: number): boolean => grid.rows[at]?.some(({ role }) => role === 'figure') ?? false;
  const parts: { name: 'thead' | 'tbody'; rows: number[] }[] = [];
  for (const at of grid.rows.keys()) {
    const last = parts.at(-1);
    const opens = !last || (hasFigures(at) !== hasFigures(at - 1) && (parts.length === 1 || !hasFigures(at)));
    if (opens) parts.push({ name: last ? 'tbody' : 'thead', rows: [at] });
    else last.rows.push(at);
  }
  // Heads in mid-table belong to the rows below them, and then the first one does too.
  const [first, second] = parts;
  if (first && second && parts.length > 2) {
    return [{ name: 'tbody', rows: [...first.rows, ...second.rows] }, ...parts.slice(2)];
  }
  return parts;
};

/** Rows and words of the table that the form does not have. */
const furtherHtml = (text: string, table: Table, manner: Manner): Html => {
  const further: Span[] = [...table.unknownRows.map(({ span }) => span), ...table.loose]
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
  return joined(
    further.map((span) =>
      element(
        'p',
        { ...look(manner, 'raw', 'notice'), ...place(manner, span) },
        ...(manner.kind === 'panel' ? [element('span', { class: 'note' }, words('preview.further', {}, manner))] : []),
        escaped(wordsAt(text, span)),
      ),
    ),
  );
};

/** A table laid out as the form prints it, labels and figures as they stand in the text. */
export const tableHtml = (
  text: string,
  { report }: CheckedReport,
  table: Table,
  marks: Marks,
  manner: Manner,
): Html => {
  const values = new Map([...table.cells].map(([key, cell]) => [key, figureText(text, cell)]));
  const grid = printedGrid(table.form, values);
  const order = new Map(grid.rows.flat().map((cell, index) => [cell, `${manner.id}-${table.key}-${index}`]));
  const idOf = (cell: PrintedCell): string => order.get(cell) as string;
  const heads = headsOf(grid, idOf);
  const labelOf = labelFinder(table, grid);
  const lineOf = new Map(
    table.form.lines.flatMap((line) => {
      const row = table.rows.find(({ key }) => key === line.row);
      return line.cells.map((cell) => [cell, { row, cells: line.cells }] as const);
    }),
  );

  const cellHtml = (cell: PrintedCell, inHead: boolean): Html => {
    if (cell.role === 'figure') {
      const line = lineOf.get(cell.key);
      if (line?.row && !line.row.cells) {
        const colspan = line.cells[0] === cell.key ? grid.width - grid.labelWidth : 0;
        return colspan > 0 ? unplacedHtml(text, line.row, colspan, manner) : escaped('');
      }
      return figureHtml(text, table, cell, table.cells.get(cell.key), marks, heads.get(cell) ?? '', manner);
    }
    const label = labelOf(cell);
    const shown = label?.whole ? wordsAt(text, label.span) : cell.text;
    const name = cell.role === 'row' && !inHead ? 'label' : 'head';
    const attributes = { id: idOf(cell), ...spans(cell), ...look(manner, name), ...place(manner, label?.span ?? null) };
    return shown === ''
      ? element('td', attributes)
      : element('th', { scope: scopeOf(cell, inHead), ...attributes }, escaped(shown));
  };

  const hasRows = (at: number): boolean => grid.rows[at]?.some(({ role }) => role === 'figure') ?? false;
  const parts = partsOf(grid).map(({ name, rows }) =>
    element(
      name,
      {},
      ...rows.map((at) => element('tr', {}, ...(grid.rows[at] ?? []).map((cell) => cellHtml(cell, !hasRows(at))))),
    ),
  );
  const name = format(`table.${table.key}`, {}, manner.locale);
  const attributes: Attributes =
    manner.kind === 'paper'
      ? { border: 1, cellspacing: 0, cellpadding: 0, 'aria-label': name }
      : { 'data-table': table.key, 'aria-describedby': 'keys' };
  const caption =
    manner.kind === 'panel' ? [element('caption', {}, escaped([report.organ, name].filter(Boolean).join(' ')))] : [];
  return joined([
    element('table', { ...attributes, ...look(manner, 'table', table.key) }, ...caption, columnsHtml(grid), ...parts),
    furtherHtml(text, table, manner),
  ]);
};
