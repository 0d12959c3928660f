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

/**
 * Numbers alone on their lines among table four's heads, before all of its figures on one line, or behind these: where a page
 * ends. Nor are empty cells a line of the table, where another has its figures: a word processor ends a page's table with such.
 */
export const dropStrays = (drafts: Draft[], columns: number): void => {
  const whole = drafts.findIndex((draft) => {
    const { fillers } = draft;
    const last = fillers.length - 1;
    return last >= columns - 1 && fillers[last - columns + 1]?.row === fillers[last]?.row && filled(draft).length > 0;
  });
  for (let at = whole < 0 ? -1 : drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at] as Draft;
    const { fillers } = draft;
    const [first] = fillers;
    if (at === whole) {
      if (first?.kind === 'value' && fillers.length === columns + 1 && first.row !== fillers[1]?.row) fillers.shift();
    } else if (filled(draft).length === 0 || (first?.kind === 'value' && fillers.length === 1)) drafts.splice(at, 1);
  }
};
