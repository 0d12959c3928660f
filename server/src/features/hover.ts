import { format, type Locale } from '../messages';
import type { Figure, Span } from '../report';
import { articleOf } from './articles';
import { type Description, describeLabel, describeSection } from './describe';
import { equationText, figureName, valueText, type Wording } from './equationText';
import { cellPlaceOf, figureAt, headingAt, labelAt, placeSpan, type View, viewAt } from './graphView';
import { lastYear, noNeighbours } from './neighbours';
import type { Reading } from './reading';

/** What is told about the place under the pointer. */
export interface Hover {
  readonly span: Span;
  /** Markdown, or plain text where that is asked for. */
  readonly text: string;
}

/** In which words, and whether the client shows Markdown. */
export interface HoverOptions {
  readonly locale: Locale;
  readonly markdown: boolean;
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~]/g, '\\$&');

const wordingOf = ({ locale, markdown }: HoverOptions): Wording =>
  markdown
    ? { locale, strong: (text) => `**${text}**`, plain: escaped }
    : { locale, strong: (text) => text, plain: (text) => text };

const figureHead = (view: View, figure: Figure, wording: Wording): string => {
  const { locale, strong, plain } = wording;
  const place = cellPlaceOf(view.report, figure);
  const group = place?.row.group;
  const name = figureName(view, figure, locale);
  const path = group && !name.startsWith(group) ? `${group} › ${name}` : name;
  const value = figure.cell?.state === 'text' ? format('hover.notNumber', {}, locale) : valueText(figure.value, locale);
  return `${strong(plain(path))} ${strong(value)}`;
};

/** The same cell of last year. */
const lastYearLine = ({ neighbours }: View, figure: Figure, locale: Locale): string[] => {
  const last = lastYear(figure.key, neighbours);
  if (!last) return [];
  const { year } = last.neighbour.report;
  const value = valueText(last.figure.value, locale);
  return [format(year === null ? 'hover.lastYear.unknown' : 'hover.lastYear', { year: year ?? '', value }, locale)];
};

/** Lines of one paragraph; Markdown needs a mark to keep them apart. */
const list = (lines: readonly string[], markdown: boolean): string =>
  lines.map((line) => (markdown ? `- ${line}` : line)).join('\n');

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const figureHover = (view: View, figure: Figure, options: HoverOptions): Hover => {
  const wording = wordingOf(options);
  const { locale } = options;
  const equations = view.graph
    .equationsOf(figure.key)
    .map((equation) => equationText(view, equation, figure.key, wording));
  const place = cellPlaceOf(view.report, figure);
  const article = place && articleOf(place.row, place.block, locale);
  const notes = [
    ...(article ? [format('hover.basis', { text: article }, locale)] : []),
    ...lastYearLine(view, figure, locale),
  ];
  return {
    span: placeSpan(figure),
    text: paragraphs([
      figureHead(view, figure, wording),
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
  const view = viewAt(reading, offset, neighbours);
  if (!view) return null;
  const { report } = view;
  const figure = figureAt(view, offset);
  if (figure) return figureHover(view, figure, options);
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
