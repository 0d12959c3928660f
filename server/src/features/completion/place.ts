import type { Report, ReportDocument, ReportSection } from '../../report';

/** The report that a line at an offset belongs to: at the text's end the last one. */
export const reportOfLine = ({ reports }: ReportDocument, offset: number): Report | undefined =>
  reports.find(({ span }) => span.start <= offset && offset < span.end) ?? reports[reports.length - 1];

/** The section whose body holds an offset. */
export const sectionAt = (report: Report, offset: number): ReportSection | undefined =>
  report.sections.filter(({ heading }) => heading.end <= offset).at(-1);
