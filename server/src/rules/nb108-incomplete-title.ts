import { reportName, title as titleSentence } from '../forms/sentences';
import type { Report, Title } from '../report';
import { lineStart } from '../text';
import { blockAt, isSpaced } from './support/insert';
import { crossesLines, firstLine, onOneLine, trimmed } from './support/lines';
import { defineRule, type TextEdit } from './types';

type Part = 'organ' | 'year' | 'name';

const lacking = (title: Title): Part[] => {
  const parts: Part[] = [];
  if (!title.organ) parts.push('organ');
  if (!title.year) parts.push('year');
  if (!title.statutory) parts.push('name');
  return parts;
};

/** The title as far as the report tells its parts, e.g. `青川区数据局2024年政府信息公开工作年度报告`. */
const titleOf = ({ organ, year }: Report): string =>
  titleSentence.replace('{organ}', organ ?? '').replace('{year}年', year === null ? '' : `${year}年`);

/** The year that stands among the words of the name (政府信息公开工作2024年度报告): it goes before them. */
const yearWithin = ({ year, name }: Title): string =>
  year && year.span.start >= name.start && year.span.end <= name.end ? `${year.value}年` : '';

/** The edits that put into a title what it lacks and the report tells elsewhere. */
const complete = (text: string, report: Report, title: Title): TextEdit[] => {
  const edits: TextEdit[] = [];
  const start = trimmed(text, title.span).start;
  const year = title.year || report.year === null ? '' : `${report.year}年`;
  if (!title.organ && report.organ !== null) {
    const both = title.name.start === start ? report.organ + year : report.organ;
    edits.push({ span: { start, end: start }, newText: both });
  }
  if (year && !edits.some((each) => each.newText.endsWith(year))) {
    edits.push({ span: { start: title.name.start, end: title.name.start }, newText: year });
  }
  if (!title.statutory && !crossesLines(text, title.name)) {
    edits.push({ span: title.name, newText: yearWithin(title) + reportName });
  }
  const [first, second] = edits.slice(-2);
  // Two edits at one place are one: editors do not agree on their order.
  if (first && second && first.span.end === second.span.start) {
    edits.splice(-2, 2, {
      span: { start: first.span.start, end: second.span.end },
      newText: first.newText + second.newText,
    });
  }
  return edits;
};

/** No title, or one without the organ, the year or the statutory name. */
export const incompleteTitle = defineRule({
  id: 'NB108',
  name: 'incomplete-title',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts'],
  check({ text, report }, found) {
    const { title } = report;
    if (!title) {
      found({ params: { name: reportName }, span: firstLine(text, report.span) });
      return undefined;
    }
    const parts = lacking(title);
    if (parts.length === 0) return undefined;
    found({
      message: parts.length === 1 ? `NB108.${parts[0]}` : 'NB108.parts',
      params: parts.length === 1 ? { name: reportName } : { name: reportName, parts: `@NB108.${parts.join('-')}` },
      span: onOneLine(text, title.span),
    });
    return undefined;
  },
  fix({ text, report }) {
    const { title } = report;
    const edits = title
      ? complete(text, report, title)
      : [
          blockAt(
            text,
            lineStart(text, firstLine(text, report.span).start),
            { text: titleOf(report), stops: [] },
            isSpaced(text, report),
          ).edit,
        ];
    if (edits.length === 0) return [];
    const fix = title ? 'NB108.fixParts' : 'NB108.fix';
    return [{ title: fix, params: { title: titleOf(report) }, kind: 'suggest', preferred: true, edits }];
  },
});
