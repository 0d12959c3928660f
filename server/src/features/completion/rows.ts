import { type Row, type SectionKey, section, type TableForm, tableKeys } from '../../forms';
import type { LayoutId, Span, Table, TableRow } from '../../report';
import { formFor, layoutOf } from '../../rules/support/insert';
import { cellsAt } from '../../rules/support/insert-row';
import { lineBreakOf } from '../../rules/support/lines';
import { foldKey } from '../../text';
import { rowTemplate, type Template, type WriterLayout, writerLayouts } from '../../writer';
import { spellingsOf } from './match';
import { sectionAt } from './place';
import type { Proposal, Scene } from './types';

/** The table whose row is being written; one whose first rows are still to come has none of its own. */
interface Sheet {
  readonly form: TableForm;
  readonly layout: WriterLayout;
  readonly rows: readonly TableRow[];
  readonly table: Table | null;
  /** Keys of rows that are there, the one on the cursor's line left out. */
  readonly there: ReadonlySet<string>;
}

const isWritable = (layout: LayoutId): layout is WriterLayout => (writerLayouts as readonly string[]).includes(layout);

const rowsOf = (form: TableForm): Row[] => {
  const own = new Set(form.lines.map((line) => line.row));
  return form.blocks.flatMap((block) => block.rows).filter((row) => own.has(row.key));
};

/** From a table's first line to the next heading: where its rows may go on. */
const reach = ({ report }: Scene, table: Table): Span => {
  const next = report.sections.find((each) => each.heading.start >= table.region.end);
  return { start: table.span.start, end: next?.heading.start ?? report.bodyEnd };
};

const sheetOf = (scene: Scene, table: Table): Sheet | null => {
  const { line } = scene;
  const { start, end } = reach(scene, table);
  if (!isWritable(table.layout) || line.start < start || line.start > end) return null;
  const others = table.rows.filter(({ label }) => !label || label.end < line.start || label.start > line.end);
  const there = new Set(others.flatMap(({ key }) => (key === null ? [] : [key])));
  const before = table.rows.filter((row) => row.span.start < line.start);
  return { form: table.form, layout: table.layout, rows: before, table, there };
};

/** A section that waits for its table: rows typed so far are known by their words. */
const newSheet = ({ text, report, line }: Scene): Sheet | null => {
  const key: SectionKey | undefined = sectionAt(report, line.start)?.key;
  const tableKey = key && section(key).table;
  if (!tableKey || report.tables[tableKey] || report.unreadable[tableKey]) return null;
  const form = formFor(report).tables[tableKey];
  const body = report.sections.find((each) => each.key === key)?.body ?? line;
  const typed = foldKey(text, body.start, line.start);
  const there = new Set(rowsOf(form).flatMap((row) => (typed.includes(foldKey(row.text)) ? [row.key] : [])));
  return { form, layout: layoutOf(report), rows: [], table: null, there };
};

const sheetAt = (scene: Scene): Sheet | null => {
  for (const key of tableKeys) {
    const table = scene.report.tables[key];
    const sheet = table && sheetOf(scene, table);
    if (sheet) return sheet;
  }
  return newSheet(scene);
};

const oneFigureALine: ReadonlySet<LayoutId> = new Set(['cellPerLine', 'pipePerCell', 'tabIndent']);

/** True where the row above waits for figures, each on a line of its own. */
const isInsideRow = ({ form, layout, rows }: Sheet): boolean => {
  const last = rows.at(-1);
  const cells = form.lines.find((line) => line.row === last?.key)?.cells.length ?? 0;
  return oneFigureALine.has(layout) && last !== undefined && last.figures.length < cells;
};

/** The rows that are not there in the form's order, from the one behind the last row above on. */
const lacking = ({ form, rows, there }: Sheet): Row[] => {
  const all = rowsOf(form);
  const last = rows.filter((row) => row.key !== null && there.has(row.key)).at(-1);
  const from = all.findIndex((row) => row.key === last?.key) + 1;
  return [...all.slice(from), ...all.slice(0, from)].filter((row) => !there.has(row.key));
};

const frameAlone = /^[\s|｜\u3000]*$/;

const cut = ({ text, stops }: Template, from: number): Template => ({
  text: text.slice(from),
  stops: stops.map(({ start, end }) => ({ start: start - from, end: end - from })),
});

const bare = (text: string): string => text.replace(/[^|\t]/g, '');

/** A row without what its line begins with already: the bars or tabs that the layout has before a label. */
const behindFrame = (row: Template, label: string, frame: string): Template => {
  const at = row.text.indexOf(label);
  const own = row.text.slice(0, at);
  if (!frameAlone.test(own)) return row;
  if (own.startsWith(frame)) return cut(row, frame.length);
  // Of a frame of other bars or tabs than the layout's own, that of the line stays.
  return cut(row, bare(frame) === '' ? own.length - own.trimStart().length : at);
};

const templateOf = ({ text, line }: Scene, { form, layout, table }: Sheet, row: Row): Template => {
  if (line.hasCells) return { text: row.text, stops: [] };
  const cells = table ? cellsAt(text, table) : undefined;
  const options = { lineBreak: lineBreakOf(text), ...(cells === undefined ? {} : { cells }) };
  const whole = rowTemplate(form, row.key, layout, options);
  return behindFrame(whole, row.text, text.slice(line.start, line.words));
};

const aNumber = /^[\d０-９.,，+\-−]*$/;

/** Labels of the rows that a table lacks, with zeros to be replaced; where figures follow on the line the label alone. */
export const rowProposals = (scene: Scene): Proposal[] => {
  const { text, line } = scene;
  const sheet = sheetAt(scene);
  if (!sheet) return [];
  const typed = text.slice(line.words, line.offset).trim();
  if (isInsideRow(sheet) && aNumber.test(typed)) return [];
  // A table that is still to come is put in as a whole, unless its first row is being typed.
  if (!sheet.table && typed === '') return [];
  return lacking(sheet).map(
    (row, at): Proposal => ({
      kind: 'row',
      label: row.text,
      detail: row.group
        ? { message: 'complete.rowOf', params: { group: row.group } }
        : { message: 'complete.row', params: {} },
      template: templateOf(scene, sheet, row),
      span: { start: line.words, end: line.replaceEnd },
      spellings: [...new Set([row.text, ...row.variants].flatMap(spellingsOf))],
      preselect: at === 0,
    }),
  );
};

/** True on a line between rows of a table: nothing but rows belongs there. */
export const isBetweenRows = ({ report, line }: Scene): boolean =>
  tableKeys.some((key) => {
    const table = report.tables[key];
    const last = table?.rows.at(-1);
    return table && last ? line.start >= table.span.start && line.start < last.span.start : false;
  });
