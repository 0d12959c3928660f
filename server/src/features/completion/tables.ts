import { form, forms, section, type TableForm } from '../../forms';
import { formFor, optionsFor } from '../../rules/support/insert';
import { tableTemplate } from '../../writer';
import { spellingsOf } from './match';
import { sectionAt } from './place';
import type { Proposal, Scene } from './types';

/** The first words that stand in a table. */
const firstWords = (table: TableForm): string[] => [
  ...table.captions.slice(0, 1).map((each) => each.text),
  ...table.blocks.slice(0, 1).map((each) => each.caption),
  ...table.blocks.slice(0, 1).flatMap((each) => each.rows.slice(0, 1).map((row) => row.text)),
];

/** The whole table of a section that has none yet, in the layout of the report's others; the form of its year first. */
export const tableProposals = ({ text, report, line }: Scene): Proposal[] => {
  const under = sectionAt(report, line.start);
  const key = under && section(under.key).table;
  if (!under || !key || report.tables[key] || report.unreadable[key]) return [];
  const due = formFor(report);
  const tables = [due, ...forms.filter((each) => each.id !== due.id)].map((each) => form(each.id).tables[key]);
  const distinct = tables.filter(
    (table, at) => tables.findIndex((each) => each.cells.join() === table.cells.join()) === at,
  );
  return distinct.map((table, at) => ({
    kind: 'table',
    label: { message: 'complete.table', params: { table: `@table.${key}`, form: `@form.${table.form}` } },
    detail: { message: 'complete.tableDetail', params: { rows: table.lines.length } },
    template: tableTemplate(table, optionsFor(text, report)),
    span: { start: line.words, end: line.replaceEnd },
    spellings: [
      ...firstWords(table)
        .filter((words) => words !== '')
        .flatMap(spellingsOf),
      section(key).words,
      '表格',
    ],
    preselect: at === 0,
  }));
};
