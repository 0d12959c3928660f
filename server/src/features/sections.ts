import { section, tableKeys } from '../forms';
import type { Report, ReportSection, Span } from '../report';
import { around } from './spans';

/** A section with the part of the text that is its own. */
export interface SectionPart {
  readonly section: ReportSection;
  readonly span: Span;
}

/**
 * The sections of a report, each from its heading to its end, or to the first table that belongs to another section:
 * where a heading is lost, its table stands in the section before.
 */
export const sectionParts = (report: Report): SectionPart[] => {
  const starts = tableKeys.flatMap((key) => {
    const span = report.tables[key]?.span ?? report.unreadable[key]?.region;
    return span ? [{ key, start: span.start }] : [];
  });
  return [...report.sections, ...report.duplicates].map((each) => {
    const whole = around(each.heading, each.body);
    const own = section(each.key).table;
    const foreign = starts.filter(({ key, start }) => key !== own && start >= each.heading.end && start < whole.end);
    return {
      section: each,
      span: { start: whole.start, end: Math.min(whole.end, ...foreign.map(({ start }) => start)) },
    };
  });
};
