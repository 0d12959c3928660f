import type { Form, SectionKey, TableForm } from '../forms';
import { canonicalHeading, formOfYear, section, sections } from '../forms';
import * as sentences from '../forms/sentences';
import { type Facts, fillSentence, fixed, joinTemplates } from './fill';
import { printTable } from './print';
import type { Template, TemplateLayout, WriteOptions } from './types';

/** How templates are written. */
export interface TemplateOptions extends WriteOptions {
  /** `markdown` unless given. */
  readonly layout?: TemplateLayout;
}

/** What a section's template speaks of. */
export interface SectionOptions extends TemplateOptions {
  readonly form: Form;
  /** Null where the report does not tell it: the sentences then speak of 本年 and 本机关. */
  readonly year: number | null;
  readonly organ: string | null;
}

/** What a whole report's template speaks of. */
export interface ReportOptions extends TemplateOptions {
  readonly year: number;
  readonly organ: string;
  /** The year's form unless given. */
  readonly form?: Form;
}

/** Layouts in which a paragraph ends with a blank line. */
const spaced: ReadonlySet<TemplateLayout> = new Set(['markdown', 'cellPerLine']);

const breaks = (options: TemplateOptions): { line: '\n' | '\r\n'; paragraph: string; layout: TemplateLayout } => {
  const layout = options.layout ?? 'markdown';
  const line = options.lineBreak ?? '\n';
  return { layout, line, paragraph: spaced.has(layout) ? line + line : line };
};

/** Years from which section six speaks of the fee: those of the form in force since the fee is. */
export const speaksOfFee = (form: Form): boolean => form.firstYear >= 2021;

/** A heading as the form prints it, with the marks of a Markdown heading where the layout is one. */
export const headingText = (key: SectionKey, layout: TemplateLayout): string =>
  `${layout === 'markdown' ? '## ' : ''}${canonicalHeading(section(key))}`;

/** The paragraphs of a section's prose; none for the sections that hold a table. */
const prose = (key: SectionKey, facts: Facts): Template[] => {
  const fill = (sentence: string): Template => fillSentence(sentence, facts);
  switch (key) {
    case 'overview':
      return [
        fill(sentences.overview),
        ...sentences.topics.map((topic, at) => fill(`（${'一二三四五'[at]}）${topic.name}。${topic.text}`)),
      ];
    case 'problems':
      return [fill(sentences.problems), fill(sentences.measures)];
    case 'otherMatters':
      return [fill(speaksOfFee(facts.form) ? sentences.fee : sentences.nothingElse)];
    default:
      return [];
  }
};

/** A whole table of zeros; every figure is a stop. No line break at the end. */
export const tableTemplate = (form: TableForm, options: TemplateOptions = {}): Template => {
  const { layout, line } = breaks(options);
  const zeros = new Map(form.cells.map((cell) => [cell, '0']));
  const { text, figures } = printTable(form, zeros, layout, { lineBreak: line });
  return { text, stops: [...figures.values()] };
};

/** A section's body alone: what goes under a heading that is there. No line break at the end. */
export const bodyTemplate = (key: SectionKey, options: SectionOptions): Template => {
  const { table } = section(key);
  if (table) return tableTemplate(options.form.tables[table], options);
  return joinTemplates(prose(key, options), breaks(options).paragraph);
};

/** A section's heading and body, the table with zeros. No line break at the end. */
export const sectionTemplate = (key: SectionKey, options: SectionOptions): Template => {
  const { layout, paragraph } = breaks(options);
  return joinTemplates([fixed(headingText(key, layout)), bodyTemplate(key, options)], paragraph);
};

/** Organ and date as they stand at a report's end. */
export const signatureTemplate = (options: SectionOptions): Template =>
  joinTemplates(
    sentences.signature.map((line) => fillSentence(line, options)),
    breaks(options).paragraph,
  );

/** A whole new report: title, lead-in, six sections with zeros in every table, signature; ends with a line break. */
export const reportTemplate = (options: ReportOptions): Template => {
  const { layout, line } = breaks(options);
  const facts: SectionOptions = { ...options, form: options.form ?? formOfYear(options.year) };
  const title = fillSentence(`${layout === 'markdown' ? '# ' : ''}${sentences.title}`, facts);
  const leadIn = joinTemplates(
    sentences.leadIn.map((sentence) => fillSentence(sentence, facts)),
    '',
  );
  const parts = [title, leadIn, ...sections.map((each) => sectionTemplate(each.key, facts)), signatureTemplate(facts)];
  return joinTemplates([joinTemplates(parts, line + line), fixed('')], line);
};
