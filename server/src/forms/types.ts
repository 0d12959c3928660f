/** The two forms as data: what a report contains, label by label. Keys are the contract of `extract`. */

export type FormId = '2019' | '2021';
export type TableKey = 'disclosure' | 'requests' | 'reviews';
export type SectionKey = 'overview' | 'disclosure' | 'requests' | 'reviews' | 'problems' | 'otherMatters';

/** A printed label: its canonical text and the other spellings that count as right. */
export interface Label {
  readonly text: string;
  /** Spellings met in print that are right too (form and layout notes); never reported. */
  readonly variants: readonly string[];
}

/** How a cell's figure is to be read: a count (whole, ≥ 0), a signed change, or an amount with decimals. */
export type Unit = 'count' | 'change' | 'amount';

/** A column of a table. */
export interface Column extends Label {
  readonly key: string;
  readonly unit: Unit;
}

/** A row of a table. */
export interface Row extends Label {
  readonly key: string;
  readonly columns: readonly Column[];
  /** The heading that spans this row and its siblings, if any (`（三）不予公开`). */
  readonly group?: string;
  /** Article of the Regulations behind the row (our reading of its wording), e.g. `36(1)(2)`. */
  readonly article?: string;
}

/** A run of rows under one head (`第二十条第（一）项`); tables three and four have one block each. */
export interface Block {
  /** The line above the head; `''` where the form prints none. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A label that spans sub-rows and has no figures of its own. */
export interface Group extends Label {
  readonly key: string;
  /** The group around this one (`三、本年度办理结果`). */
  readonly within?: string;
}

/** A label of the head that names no column of its own. */
export interface Caption extends Label {
  /** Key of the first column that it spans, where it spans some and not all. */
  readonly above?: string;
}

/** One line of figures as the form prints it: table four's three rows stand side by side in one line. */
export interface PrintedLine {
  /** Key of the row whose label stands before the figures; null where the figures stand alone under the heads. */
  readonly row: string | null;
  /** `row.column` keys from left to right. */
  readonly cells: readonly string[];
}

export type Relation = '=' | '>=' | '<=';

/** One cell in an equation, times a factor (1 or -1). */
export interface Term {
  readonly cell: string;
  readonly factor: number;
}

/** `sum(terms) relation total`, for example 自然人 + … = 总计. Cells are `row.column` of the table. */
export interface Equation {
  readonly rule: string;
  readonly table: TableKey;
  readonly terms: readonly Term[];
  readonly relation: Relation;
  /** The cell on the other side, or null where the other side is zero. */
  readonly total: string | null;
  /** A second cell on the total's side (一 + 二 = （七）+ 四); null elsewhere. */
  readonly plus: string | null;
  /** Lower severity than the rule's highest, where `rules.md` gives one for this relation. */
  readonly severity?: 'information';
}

/** A table as one form prescribes it. */
export interface TableForm {
  readonly key: TableKey;
  readonly form: FormId;
  readonly blocks: readonly Block[];
  readonly groups: readonly Group[];
  /** Labels of the head that name no column of their own (申请人情况, 法人或其他组织, the corner note …). */
  readonly captions: readonly Caption[];
  readonly lines: readonly PrintedLine[];
  readonly equations: readonly Equation[];
  /** All `row.column` keys in the form's order. */
  readonly cells: readonly string[];
}

/** A form: the tables of the years in which it is prescribed. */
export interface Form {
  readonly id: FormId;
  /** The document that prescribes the form. */
  readonly instrument: string;
  /** First and last report year, inclusive. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly tables: Readonly<Record<TableKey, TableForm>>;
}

/** A section of the report; all forms have the same six. */
export interface Section {
  readonly key: SectionKey;
  /** 1–6, as the heading's ordinal. */
  readonly ordinal: number;
  /** The heading's words without ordinal. */
  readonly words: string;
  /** Wordings met in real reports; recognised, reported by NB103. */
  readonly variants: readonly string[];
  /** The heading is recognised when, for one of these lists, it holds all of its words. */
  readonly keywords: readonly (readonly string[])[];
  readonly table: TableKey | null;
}
