/** Report → text: tables in six layouts, rows, sections and whole reports from the form. */

export { type Facts, fillSentence } from './fill';
export { type Place, places, printedGrid, type Spell } from './grid';
export type { PrintedTable } from './output';
export { type PrintOptions, printGrid, printTable, writerLayouts, writeTable } from './print';
export { type RowOptions, rowTemplate, rowText } from './row';
export {
  bodyTemplate,
  headingText,
  type ReportOptions,
  reportTemplate,
  type SectionOptions,
  sectionTemplate,
  signatureTemplate,
  speaksOfFee,
  type TemplateOptions,
  tableTemplate,
} from './template';
export type * from './types';
