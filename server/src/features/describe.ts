import { type Block, canonicalHeading, type Row, rowOf, type SectionKey, section, type TableForm } from '../forms';
import { format, hasMessage, type Locale } from '../messages';
import type { PlacedLabel } from '../report';
import { articleOf, sectionBasis, tableBasis } from './articles';

/** What belongs in a place of the form, who fills it in, and what asks for it. */
export interface Description {
  /** The label or heading as the form prints it. */
  readonly name: string;
  readonly what: string;
  readonly who: string;
  readonly basis: readonly string[];
}

const words = (key: string, locale: Locale): string | null => (hasMessage(key) ? format(key, {}, locale) : null);

/** What a section holds. */
export const describeSection = (key: SectionKey, year: number | null, locale: Locale): Description => ({
  name: canonicalHeading(section(key)),
  what: format(`describe.section.${key}`, {}, locale),
  who: format(`describe.section.${key}.who`, {}, locale),
  basis: sectionBasis(key, year, locale),
});

const blockOf = (table: TableForm, row: Row): Block | undefined =>
  table.blocks.find((block) => block.rows.includes(row));

/** The row whose label this is: a row's own, or the head above its group in a line of groups. */
const labelledRow = (table: TableForm, { role, key }: PlacedLabel): Row | undefined =>
  role === 'row' || role === 'caption' ? rowOf(table, key) : undefined;

const joined = (rows: readonly Row[]): string => rows.map((row) => row.text).join('、');

/** The form's own text for a label. */
const nameOf = (table: TableForm, { role, key }: PlacedLabel, row: Row | undefined): string => {
  if (row) return row.text;
  const columns = table.blocks.flatMap((block) => block.columns);
  const labels = role === 'column' ? columns : role === 'group' ? table.groups : [];
  return labels.find((label) => label.key === key)?.text ?? key;
};

/** What a label's place holds; null where the form says nothing of it. */
const whatOf = (table: TableForm, label: PlacedLabel, row: Row | undefined, locale: Locale): string | null => {
  if (row) return words(`describe.row.${table.key}.${row.key}`, locale);
  if (label.role === 'column') return words(`describe.column.${table.key}.${label.key}`, locale);
  if (label.role === 'group') return words(`describe.group.${label.key}`, locale);
  const block = table.blocks.find(({ caption }) => caption !== '' && caption === label.key);
  if (block) return format('describe.block', { rows: joined(block.rows) }, locale);
  const caption = table.captions.findIndex(({ text }) => text === label.key);
  return words(`describe.caption.${table.key}.${caption}`, locale);
};

/** What belongs beside or under a table's label; null for one that the form says nothing of. */
export const describeLabel = (table: TableForm, label: PlacedLabel, locale: Locale): Description | null => {
  const row = labelledRow(table, label);
  const what = whatOf(table, label, row, locale);
  if (what === null) return null;
  const who =
    (row && words(`describe.row.${table.key}.${row.key}.who`, locale)) ??
    format(`describe.table.${table.key}.who`, {}, locale);
  const block = row ? blockOf(table, row) : table.blocks.find(({ caption }) => caption !== '' && caption === label.key);
  const article = block ? articleOf(row ?? null, block, locale) : null;
  return { name: nameOf(table, label, row), what, who, basis: [...(article ? [article] : []), tableBasis(table)] };
};
