import { ByOrgan, type CheckedReport, countsOf, messageOf, titleOf } from '../check';
import { format, type Locale } from '../messages';
import type { Report, ReportDocument } from '../report';
import type { Finding, Severity } from '../rules/types';
import { Lines, lineEnd } from '../text';
import { sectionAt } from './completion/place';
import { pageEnd, pageStart } from './htmlPage';
import { byPlace, firstFixes, lineAround } from './placed';
import { element, escaped, type Html } from './preview/html';

/** A report in the list of all: what it is called, and how many findings of each level it has. */
export interface ReportState {
  readonly file: string;
  /** Its place among the file's reports, from 0. */
  readonly at: number;
  readonly organ: string | null;
  readonly year: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
}

const levels: readonly Severity[] = ['error', 'warning', 'information'];

/** What is quoted on each side of a mistake (UTF-16 units). */
const reach = 60;

/** Shown where nothing stands, a blank that is kept. */
const gap = '\u2003';

const style =
  'body{max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;' +
  'color:#222;background:#fff;display:flex;flex-direction:column;overflow-wrap:anywhere}' +
  // The list is known when all reports are, and is read first.
  'header{order:-1}h1{font-size:1.5em}h2{font-size:1.15em;margin:2em 0 0;border-top:1px solid #ccc;padding-top:1em}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.2em .6em;text-align:left}td.n,th.n{text-align:right}.n,.y{white-space:nowrap}' +
  '.said{color:#666;font-size:.9em;margin:.2em 0}ol{padding-left:1.5em}li{margin:.8em 0}li p{margin:.2em 0}' +
  '.error{color:#b00020}.warning{color:#8a5a00}.information{color:#555}' +
  'blockquote{margin:.3em 0;padding:.2em .8em;background:#f4f4f4;border-left:3px solid #ccc}mark{background:#ffd6d6}' +
  '@media print{body{max-width:none;margin:0;font-size:11pt}section{break-inside:auto}li{break-inside:avoid}}';

/** Address of a report's findings within the page. */
const idOf = (file: string, at: number): string => `${encodeURIComponent(file)}-${at}`;

/** Organ and year, from what the text itself says. */
export const namesOf = ({ organ, year }: Pick<Report, 'organ' | 'year'>, locale: Locale): string =>
  [
    organ ?? format('page.noOrgan', {}, locale),
    year === null ? format('page.noYear', {}, locale) : format('page.ofYear', { year }, locale),
  ].join(' ');

/** The heading of the section that a finding is in, or on. */
const headingOver = (report: Report, text: string, { span }: Finding): string[] => {
  const section = sectionAt(report, lineEnd(text, span.start));
  return section ? [text.slice(section.heading.start, section.heading.end).trim()] : [];
};

const quoteOf = (document: ReportDocument, finding: Finding): Html => {
  const [lead, marked, tail] = lineAround(document, finding.span).map((piece) => piece.replace(/\s+/g, ' '));
  const [before, after] = [(lead as string).trimStart(), (tail as string).trimEnd()];
  const mistake = (marked as string).trim() || gap;
  const shown = [
    escaped(before.length > reach ? `…${before.slice(-reach)}` : before),
    element('mark', {}, escaped(mistake.length > 2 * reach ? `${mistake.slice(0, 2 * reach)}…` : mistake)),
    escaped(after.length > reach ? `${after.slice(0, reach)}…` : after),
  ];
  return element('blockquote', {}, ...shown);
};

const toldOf = (finding: Finding, locale: Locale): Html => {
  const level = element('b', { class: finding.severity }, escaped(format(`severity.${finding.severity}`, {}, locale)));
  const rule = element('span', { class: 'said' }, escaped(` ${finding.rule} ${titleOf({ id: finding.rule }, locale)}`));
  return element('p', {}, level, escaped(` ${messageOf(finding, locale)}`), rule);
};

const placeHtml = (
  document: ReportDocument,
  lines: Lines,
  report: Report,
  group: readonly Finding[],
  locale: Locale,
): Html => {
  const [first] = group;
  if (!first) return escaped('');
  const line = format('page.line', { line: lines.lineAt(first.span.start) + 1 }, locale);
  const where = [...headingOver(report, document.text, first), line].join(' · ');
  const fixes = firstFixes(group, locale, ({ title }) => format('page.fix', { title }, locale));
  return element(
    'li',
    {},
    ...group.map((each) => toldOf(each, locale)),
    element('p', { class: 'said' }, escaped(where)),
    quoteOf(document, first),
    ...fixes.map((words) => element('p', { class: 'said' }, escaped(words))),
  );
};

