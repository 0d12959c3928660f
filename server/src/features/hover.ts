import { format, type Locale } from '../messages';
import { type Figure, graphOf, type Report, type Span } from '../report';
import { namesOf } from '../rules/support/names';
import { articleOf } from './articles';
import { type Description, describeLabel, describeSection } from './describe';
import { equationText, figureName, valueText, type Wording } from './equationText';
import { cellPlaceOf, figureAt, headingAt, labelAt, placeSpan, reportAt } from './graphView';
import { beforeOf, lastYear, type NeighbourFigure, type Neighbours, noNeighbours } from './neighbours';
import type { Reading } from './reading';

/** What is told about the place under the pointer. */
export interface Hover {
  readonly span: Span;
  /** Markdown, or plain text where that is asked for. */
  readonly text: string;
}

export interface HoverOptions {
  readonly locale: Locale;
  readonly markdown: boolean;
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~]/g, '\\$&');

const wordingOf = ({ locale, markdown }: HoverOptions): Wording =>
  markdown
    ? { locale, strong: (text) => `**${text}**`, plain: escaped }
    : { locale, strong: (text) => text, plain: (text) => text };

const figureHead = (report: Report, figure: Figure, wording: Wording): string => {
  const { locale, strong, plain } = wording;
  const place = cellPlaceOf(report, figure);
  const group = place?.row.group;
  const name = figureName(report, figure, locale);
  const path = group && !name.startsWith(group) ? `${group} › ${name}` : name;
  const value = figure.cell?.state === 'text' ? format('hover.notNumber', {}, locale) : valueText(figure.value, locale);
  return `${strong(plain(path))} ${strong(value)}`;
};

const yearBefore = ({ neighbour: { report } }: NeighbourFigure): { key: '' | '.unknown'; year: number | '' } =>
  report.year === null ? { key: '.unknown', year: '' } : { key: '', year: report.year };

/** Last year's value of the same cell, and of the cells of last year that this one goes back to. */
const lastYearLines = (key: string, neighbours: Neighbours, { locale, plain }: Wording): string[] => {
  const same = lastYear(key, neighbours);
  const before = beforeOf(key, neighbours).filter(({ figure }) => figure.key !== key);
  const value = ({ figure }: NeighbourFigure): string => valueText(figure.value, locale);
  const lines = same
    ? [format(`hover.lastYear${yearBefore(same).key}`, { year: yearBefore(same).year, value: value(same) }, locale)]
    : [];
  for (const each of before) {
    const { row, column } = namesOf(each.neighbour.report, each.figure.key);
    const { key: known, year } = yearBefore(each);
    const values = { year, row: plain(row), column: plain(column), value: value(each) };
    lines.push(format(`hover.before${known}`, values, locale));
  }
  return lines;
};

/** Lines of one paragraph; Markdown needs a mark to keep them apart. */
const list = (lines: readonly string[], markdown: boolean): string =>
  lines.map((line) => (markdown ? `- ${line}` : line)).join('\n');

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const figureHover = (report: Report, figure: Figure, neighbours: Neighbours, options: HoverOptions): Hover => {
  const wording = wordingOf(options);
  const { locale } = options;
  const equations = graphOf(report)
    .equationsOf(figure.key)
    .map((equation) => equationText(report, equation, figure.key, wording));
  const place = cellPlaceOf(report, figure);
  const article = place && articleOf(place.row, place.block, locale);
  const notes = [
    ...(article ? [format('hover.basis', { text: article }, locale)] : []),
    ...lastYearLines(figure.key, neighbours, wording),
  ];
  return {
    span: placeSpan(figure),
    text: paragraphs([
      figureHead(report, figure, wording),
      list(equations, options.markdown),
      list(notes, options.markdown),
    ]),
  };
};

const described = (span: Span, description: Description, options: HoverOptions): Hover => {
  const { locale, markdown } = options;
  const { strong, plain } = wordingOf(options);
  const { name, what, who, basis } = description;
  const separator = locale === 'en' ? '; ' : '；';
  const lines = [
    format('hover.what', { text: plain(what) }, locale),
    format('hover.who', { text: plain(who) }, locale),
    format('hover.basis', { text: plain(basis.join(separator)) }, locale),
  ];
  return { span, text: paragraphs([strong(plain(name)), list(lines, markdown)]) };
};

/**
 * Tells of a figure its row and column in words, every equation that it stands in with the numbers put in, the article
 * behind its row and last year's value; of a label or heading what belongs there, who fills it in and the basis. Null
 * elsewhere.
 */
export const hover = (
  reading: Reading,
  offset: number,
  options: HoverOptions,
  neighbours = noNeighbours,
): Hover | null => {
  const report = reportAt(reading, offset)?.report;
  if (!report) return null;
  const figure = figureAt(report, offset);
  if (figure) return figureHover(report, figure, neighbours(report), options);
  const found = labelAt(report, offset);
  if (found) {
    const { table, label } = found;
    const description = describeLabel(table.form, label, options.locale);
    return description && described(label.span, description, options);
  }
  const heading = headingAt(report, offset);
  if (!heading) return null;
  return described(heading.heading, describeSection(heading.key, report.year, options.locale), options);
};
