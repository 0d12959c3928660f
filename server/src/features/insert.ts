import { inSource } from '../check';
import {
  canonicalHeading,
  type FormId,
  form as formOfId,
  formOfYear,
  type SectionKey,
  sections,
  type TableKey,
} from '../forms';
import { reportName } from '../forms/sentences';
import type { Report, ReportDocument, Span } from '../report';
import {
  blockAt,
  type Insertion as Insert,
  insertSections,
  insertTable as insertUnder,
  isSpaced,
  optionsFor,
} from '../rules/support/insert';
import { sectionIn, tableIn } from '../rules/support/sections';
import type { TextEdit } from '../rules/types';
import { reportTemplate, tableTemplate, type WriterLayout } from '../writer';

/** Edits, and what is selected in the text that comes out of them: the first place to fill in. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly selection: Span | null;
}

/** A section of the form, and whether the document lacks it. */
export interface SectionState {
  readonly key: SectionKey;
  readonly heading: string;
  readonly missing: boolean;
}

const reportAt = ({ reports }: ReportDocument, offset: number): Report | undefined =>
  reports.find(({ span }) => span.start <= offset && offset < span.end) ?? reports[reports.length - 1];

/** The first report that lacks the section, else the first. */
const reportWithout = ({ reports }: ReportDocument, key: SectionKey): Report | undefined =>
  reports.find((report) => !sectionIn(report, key)) ?? reports[0];

/** The six sections in the form's order; one is missing where a report of the document lacks its heading. */
export const sectionStates = ({ reports }: ReportDocument): SectionState[] =>
  sections.map((each) => ({
    key: each.key,
    heading: canonicalHeading(each),
    missing: reports.some((report) => !sectionIn(report, each.key)),
  }));

/** Shows what is there already instead of putting it in twice. */
const show = (span: Span): Insertion => ({ edits: [], selection: span });

const insertion = ({ source, text }: ReportDocument, { edit, stops }: Insert): Insertion => {
  if (source !== text) {
    const edits = inSource(source, text, [edit]) ?? [];
    const at = edits[0]?.span.start ?? edit.span.start;
    return { edits, selection: { start: at, end: at } };
  }
  const [first] = stops;
  const base = edit.span.start;
  const end = base + edit.newText.length;
  const selection = first ? { start: base + first.start, end: base + first.end } : { start: end, end };
  return { edits: [edit], selection };
};

/**
 * Puts a section at its place in the order of the form, the last one before signature and date; selects the heading of
 * one that is there. Null for a key that is no section.
 */
export const insertSection = (document: ReportDocument, key: SectionKey): Insertion | null => {
  const report = sections.some((each) => each.key === key) ? reportWithout(document, key) : undefined;
  if (!report) return null;
  const there = sectionIn(report, key);
  return there ? show(there.heading) : insertion(document, insertSections(document.text, report, [key]));
};

/**
 * Puts a table of zeros under its section's heading, or at the line of an offset (one outside the text is its nearest
 * end) where that section is absent; selects the head of one that is there. Written as the report's other tables are
 * unless a layout is given. Null for a key that is no table.
 */
export const insertTable = (
  document: ReportDocument,
  key: TableKey,
  offset: number,
  layout?: WriterLayout,
): Insertion | null => {
  const { text } = document;
  const at = Math.max(0, Math.min(offset, text.length));
  const report = reportAt(document, at);
  const owner = sections.find((each) => each.table === key);
  if (!report || !owner) return null;
  const there = tableIn(report, owner);
  if (there) return show('head' in there ? there.head : there.span);
  const under = sectionIn(report, owner.key);
  const inOrder = under && insertUnder(text, report, under, key);
  if (inOrder && !layout) return insertion(document, inOrder);
  const options = optionsFor(text, report);
  const table = tableTemplate(options.form.tables[key], layout ? { ...options, layout } : options);
  return insertion(document, blockAt(text, inOrder?.edit.span.start ?? at, table, isSpaced(text, report)));
};

/** Characters that a file's name cannot hold somewhere. */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu;

/** What a new report is made of; the year's form and Markdown unless given. */
export interface NewReport {
  readonly year: number;
  readonly organ: string;
  readonly form?: FormId;
  readonly layout?: WriterLayout;
}

/** A new report with zeros in its tables, and a name for its file; null where the year is no year. */
export const newReport = (wanted: NewReport): { readonly text: string; readonly fileName: string } | null => {
  const { year, layout } = wanted;
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const organ = wanted.organ.trim();
  const form = wanted.form === undefined ? formOfYear(year) : formOfId(wanted.form);
  const { text } = reportTemplate({ year, organ, form, ...(layout ? { layout } : {}) });
  return { text, fileName: `${organ.replace(notInNames, '')}${year}年${reportName}.txt` };
};
