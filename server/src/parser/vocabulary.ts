import { type FormId, forms, type Label, type TableForm, type TableKey } from '../forms';
import type { LabelRole } from '../report/types';
import { firstOf, foldKey } from '../text';

/** What a label of the forms names. One label may name several things (总计, 其他): the place decides. */
export interface Entry {
  readonly table: TableKey;
  readonly role: LabelRole;
  /** Key of the row, group or column; the label's text for a caption. */
  readonly key: string;
  /** The form's own text. */
  readonly text: string;
  readonly forms: readonly FormId[];
  /** False for a listed variant. */
  readonly own: boolean;
  /** True where the label was found without its ordinal. */
  readonly bare: boolean;
}

const ordinal = /^(?:[①-⑳]|\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十](?=本|上|结)|\d{1,2}(?=\D))/;

/** A label's key without its leading ordinal. */
export const withoutOrdinal = (key: string): string => key.replace(ordinal, '');

type Mutable = { -readonly [K in keyof Entry]: Entry[K] } & { forms: FormId[] };

/** The labels of one table in all forms, found by folded key or by a key's beginning. */
export class Vocabulary {
  readonly #exact = new Map<string, Mutable[]>();
  /** The keys in order, so that those with one beginning stand together; each with its place among the labels. */
  readonly #sorted: readonly (readonly [key: string, place: number])[];
  /** Folded key and entry of every label with its ordinal, for the search of misspelt ones. */
  readonly labels: { readonly key: string; readonly entry: Entry }[] = [];

  constructor(readonly table: TableKey) {
    for (const form of forms) this.#addTable(form.tables[table]);
    for (const [key, entries] of this.#exact) {
      for (const entry of entries) if (!entry.bare) this.labels.push({ key, entry });
    }
    this.#sorted = [...this.#exact.keys()]
      .map((key, place) => [key, place] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  #addTable(table: TableForm): void {
    const sideBySide = table.lines.some((line) => line.row === null);
    for (const block of table.blocks) {
      if (block.caption) this.#add(table, { text: block.caption, variants: [] }, 'caption', block.caption);
      for (const column of block.columns) this.#add(table, column, 'column', column.key);
      for (const row of block.rows) this.#add(table, row, sideBySide ? 'caption' : 'row', row.key);
    }
    for (const group of table.groups) this.#add(table, group, 'group', group.key);
    for (const caption of table.captions) this.#add(table, caption, 'caption', caption.text);
  }

  #add(table: TableForm, label: Label, role: LabelRole, key: string): void {
    for (const text of [label.text, ...label.variants]) {
      const own = text === label.text;
      const folded = foldKey(text);
      this.#put(table, folded, { role, key, text: label.text, own, bare: false });
      const bare = withoutOrdinal(folded);
      if (bare !== folded) this.#put(table, bare, { role, key, text: label.text, own, bare: true });
    }
  }

  #put(table: TableForm, folded: string, seed: Pick<Entry, 'role' | 'key' | 'text' | 'own' | 'bare'>): void {
    let entries = this.#exact.get(folded);
    if (!entries) {
      entries = [];
      this.#exact.set(folded, entries);
    }
    const known = entries.find((each) => each.role === seed.role && each.key === seed.key);
    if (!known) entries.push({ table: table.key, forms: [table.form], ...seed });
    else if (!known.forms.includes(table.form)) known.forms.push(table.form);
  }

  /** Entries whose label is exactly this key, with or without its ordinal. */
  exact(key: string): readonly Entry[] | undefined {
    return this.#exact.get(key);
  }

  /** Place of the first label of which the key is a beginning, but not all, among the sorted ones; -1 where there is none. */
  #firstBegun(key: string): number {
    const from = key === '' ? -1 : firstOf(this.#sorted, ([each]) => each > key);
    return this.#sorted[from]?.[0].startsWith(key) ? from : -1;
  }

  /** True where the key is a label's beginning, and not all of it. */
  begins(key: string): boolean {
    return this.#firstBegun(key) >= 0;
  }

  /** Entries of which the key is a beginning, but not all, in the order of the labels; undefined where there is none. */
  beginning(key: string): readonly Entry[] | undefined {
    const from = this.#firstBegun(key);
    if (from < 0) return undefined;
    let to = from;
    while (this.#sorted[to]?.[0].startsWith(key)) to++;
    const keys = this.#sorted.slice(from, to).sort(([, one], [, other]) => one - other);
    return keys.flatMap(([each]) => this.#exact.get(each) ?? []);
  }
}

/** One vocabulary a table. */
export const vocabularies: Readonly<Record<TableKey, Vocabulary>> = {
  disclosure: new Vocabulary('disclosure'),
  requests: new Vocabulary('requests'),
  reviews: new Vocabulary('reviews'),
};

const owner = new Map<string, TableKey | null>();
for (const vocabulary of Object.values(vocabularies)) {
  for (const { key } of vocabulary.labels) {
    for (const each of [key, withoutOrdinal(key)]) {
      const known = owner.get(each);
      owner.set(each, known === undefined || known === vocabulary.table ? vocabulary.table : null);
    }
  }
}

// A short label may be the first piece of another table's label, cut by a page's columns (其他 and 其他结果).
for (const [key, table] of owner) {
  if (key.length > 2 || table === null) continue;
  const elsewhere = Object.values(vocabularies).some((each) => each.table !== table && each.begins(key));
  if (elsewhere) owner.set(key, null);
}

/** The one table that a label belongs to; null where several have it, undefined where none has. */
export const tableOfLabel = (key: string): TableKey | null | undefined => owner.get(key);

/** Fewer characters begin too many things. */
const leastBeginning = 4;

/** True for a key that is a beginning of a label, cut by a page's columns. */
export const beginsLabel = (key: string, least = leastBeginning): boolean =>
  key.length >= least && Object.values(vocabularies).some((each) => each.begins(key));

const lastEnds = new Set<string>();
for (const { tables } of forms) {
  const row = tables.disclosure.blocks.at(-1)?.rows.at(-1);
  for (const label of row ? [row.text, ...row.variants] : []) {
    const key = foldKey(label);
    for (let from = 0; from < key.length; from++) lastEnds.add(key.slice(from));
  }
}

/** True for the end of the label of table two's last row, or all of it with a blank inside: no row below tells that the table goes on. */
export const endsLastLabel = (key: string): boolean => lastEnds.has(key);
