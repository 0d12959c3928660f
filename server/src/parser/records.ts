import { type FormId, forms, rowOf, type TableForm, type TableKey } from '../forms';
import type { EmptyItem, Item, LabelItem, TextItem, ValueItem } from './assemble';
import { type Draft, dropRowNumbers, dropStrays, type Filler, filled } from './drafts';
import { longestPage } from './furniture';
import type { Entry } from './vocabulary';

const only = (entries: readonly Entry[]): FormId | null => {
  const first = entries[0]?.forms;
  if (first?.length !== 1) return null;
  return entries.every((each) => each.forms.length === 1 && each.forms[0] === first[0]) ? (first[0] as FormId) : null;
};

/** The form that a table's labels tell; null where none of them does. */
export const tellForm = (table: TableKey, items: readonly Item[]): FormId | null => {
  const votes = new Map<FormId, number>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item;
    if (item.kind !== 'label') continue;
    const candidates = item.entries.length > 0 ? item.entries : (item.beginning ?? []);
    let form = only(candidates);
    if (form === null && table === 'requests' && isOtherHandling(candidates) && followed(items, index)) form = '2019';
    if (form !== null) votes.set(form, (votes.get(form) ?? 0) + (item.expected === null ? 2 : 1));
  }
  let best: FormId | null = null;
  let most = 0;
  let tie = false;
  for (const { id } of forms) {
    const count = votes.get(id) ?? 0;
    if (count > most) {
      best = id;
      most = count;
      tie = false;
    } else if (count === most && count > 0) tie = true;
  }
  return tie ? null : best;
};

/** `（六）其他处理` is a row in one form and a group in the other. */
const isOtherHandling = (entries: readonly Entry[]): boolean =>
  entries.some((each) => each.role === 'row' && each.key === 'otherHandling' && !each.bare);

/** Whether a figure comes next, before any other label. */
const followed = (items: readonly Item[], index: number): boolean => {
  for (let next = index + 1; next < items.length; next++) {
    const kind = (items[next] as Item).kind;
    if (kind === 'value') return true;
    if (kind === 'label' || kind === 'text') return false;
  }
  return false;
};

type Meaning =
  | { readonly role: 'row'; readonly key: string }
  | { readonly role: 'other' }
  | { readonly role: 'foreign' };
/** More figures than any row of a form has. */
const mostColumns = 40;
const other: Meaning = { role: 'other' };

/** Splits the items of a table into drafts, the form being known. */
export class DraftReader {
  readonly drafts: Draft[] = [];
  /** Figures under a head with no row's label before them. */
  readonly orphans: Filler[] = [];
  /** Meaning of every label item, for the table's list of labels. */
  readonly meanings = new Map<LabelItem, Pick<Entry, 'role' | 'key'>>();
  #current: Draft | null = null;
  #inBody = false;
  /** Empties since the row's start, before any figure: blanks of table four's line. */
  #lead: EmptyItem[] = [];
  #rowHasLabel = false;
  readonly #closes: boolean;
  readonly #sideBySide: boolean;

  constructor(
    readonly table: TableForm,
    readonly items: readonly Item[],
  ) {
    this.#closes = items.some((each) => each.kind === 'rowEnd');
    this.#sideBySide = table.lines.some((line) => line.row === null);
  }

