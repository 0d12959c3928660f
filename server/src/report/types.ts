import type { FormId, SectionKey, TableForm, TableKey } from '../forms';

/** A range of the text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type LayoutId =
  | 'cellPerLine'
  | 'pipePerCell'
  | 'tabIndent'
  | 'pipeRow'
  | 'markdown'
  | 'tsv'
  | 'aligned'
  | 'html';

/** What stands in a figure's place. */
export type CellState =
  /** A number that could be read; `value` holds it. */
  | 'number'
  /** The place is seen and empty, or holds `/`, `-`, `—`, `_`, 无. */
  | 'blank'
  /** Something that is no number. */
  | 'text';

/** A figure's place in a table. */
export interface Cell {
  /** `row.column`, as in the forms. */
  readonly key: string;
  readonly state: CellState;
  /** Null unless `state` is `number`. */
  readonly value: number | null;
  /** The figure's text; for an empty cell the (possibly empty) gap where the figure belongs. */
  readonly span: Span;
  /** The part of `span` that is the bare number, where a unit or a note stands beside it (`12件`, `22（其中修订 16 件）`). */
  readonly number: Span;
  /** Unit or note beside the number (`件`, `（其中修订 16 件）`), or null. */
  readonly extra: string | null;
}

export type Spelling =
  | 'exact'
  /** A spelling that the form's notes list as right. */
  | 'variant'
  /** Within a small distance of the form's label: NB208. */
  | 'misspelt';

/** Why a row's figures were not given to cells. */
export type Unplaced = 'tooMany' | 'tooFew' | 'uncertain';

/** A printed line of a table. */
export interface TableRow {
  /** Key of the form's printed line: the row's key, or null for table four's single line. */
  readonly key: string | null;
  /** The label as it stands in the text; null where the line has none. */
  readonly label: Span | null;
  readonly spelling: Spelling;
  /** The cells by position; null where the places are not certain (NB206). */
  readonly cells: readonly Cell[] | null;
  readonly unplaced: Unplaced | null;
  /** The figures found in the row, in the order of the text; also when they could not be placed. */
  readonly figures: readonly Span[];
  /** From the label, or the first figure, to the last figure. */
  readonly span: Span;
}

/** A row that the form does not have, or a second copy of one that it has. */
export interface UnknownRow {
  readonly span: Span;
  readonly label: Span;
  /** Key of the row that this one repeats, else null. */
  readonly repeats: string | null;
}

/** A label near one of the form's. */
export interface MisspeltLabel {
  readonly span: Span;
  /** The form's own text for it, spelled as the text spells (ordinal and brackets kept). */
  readonly expected: string;
}

/** Why a table cannot be read. Words for it live in `messages`. */
export type Unreadable =
  /** All labels, then all figures. */
  | 'columnsTorn'
  /** The figures of a table that has them in one line stand in several. */
  | 'notOneLine'
  /** The table is there, and not one figure in it. */
  | 'noFigures'
  /** Some figures are left, most rows have none and empty places cannot be seen. */
  | 'fewFigures'
  /** Cells of a row glued together without a gap. */
  | 'glued'
  /** Two reports side by side. */
  | 'sideBySide'
  /** The heads of the columns stand in another order than the form's. */
  | 'reordered'
  /** A heading with a picture or an attachment in the table's place. */
  | 'picture';

/** A table that was read. */
export interface Table {
  readonly key: TableKey;
  readonly form: TableForm;
  /** False where nothing in the table told the form, and it was taken from elsewhere. */
  readonly formCertain: boolean;
  readonly layout: LayoutId;
  /** From the head's first label to the end of the last figure. */
  readonly span: Span;
  /** The first label of the head: where a finding about the whole table is put. */
  readonly head: Span;
  /** Rows in the order of the text; empty for an unreadable table. */
  readonly rows: readonly TableRow[];
  readonly unknownRows: readonly UnknownRow[];
  readonly misspelt: readonly MisspeltLabel[];
  /** Placed cells by `row.column`. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Labels recognised in the table, for outline, tokens and completion: each with what it names. */
  readonly labels: readonly PlacedLabel[];
  /**
   * All that the table takes of the text: its lines with the bars, tabs and rules around its cells, in HTML from tag to
   * tag. Page numbers may stand in it.
   */
  readonly region: Span;
  /** Words and figures inside `region` that are no label and in no row: a new writing of the table would lose them. */
  readonly loose: readonly Span[];
}

export type LabelRole = 'row' | 'group' | 'column' | 'caption';

