import type { Report, ReportDocument, Table } from '../../server/src/report';

const plainTable = (table: Table | null): unknown =>
  table && {
    key: table.key,
    form: `${table.form.form} ${table.form.key}`,
    formCertain: table.formCertain,
    layout: table.layout,
    span: table.span,
    head: table.head,
    rows: table.rows,
    unknownRows: table.unknownRows,
    misspelt: table.misspelt,
    cells: table.cells,
    labels: table.labels,
    region: table.region,
    loose: table.loose,
  };

const plainReport = (report: Report): unknown => ({
  span: report.span,
  title: report.title,
  organ: report.organ,
  year: report.year,
  yearFrom: report.yearFrom,
  period: report.period,
  sections: report.sections,
  duplicates: report.duplicates,
  tables: Object.values(report.tables).map(plainTable),
  unreadable: report.unreadable,
  signature: report.signature,
  bodyEnd: report.bodyEnd,
});

/** A parsed document as plain values that can be compared: without what the parser keeps for itself. */
export const plainDocument = ({ text, garbled, isReport, reports, parts }: ReportDocument): unknown => ({
  text,
  garbled,
  isReport,
  reports: reports.map(plainReport),
  parts: parts.map(({ base, line, text: own, report }) => ({ base, line, text: own, report: plainReport(report) })),
});
