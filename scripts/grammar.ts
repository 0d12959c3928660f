// The TextMate grammars, made from the forms so that no label is written a second time. Written by `npm run generate`.

import { type Form, forms, type Label, sections, type TableForm, tableKeys } from '../server/src/forms';

interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}
type Captures = Readonly<Record<string, { readonly name: string }>>;

/** Path and text of every generated grammar. */
export const grammarFiles = (): readonly { readonly path: string; readonly text: string }[] => [
  { path: 'syntaxes/nianbao.tmLanguage.json', text: print(grammar()) },
  { path: 'syntaxes/nianbao.markdown.tmLanguage.json', text: print(injection()) },
];

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const blanks = '[ \\x{3000}]*';
const bars = '|｜│';
/** A cell's beginning and end: the line's, a blank, a pipe. */
const cellStart = `(?:^|(?<=[\\s${bars}]))`;
const cellEnd = `(?=$|[\\s${bars}])`;
/** No two runs of blanks may meet: that would cost the square of their length. */
const ordinal = `(?:(?:[一二三四五六七八九十]|[0-9０-９]{1,2})${blanks}(?:[、.．,，：:]${blanks})?)?`;
const delimiterRow = '^[ \\t]*(?:\\|[ \\t]*)?(?::?-{3,}:?[ \\t]*\\|[ \\t]*)+(?::?-+:?[ \\t]*)?$';
/** With a unit or a note behind it, but not the 2024 of a year. */
const figure = `[+＋\\-－−减]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?=[ \\x{3000}]*(?:$|[\\s${bars}（(件条个次起宗元]))`;

const grammar = () => ({
  name: 'nianbao',
  scopeName: 'text.nianbao',
  patterns: ['title', 'heading', 'note', 'row', 'label', 'subheading', 'separator', 'figure'].map(include),
  repository: {
    title: {
      name: 'markup.heading.title.nianbao',
      match: `^[ \\t\\x{3000}#${bars}]*[^《〈。；${bars}]{0,60}政府信息公开(?:工作)?(?:年度报告|年报)[^》〉。；]{0,8}$`,
    },
    heading: {
      match: `^[ \\t\\x{3000}#${bars}]*(${ordinal}(?:${anyOf(headings())})[：:]?)[\\s${bars}]*$`,
      captures: { 1: { name: 'markup.heading.section.nianbao' } },
    },
    subheading: {
      match: `^[ \\t\\x{3000}#]*([（(][一二三四五六七八九十]{1,3}[）)][^。；${bars}\\t]{1,40})$`,
      captures: { 1: { name: 'markup.heading.subsection.nianbao' } },
    },
    separator: {
      patterns: [
        {
          name: 'punctuation.definition.table.nianbao',
          match: delimiterRow,
        },
        { name: 'punctuation.separator.cell.nianbao', match: `[${bars}]` },
      ],
    },
    ...tableRules(),
  },
});

/** Rows of a report inside Markdown: they begin with a label of the form, so other tables keep their looks. */
const injection = () => ({
  scopeName: 'markdown.nianbao.injection',
  injectionSelector: 'L:text.html.markdown -markup.fenced_code -markup.inline.raw -comment',
  patterns: ['note', 'row', 'label'].map(include),
  repository: tableRules(),
});

const tableRules = (): Record<string, Rule> => ({
  note: { name: 'comment.block.note.nianbao', match: `[（(]?(?:${anyOf(captions().filter(isNote))})` },
  row: {
    patterns: [
      row('keyword.other.total.nianbao', 'constant.numeric.total.nianbao', rows().filter(isTotal)),
      row(
        'variable.other.row.nianbao',
        'constant.numeric.figure.nianbao',
        rows().filter((each) => !isTotal(each)),
      ),
    ],
  },
  label: {
    patterns: [
      cell('entity.name.function.group.nianbao', [...groups(), ...captions().filter((each) => !isNote(each))]),
      cell('keyword.other.total.nianbao', columns().filter(isTotal)),
      cell(
        'entity.name.type.column.nianbao',
        columns().filter((each) => !isTotal(each)),
      ),
    ],
  },
  figure: { match: `${cellStart}(${figure})`, captures: { 1: { name: 'constant.numeric.figure.nianbao' } } },
});

const include = (name: string): Rule => ({ include: `#${name}` });

const cell = (name: string, labels: readonly Label[]): Rule => ({
  name,
  match: `${cellStart}(?:${anyOf(labels)})${cellEnd}`,
});

/** A row's label, and what stands up to the end of its line: figures, or a label of the other form's group and row. */
const row = (label: string, figures: string, labels: readonly Label[]): Rule => ({
  begin: `${cellStart}(${anyOf(labels)})${cellEnd}`,
  end: '$',
  beginCaptures: { 1: { name: label } },
  patterns: [
    cell(label, labels),
    { match: `${cellStart}(${figure})`, captures: { 1: { name: figures } } },
    { name: 'punctuation.separator.cell.nianbao', match: `[${bars}]` },
  ],
});

type Keyed = Label & { readonly key: string };

const tables = (): readonly TableForm[] => forms.flatMap((form: Form) => tableKeys.map((key) => form.tables[key]));
const rows = (): readonly Keyed[] => tables().flatMap((table) => table.blocks.flatMap((block) => block.rows));
const columns = (): readonly Keyed[] => tables().flatMap((table) => table.blocks.flatMap((block) => block.columns));
const groups = (): readonly Keyed[] => tables().flatMap((table) => table.groups);
const captions = (): readonly Label[] =>
  tables().flatMap((table) => [
    ...table.captions,
    ...table.blocks.flatMap((block) => (block.caption === '' ? [] : [{ text: block.caption, variants: [] }])),
  ]);
const headings = (): readonly Label[] => sections.map(({ words, variants }) => ({ text: words, variants }));

const isTotal = ({ key }: Keyed): boolean => /total$/i.test(key);
const isNote = ({ text }: Label): boolean => text.includes('：');

/** One alternative a spelling, the longest first, so that no label hides a longer one. */
const anyOf = (labels: readonly Label[]): string => {
  const spellings = new Set(labels.flatMap((label) => [label.text, ...label.variants]));
  return [...spellings]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(pattern)
    .join('|');
};

const pattern = (label: string): string => [...label].map((char) => alike[char] ?? char).join(blanks);

/** Characters that people write in more ways than one. */
const alike: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '“': '["“”]',
  '”': '["“”]',
  '：': '[：:]',
  '，': '[，,、]',
  '、': '[、，,]',
  '.': '[.．、]',
  '/': '[/／]',
  它: '[他它]',
  他: '[他它]',
};
