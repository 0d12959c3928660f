import { type ActionOptions, actionsAt } from '../../../server/src/features/codeActions';
import { type Reading, read } from '../../../server/src/features/reading';
import { solveActions } from '../../../server/src/features/refactor/solve';
import type { Refactoring } from '../../../server/src/features/refactor/types';
import { type TableKey, tableKeys } from '../../../server/src/forms';
import { format, type Locale } from '../../../server/src/messages';
import type { Report, Span, Table } from '../../../server/src/report';
import { applied } from '../support';

/** Layouts that a table can be written in. */
export const writable = ['pipeRow', 'cellPerLine', 'pipePerCell', 'tabIndent', 'markdown', 'tsv'] as const;

export const everything = (text: string): Span => ({ start: 0, end: text.length });

/** Refactorings at a span, or of the whole text, whose title's key begins so; solutions also where a fix does the same. */
export const offered = (
  text: string,
  key: string,
  span: Span = everything(text),
  options: ActionOptions = {},
): Refactoring[] => {
  const reading = read(text);
  if (key.startsWith('edit.solve')) return solveActions(reading, span, options.all ?? false);
  const { refactorings } = actionsAt(reading, span, { ...options, wants: (kind) => kind !== 'quickfix' });
  return refactorings.filter((each) => each.title.message.startsWith(key));
};

export const first = (text: string, key: string, span?: Span, options?: ActionOptions): Refactoring => {
  const found = offered(text, key, span, options)[0];
  if (!found) throw new Error(`no ${key}`);
  return found;
};

/** The text after a refactoring; edits must be in order and apart. */
export const resulting = (text: string, { changes }: Refactoring): string => {
  let end = 0;
  for (const { span } of changes) {
    if (span.start < end || span.end < span.start || span.end > text.length) throw new Error('edits overlap');
    end = span.end;
  }
  return applied(text, changes);
};

export const titleOf = ({ title }: Refactoring, locale: Locale = 'zh-cn'): string =>
  format(title.message, title.params, locale);

export const notesOf = ({ changes }: Refactoring, locale: Locale = 'zh-cn'): string[] =>
  changes.map(({ note }) => format(note.message, note.params, locale));

export const reportOf = (text: string): Report => read(text).document.reports[0] as Report;

export const tableOf = (text: string, key: TableKey): Table => {
  const table = reportOf(text).tables[key];
  if (!table) throw new Error(`no table ${key}`);
  return table;
};

/** Figures by `row.column`. */
export const figures = (table: Table): Record<string, number | null> =>
  Object.fromEntries([...table.cells].map(([key, cell]) => [key, cell.value]));

export const spanOfCell = (text: string, table: TableKey, cell: string): Span => {
  const found = tableOf(text, table).cells.get(cell);
  if (!found) throw new Error(`no cell ${cell}`);
  return found.span;
};

/** Figures of all tables, by full key. */
export const allFigures = (text: string): Record<string, number | null> =>
  Object.fromEntries(
    tableKeys.flatMap((key) =>
      Object.entries(figures(tableOf(text, key))).map(([cell, value]) => [`${key}.${cell}`, value]),
    ),
  );

/** Ids of the findings about figures. */
export const sumsIn = (reading: Reading): string[] =>
  reading.reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => rule.startsWith('NB3'));
