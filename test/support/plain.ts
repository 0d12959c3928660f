import type { Report, ReportDocument } from '../../server/src/report';

const plainReport = (report: Report): unknown => ({
  ...report,
  tables: Object.values(report.tables).map(
    (table) => table && { ...table, form: `${table.form.form} ${table.form.key}` },
  ),
});

/** A parsed document as plain values that can be compared: without what the parser keeps for itself. */
export const plainDocument = ({ text, garbled, isReport, reports, parts }: ReportDocument): unknown => ({
  text,
  garbled,
  isReport,
  reports: reports.map(plainReport),
  parts: parts.map(({ base, line, text: own, report }) => ({ base, line, text: own, report: plainReport(report) })),
});
