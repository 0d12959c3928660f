import { canonicalHeading, forms, type Section, type SectionKey, section, sections } from '../../forms';
import type { Report, ReportSection, Span, Table, UnreadableTable } from '../../report';
import type { Skip } from '../types';

/** The report's heading and body of a section, where it has one. */
export const sectionIn = (report: Pick<Report, 'sections'>, key: SectionKey): ReportSection | undefined =>
  report.sections.find((each) => each.key === key);

/** The ordinal and its mark as the form prints it, e.g. `二、`. */
export const canonicalOrdinal = (of: Section): string => canonicalHeading(of).slice(0, -of.words.length);

/** A section's place in the form, 1–6. */
export const ordinalOf = (each: ReportSection): number => section(each.key).ordinal;

/** The table of a section in this report, readable or not; null where there is none. */
export const tableIn = (report: Report, of: Section): Table | UnreadableTable | null =>
  of.table === null ? null : (report.tables[of.table] ?? report.unreadable[of.table]);

/** Where a table begins: its first head, or the line that shows that it cannot be read. */
export const beginningOf = (table: Table | UnreadableTable): Span => ('head' in table ? table.head : table.span);

/**
 * Why the form's structure cannot be asked of a report: it precedes all forms, or two reports stand side by side and
 * no line is a heading by itself.
 */
export const notStructured = (report: Report): Skip | undefined => {
  const first = forms[0];
  if (first && report.year !== null && report.year < first.firstYear) {
    return { reason: 'skip.beforeForms', params: { year: report.year } };
  }
  const torn = Object.values(report.unreadable).some((each) => each?.reason === 'sideBySide');
  return torn ? { reason: 'skip.sideBySide' } : undefined;
};

/**
 * Sections that stand out of the form's order: those outside the longest run of rising ordinals, so that one heading
 * moved is one section told and not its neighbours.
 */
export const displaced = (report: Report): ReadonlySet<ReportSection> => {
  const list = report.sections;
  const length: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [at, each] of list.entries()) {
    length[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before++) {
      const longer = (length[before] as number) + 1;
      if (ordinalOf(list[before] as ReportSection) < ordinalOf(each) && longer > (length[at] as number)) {
        length[at] = longer;
        previous[at] = before;
      }
    }
    if (best < 0 || (length[at] as number) > (length[best] as number)) best = at;
  }
  const out = new Set(list);
  for (let at = best; at >= 0; at = previous[at] as number) out.delete(list[at] as ReportSection);
  return out;
};

/** The section that follows in the form among those that the report has. */
export const nextInForm = (report: Pick<Report, 'sections'>, key: SectionKey): ReportSection | undefined => {
  const { ordinal } = section(key);
  const next = sections.find((each) => each.ordinal > ordinal && sectionIn(report, each.key));
  return next && sectionIn(report, next.key);
};
