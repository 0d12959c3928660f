import type { EmptyItem, LabelItem, TextItem, ValueItem } from './assemble';

export type Filler = ValueItem | EmptyItem | TextItem;

/** A label and what follows it up to the next one: not yet a row of the form. */
export interface Draft {
  /** Key of the form's row; null for table four's line, a row unknown to the form, and figures without a label. */
  readonly key: string | null;
  readonly label: LabelItem | null;
  /** A row that another form has, or words that no form has, where a row's label belongs. */
  readonly unknown: boolean;
  readonly words: TextItem | null;
  fillers: Filler[];
  /** True where nothing more may join: the row ended. */
  ended: boolean;
  /** True where unknown words stand between the label and its figures. */
  interrupted: boolean;
}

/** Filled places of a draft: numbers, marks for blanks, words; not empties. */
export const filled = (draft: Draft): (ValueItem | TextItem)[] =>
  draft.fillers.filter((each): each is ValueItem | TextItem => each.kind !== 'empty');

/** So many rows that are numbered one behind the other are numbered on purpose. */
const leastNumbered = 4;

/** Rows numbered in a column of their own, one cell a line: each number stands behind the figures of the row before. */
export const dropRowNumbers = (drafts: readonly Draft[], columnsOf: (draft: Draft) => number): void => {
  const [beginning] = drafts;
  if (!beginning || beginning.fillers.length <= columnsOf(beginning)) return;
  const rows = drafts.filter(({ label, unknown }) => label !== null && !unknown);
  const numbered = rows.slice(0, -1);
  if (numbered.length < leastNumbered) return;
  const numbers = numbered.map((draft) => {
    const values = filled(draft);
    const last = values[values.length - 1];
    return values.length === columnsOf(draft) + 1 && last?.kind === 'value' ? last : null;
  });
  const first = numbers[0]?.figure.value ?? null;
  if (first === null || !numbers.every((each, at) => each?.figure.value === first + at)) return;
  for (const [at, draft] of numbered.entries()) draft.fillers = draft.fillers.filter((each) => each !== numbers[at]);
};

/** Numbers alone on their lines among table four's heads, before all of its figures on one line: where a page ends. */
export const dropPageNumbers = (drafts: Draft[], columns: number): void => {
  const whole = drafts.findIndex(({ fillers }) => {
    const last = fillers.length - 1;
    return last >= columns - 1 && fillers[last - columns + 1]?.row === fillers[last]?.row;
  });
  for (let at = whole; at >= 0; at--) {
    const { fillers } = drafts[at] as Draft;
    if (fillers[0]?.kind !== 'value' || fillers.length !== (at === whole ? columns + 1 : 1)) continue;
    if (at !== whole) drafts.splice(at, 1);
    else if (fillers[0].row !== fillers[1]?.row) fillers.shift();
  }
};
