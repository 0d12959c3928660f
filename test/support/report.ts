import type { Form, FormId, Label, SectionKey } from '../../server/src/forms';
import { form as formById, sections } from '../../server/src/forms';
import * as sentences from '../../server/src/forms/sentences';
import { headingText, printedGrid, type WriterLayout, writerLayouts, writeTable } from '../../server/src/writer';
import { fillSentence } from '../../server/src/writer/fill';
import { wrapped, writeAligned, writeRaw } from './aligned';
import { asCsv } from './csv';
import { writeHtml } from './html';
import { writePipeBetween } from './pipeBetween';
import { seeded } from './random';
import type { ReportValues } from './values';

/** Layouts that test reports come in: the writer's and those that are only read. */
export type TestLayout = WriterLayout | 'aligned' | 'raw' | 'html' | 'pipeBetween' | 'csv';

export const testLayouts: readonly TestLayout[] = [
  'cellPerLine',
  'pipePerCell',
  'tabIndent',
  'pipeRow',
  'markdown',
  'tsv',
  'aligned',
  'raw',
  'html',
  'pipeBetween',
  'csv',
];

export interface RenderOptions {
  readonly form: Form;
  readonly year: number;
  readonly organ: string;
  readonly values: ReportValues;
  readonly layout: TestLayout;
  /** Brackets, commas and colons of the whole text; `full` unless given. */
  readonly widths?: 'full' | 'half';
  /** Figures in full-width digits. */
  readonly wideDigits?: boolean;
  /** Seed for spelling labels by their variants; the form's own text unless given. */
  readonly labelVariants?: number;
  /** Full keys of cells to leave blank. */
  readonly blanks?: ReadonlySet<string>;
  /** What stands in a blank cell; nothing unless given. */
  readonly blankMark?: string;
  readonly lineBreak?: '\n' | '\r\n';
  /** The form of single tables, where a report joins both; `values` must fit it. */
  readonly tableForms?: Partial<Record<'disclosure' | 'requests' | 'reviews', FormId>>;
  /** Sections to leave out, heading and body. */
  readonly without?: readonly SectionKey[];
  /** Headings to leave out; their bodies stay. */
  readonly withoutHeadings?: readonly SectionKey[];
  readonly withoutTitle?: boolean;
  readonly withoutSignature?: boolean;
  /** Page numbers inside tables of layout `aligned`. */
  readonly pageLength?: number;
  /** Blank lines between the rows of layout `aligned`. */
  readonly airy?: boolean;
}

const narrow: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';' };

/** Brackets, commas and colons in half width, as many editors save them. */
export const toHalfWidth = (text: string): string => text.replace(/[（），：；]/g, (char) => narrow[char] as string);

const toWideDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const figure = (values: ReportValues, table: keyof ReportValues, cell: string): number =>
  Number(values[table].get(cell) ?? 0) || 0;

/** Sentences about requests and cases that agree with the tables. */
export const caseSentences = (year: number, values: ReportValues): string => {
  const [received, carriedIn, results, carriedOut] = ['received', 'carriedIn', 'resultsTotal', 'carriedOut'].map(
    (row) => figure(values, 'requests', `${row}.total`),
  );
  const reviews = figure(values, 'reviews', 'review.total');
  const suits = figure(values, 'reviews', 'directSuit.total') + figure(values, 'reviews', 'suitAfterReview.total');
  const requests =
    received === 0 && carriedIn === 0
      ? `${year}年未收到政府信息公开申请。`
      : `${year}年新收政府信息公开申请${received}件，上年结转${carriedIn}件，办结${results}件，结转下年度继续办理${carriedOut}件。`;
  const cases =
    reviews + suits === 0
      ? `${year}年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。`
      : `因政府信息公开工作被申请行政复议${reviews}件，被提起行政诉讼${suits}件。`;
  return requests + cases;
};

const prose = (key: SectionKey, options: RenderOptions): string[] => {
  const fill = (sentence: string): string => fillSentence(sentence, options).text;
  if (key === 'overview') {
    const topics = sentences.topics.map((topic, at) => {
      const { text, stops } = fillSentence(topic.text, options);
      const stop = stops[0];
      const own =
        topic.key === 'onRequest' && stop
          ? text.slice(0, stop.start) + caseSentences(options.year, options.values) + text.slice(stop.end)
          : text;
      return `（${'一二三四五'[at]}）${topic.name}。${own}`;
    });
    return [fill(sentences.overview), ...topics];
  }
  if (key === 'problems') return [fill(sentences.problems), fill(sentences.measures)];
  return [fill(options.form.id === '2021' ? sentences.fee : sentences.nothingElse)];
};

const speller = (seed: number | undefined): ((label: Label) => string) => {
  if (seed === undefined) return (label) => label.text;
  return (label) => {
    const spellings = [label.text, ...label.variants];
    let hash = seed;
    for (const char of label.text) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
    return spellings[seeded(hash)(spellings.length - 1)] as string;
  };
};

const tableText = (key: 'disclosure' | 'requests' | 'reviews', options: RenderOptions): string => {
  const id = options.tableForms?.[key];
  const form = (id ? formById(id) : options.form).tables[key];
  const values = new Map<string, string>();
  for (const cell of form.cells) {
    const text = options.values[key].get(cell) ?? '';
    const shown = options.blanks?.has(`${key}.${cell}`) ? (options.blankMark ?? '') : text;
    values.set(cell, options.wideDigits ? toWideDigits(shown) : shown);
  }
  const spell = speller(options.labelVariants);
  if (options.layout === 'aligned') {
    return writeAligned(printedGrid(form, values, spell), {
      ...(options.pageLength ? { pageLength: options.pageLength } : {}),
      airy: options.airy ?? false,
    });
  }
  if (options.layout === 'raw') return writeRaw(printedGrid(form, values, spell));
  if (options.layout === 'pipeBetween') return writePipeBetween(printedGrid(form, values, spell));
  if (options.layout === 'html') return writeHtml(printedGrid(form, values, spell));
  if (options.layout === 'csv') return asCsv(writeTable(form, values, 'tsv', { spell }));
  return writeTable(form, values, options.layout, { spell });
};

/** A whole report in one layout, its prose in agreement with its tables. */
export const renderReport = (options: RenderOptions): string => {
  const { layout } = options;
  const headingLayout = (writerLayouts as readonly TestLayout[]).includes(layout)
    ? (layout as WriterLayout)
    : 'pipeRow';
  const fill = (sentence: string): string => fillSentence(sentence, options).text;
  const title = `${layout === 'markdown' ? '# ' : ''}${fill(sentences.title)}`;
  // A PDF has no paragraphs, only lines.
  const paragraph = (text: string): string =>
    layout === 'aligned' || layout === 'raw' ? wrapped(text, 34).join('\n') : text;
  const leadIn = paragraph(sentences.leadIn.map(fill).join(''));
  const parts: string[] = [...(options.withoutTitle ? [] : [title]), leadIn];
  for (const section of sections) {
    if (options.without?.includes(section.key)) continue;
    if (!options.withoutHeadings?.includes(section.key)) parts.push(headingText(section.key, headingLayout));
    parts.push(...(section.table ? [tableText(section.table, options)] : prose(section.key, options).map(paragraph)));
  }
  if (!options.withoutSignature) parts.push(...sentences.signature.map(fill));
  let text = `${parts.join(layout === 'markdown' || layout === 'cellPerLine' ? '\n\n' : '\n')}\n`;
  if (options.widths === 'half') text = toHalfWidth(text);
  return options.lineBreak === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
};