  run(): this {
    for (let index = 0; index < this.items.length; index++) {
      const item = this.items[index] as Item;
      if (item.kind === 'label') this.#label(item, index);
      else if (item.kind === 'rowEnd') this.#rowEnd();
      else if (item.kind === 'text') this.#text(item, index);
      else if (this.#current) {
        const { fillers } = this.#current;
        if (fillers[0]?.row === item.row || !this.#isPageNumber(this.#current, item, index)) fillers.push(item);
      } else if (item.kind === 'empty') this.#lead.push(item);
      else if (this.#sideBySide) this.#line(item);
      else this.#orphan(item, index);
    }
    if (this.#sideBySide) dropStrays(this.drafts, this.#columns(null));
    else dropRowNumbers(this.drafts, (draft) => this.#columns(draft));
    return this;
  }

  /** Table four's only line begins, with the blanks before its first figure. */
  #line(item: ValueItem | null): void {
    const draft = this.#start(null, null, false, null);
    if (this.#closes) for (const each of this.#lead) draft.fillers.push(each);
    this.#lead = [];
    if (item) draft.fillers.push(item);
  }

  #start(key: string | null, label: LabelItem | null, unknown: boolean, words: TextItem | null): Draft {
    const draft: Draft = { key, label, unknown, words, fillers: [], ended: false, interrupted: false };
    this.drafts.push(draft);
    this.#current = draft;
    return draft;
  }

  /** How many figures a draft should have; of none, what table four's line has. */
  #columns(draft: Draft | null): number {
    if (!draft || draft.key === null) return draft?.unknown ? mostColumns : (this.table.lines[0]?.cells.length ?? 0);
    return rowOf(this.table, draft.key)?.columns.length ?? 0;
  }

  #label(item: LabelItem, index: number): void {
    this.#lead = [];
    this.#rowHasLabel = true;
    const meaning = this.#meaning(item, index);
    if (meaning.role === 'row') {
      this.#inBody = true;
      if (!this.#isSpread(meaning.key, item)) this.#start(meaning.key, item, false, null);
    } else if (meaning.role === 'foreign') {
      this.#inBody = true;
      this.#start(null, item, true, null);
    } else if (this.#sideBySide) {
      // The heads of table four stand before its only line; one that comes after figures begins a copy.
      this.#current = null;
    } else if (!this.#staysOpen(item)) this.#current = null;
  }

  /** A merged cell's words, put into each of the cells that it takes. */
  #isSpread(key: string, { row }: LabelItem): boolean {
    const current = this.#current;
    return this.#closes && current?.key === key && current.label?.lastRow === row && current.fillers.length === 0;
  }

  /** A group's label beside its rows does not end the row that stands on the same line. */
  #staysOpen(item: LabelItem): boolean {
    return this.#current !== null && this.#current.label?.row === item.row && this.#current.fillers.length > 0;
  }

  #meaning(item: LabelItem, index: number): Meaning {
    const entries = item.entries.length > 0 ? item.entries : (item.beginning ?? []);
    const rows: Entry[] = [];
    const heads: Entry[] = [];
    for (const each of entries) {
      if (each.forms.includes(this.table.form)) (each.role === 'row' ? rows : heads).push(each);
    }
    const [row] = rows;
    const bareOnly = row !== undefined && rows.every((each) => each.bare);
    if (
      row &&
      rows.every(({ key }) => key === row.key) &&
      (heads.length === 0 || (this.#inBody && (bareOnly ? followed(this.items, index) : true)))
    ) {
      if (heads.length > 0 && !bareOnly && heads.some((each) => !each.bare) && !followed(this.items, index)) {
        this.meanings.set(item, heads[0] as Entry);
        return other;
      }
      this.meanings.set(item, row);
      return { role: 'row', key: row.key };
    }
    if (heads.length > 0 && item.beginning === null) {
      this.meanings.set(item, heads[0] as Entry);
      if (!row && heads.some((each) => each.role === 'column')) this.#inBody = false;
      return other;
    }
    const isForeign = !row && heads.length === 0 && entries.some((each) => each.role === 'row');
    return isForeign && item.beginning === null ? { role: 'foreign' } : other;
  }

  #rowEnd(): void {
    const all = this.#columns(null);
    if (this.#sideBySide && !this.#current && !this.#rowHasLabel && this.#lead.length >= all) this.#line(null);
    this.#lead = [];
    this.#rowHasLabel = false;
    const draft = this.#current;
    if (!draft || draft.fillers.length === 0) return;
    draft.ended = true;
    this.#current = null;
  }

  /** Words in the body: a row that no form has where figures follow and the row before has all of its own. */
  #text(item: TextItem, index: number): void {
    const current = this.#current;
    if (current && filled(current).length < this.#columns(current) && current.fillers.length > 0) {
      current.fillers.push(item);
    } else if (current && !this.#closes && current.fillers[0]?.row === item.row && followed(this.items, index)) {
      // Words among the figures of one line, `0 件 5 3`: it has more than its row, and none is told by its place.
      current.fillers.push(item);
    } else if (this.#inBody && followed(this.items, index) && (!current || filled(current).length > 0)) {
      this.#start(null, null, true, item);
    } else if (!this.#inBody && !current && this.meanings.size > 0 && this.#isRow(index)) {
      this.#inBody = true;
      this.#start(null, null, true, item);
    } else if (current && current.fillers.length === 0) {
      // Within a row that the layout closes, words behind the label stand in a figure's place; elsewhere a mistyped figure does.
      if (item.mistyped || (this.#closes && current.label?.row === item.row)) current.fillers.push(item);
      else if (followed(this.items, index)) current.interrupted = true;
    }
  }

  /** A number alone on its line, behind a row of which all figures stand on one line: where a page ends. */
  #isPageNumber(draft: Draft, item: ValueItem | EmptyItem, index: number): boolean {
    const { label, fillers } = draft;
    const [first] = fillers;
    if (item.kind !== 'value' || first === undefined) return false;
    // Of a label on several lines, some may stand behind the figures: of several figures on one line.
    if (first.row !== label?.lastRow && fillers.length < 2) return false;
    return (
      item.figure.state === 'number' &&
      item.span.end - item.span.start <= longestPage &&
      this.#endsAt(index - 1, item.row) &&
      this.#endsAt(index + 1, item.row) &&
      fillers.every(({ row }) => row === first.row) &&
      filled(draft).length === this.#columns(draft)
    );
  }

  /** True where an item is no cell of a grid's row. */
  #endsAt(index: number, row: number): boolean {
    const item = this.items[index];
    return item?.kind === 'rowEnd' || item?.row !== row;
  }

  /** Right behind the heads: as many figures as a row of the table has. */
  #isRow(index: number): boolean {
    const count = this.#run(index + 1);
    return (
      followed(this.items, index) && this.table.lines.some(({ row, cells }) => row !== null && cells.length === count)
    );
  }

  /** A row of figures whose label stands in the row before, with nothing but empties behind it. */
  #orphan(item: ValueItem, index: number): void {
    const last = this.drafts[this.drafts.length - 1];
    if (last?.label && last.label.lastRow >= item.row && last.fillers.length === 0 && !last.ended) {
      // A group's label came between the pieces of the row's label; they stand around the figures.
      last.fillers = [item];
      this.#current = last;
      return;
    }
    if (last?.ended && last.label && !last.unknown && last.fillers.every((each) => each.kind === 'empty')) {
      const count = this.#run(index);
      if (count === this.#columns(last)) {
        last.ended = false;
        last.fillers = [item];
        this.#current = last;
        return;
      }
    }
    this.orphans.push(item);
  }

  /** How many values stand from here to the row's end. */
  #run(index: number): number {
    let count = 0;
    for (let next = index; next < this.items.length; next++) {
      const kind = (this.items[next] as Item).kind;
      if (kind === 'value' || kind === 'text') count++;
      else if (kind !== 'empty') break;
      if (count > mostColumns) break;
    }
    return count;
  }
}