/** A label of the form where it stands in the text. */
export interface PlacedLabel {
  readonly role: LabelRole;
  /** Key of the row, group or column; the text itself for a caption. */
  readonly key: string;
  readonly span: Span;
  /** True where the span holds this label and all of it; false for a piece, or two labels in one cell. */
  readonly whole: boolean;
}

/** A table that is there and cannot be read: none of its cells is known. */
export interface UnreadableTable {
  readonly key: TableKey;
  readonly reason: Unreadable;
  /** One line of the text that shows it. */
  readonly span: Span;
  /** The whole region, as far as it is known. */
  readonly region: Span;
}

/** A section's heading and body. */
export interface ReportSection {
  readonly key: SectionKey;
  /** The heading's line without surrounding blanks, pipes and `#`. */
  readonly heading: Span;
  /** Ordinal and its mark (`二、`, `2、`); null where the heading has none. */
  readonly ordinal: Span | null;
  /** The ordinal's value, null where there is none. */
  readonly number: number | null;
  /** True where the ordinal is printed as the form does: a Chinese numeral and `、`. */
  readonly ordinalStyled: boolean;
  /** The heading's words without ordinal. */
  readonly words: Span;
  /** True where the words are the form's own (punctuation and width aside). */
  readonly canonical: boolean;
  /** From the end of the heading's line to the next heading, signature or the end. */
  readonly body: Span;
}

/** The report's title. */
export interface Title {
  /** Parts may stand on up to three lines; from the first to the last. */
  readonly span: Span;
  /** The title's words joined. */
  readonly text: string;
  readonly organ: { readonly text: string; readonly span: Span } | null;
  readonly year: { readonly value: number; readonly span: Span } | null;
  /** True where the statutory name 政府信息公开工作年度报告 is there in full. */
  readonly statutory: boolean;
  /** The statutory name, or what stands for it. */
  readonly name: Span;
}

/** The organ and the date at a report's end. */
export interface Signature {
  readonly organ: { readonly text: string; readonly span: Span } | null;
  /** As it is written: the day may be none of the calendar's. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number; readonly span: Span } | null;
  readonly span: Span;
}

/** Statistics period or report year as the text names it. */
export interface YearMention {
  readonly value: number;
  readonly span: Span;
}

/** A report as the text has it; offsets are UTF-16 units in its part of the document. */
export interface Report {
  /** The part of the document that this report takes. */
  readonly span: Span;
  readonly title: Title | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** Where the year was read: title, statistics period, section one or signature. */
  readonly yearFrom: 'title' | 'period' | 'overview' | 'signature' | null;
  /** Year of the statistics period (1 January to 31 December), where the text names one. */
  readonly period: YearMention | null;
  /** The chosen headings in the order of the text. */
  readonly sections: readonly ReportSection[];
  /** Further headings of sections that are there already. */
  readonly duplicates: readonly ReportSection[];
  readonly tables: Readonly<Record<TableKey, Table | null>>;
  readonly unreadable: Readonly<Record<TableKey, UnreadableTable | null>>;
  readonly signature: Signature | null;
  /** Where the body ends and the signature, contact lines or furniture begin. */
  readonly bodyEnd: number;
}

/** How a text looks garbled, or null. */
export type Garbled = 'gb18030AsUtf8' | 'utf8AsGb18030' | 'utf8AsLatin1' | null;

/** A report as a text of its own: as much of the document as it takes, and its offsets counted from there. */
export interface Part {
  /** Offset of the part in the document's text. */
  readonly base: number;
  /** Number of lines of the document's text before it. */
  readonly line: number;
  readonly text: string;
  /** As much of the document's source; the same string where nothing is hidden in the document. */
  readonly source: string;
  readonly report: Report;
}

/** A parsed text: always at least one report, of an empty text an empty one. */
export interface ReportDocument {
  /** The text as it was given. */
  readonly source: string;
  /**
   * The text as its readers see it, which all is read from: `source` itself, or where that is a page's with tags and entities
   * hidden, character by character, so that both have the same offsets; lines as an editor counts them are the source's.
   */
  readonly text: string;
  readonly isReport: boolean;
  readonly garbled: Garbled;
  /** In the order of the text; their offsets are those of the document. */
  readonly reports: readonly Report[];
  /** The same reports, each by itself: what depends on one alone stays as it is while others are edited. */
  readonly parts: readonly Part[];
}

/** What `form` is asked of a table absent: the id, for messages. */
export type { FormId, SectionKey, TableKey };