/** How the reports of a file stand. */
export const reportStates = (file: string, reports: readonly CheckedReport[]): ReportState[] =>
  reports.map(({ report: { organ, year }, findings }, at) => ({ file, at, organ, year, counts: countsOf(findings) }));

/** The beginning of the page of findings. */
export const findingsStart = (locale: Locale): string =>
  `${pageStart(format('page.title', {}, locale), style, locale === 'en' ? 'en' : 'zh-CN')}\n`;

/** The findings of a file's reports by place, each with the words that it is in; nothing for those without. */
export const findingsHtml = (
  file: string,
  document: ReportDocument,
  reports: readonly CheckedReport[],
  locale: Locale,
): string => {
  const lines = new Lines(document.source);
  const sections = reports.map(({ report, findings }, at) =>
    findings.length === 0
      ? escaped('')
      : element(
          'section',
          { id: idOf(file, at) },
          element('h2', {}, escaped(namesOf(report, locale))),
          element('p', { class: 'said' }, escaped(file)),
          element('ol', {}, ...byPlace(findings).map((group) => placeHtml(document, lines, report, group, locale))),
        ),
  );
  return sections.map((each) => (each === '' ? '' : `${each}\n`)).join('');
};

const rowOf = ({ file, at, organ, year, counts }: ReportState, locale: Locale): Html => {
  const name = escaped(organ ?? format('page.noOrgan', {}, locale));
  const isTold = levels.some((level) => counts[level] > 0);
  return element(
    'tr',
    {},
    element('td', {}, isTold ? element('a', { href: `#${encodeURIComponent(idOf(file, at))}` }, name) : name),
    element('td', { class: 'y' }, escaped(String(year ?? format('page.noYear', {}, locale)))),
    element('td', {}, escaped(file)),
    ...levels.map((level) =>
      element('td', { class: counts[level] > 0 ? `n ${level}` : 'n' }, escaped(String(counts[level]))),
    ),
  );
};

/** Organs that have a report of the year before the newest, and none of the newest. */
const absentOrgans = (
  states: readonly ReportState[],
): { readonly year: number; readonly organs: readonly string[] } => {
  const year = states.reduce((newest, state) => Math.max(newest, state.year ?? 0), 0);
  const present = new ByOrgan<true>();
  const organsOf = (of: number): string[] => [
    ...new Set(states.flatMap((state) => (state.year === of && state.organ !== null ? state.organ : []))),
  ];
  for (const organ of organsOf(year)) present.add(organ, true);
  return { year, organs: organsOf(year - 1).filter((organ) => !present.get(organ)) };
};

const line = escaped('\n');

/** The end of the page: the list of all reports, which is shown first. */
export const findingsEnd = (states: readonly ReportState[], locale: Locale): string => {
  const words = (key: string): Html => escaped(format(key, {}, locale));
  const sum = (level: Severity): number => states.reduce((total, { counts }) => total + counts[level], 0);
  const head = element(
    'tr',
    {},
    ...['page.organ', 'page.year', 'page.file'].map((key) => element('th', {}, words(key))),
    ...levels.map((level) => element('th', { class: 'n' }, words(`severity.${level}`))),
  );
  const total = element(
    'tr',
    {},
    element('th', { colspan: 3 }, escaped(format('page.total', { reports: states.length }, locale))),
    ...levels.map((level) => element('th', { class: 'n' }, escaped(String(sum(level))))),
  );
  const list =
    states.length === 0
      ? element('p', {}, words('page.none'))
      : element('table', {}, head, line, ...states.flatMap((state) => [rowOf(state, locale), line]), total);
  const { year, organs } = absentOrgans(states);
  const names = organs.join(format('adding.between', {}, locale));
  const absent = organs.length === 0 ? [] : [element('p', {}, escaped(format('page.absent', { year, names }, locale)))];
  const said = element('p', { class: 'said' }, words('page.levels'));
  return `${element('header', {}, element('h1', {}, words('page.title')), list, ...absent, said)}${pageEnd}`;
};
