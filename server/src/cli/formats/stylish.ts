import pc from 'picocolors';
import { messageOf, presentFixes } from '../../check';
import type { Locale } from '../../messages';
import { format } from '../../messages/withCli';
import type { Report } from '../../report';
import { rules } from '../../rules';
import type { Finding, Severity } from '../../rules/types';
import { isPage, lineEnd, lineStart, type Position, withoutHidden } from '../../text';
import type { Source } from '../read';
import { skippedLines, summaryLine } from '../summary';
import { excerpt, printable } from './excerpt';
import type { FormatContext, MakeFormatter } from './types';

type Paint = ReturnType<typeof pc.createColors>;

const margin = 4;
/** Of a page's table. */
const tag = /<[^<>]{0,4000}>/g;

const painter = (paint: Paint): Readonly<Record<Severity, (text: string) => string>> => ({
  error: paint.red,
  warning: paint.yellow,
  information: paint.cyan,
});

/** `青川区数据局 2024 年`, from what the text itself says. */
const nameOf = (report: Report, locale: Locale): string => {
  const organ = report.organ === null ? format('cli.noOrgan', {}, locale) : printable(report.organ);
  const year = report.year === null ? 'cli.noYear' : 'cli.year';
  return `${organ} ${format(year, { year: report.year ?? '' }, locale)}`;
};

const isSamePlace = (one: Finding | undefined, other: Finding): boolean =>
  one !== undefined && one.span.start === other.span.start && one.span.end === other.span.end;

/** Findings by place: those of one wrong cell stand together, so that they read as one mistake. */
const byPlace = (findings: readonly Finding[]): Finding[][] => {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last && isSamePlace(last[0], finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
};

/** The first fix of each finding, each once. */
const fixTitles = (findings: readonly Finding[], locale: Locale): string[] => [
  ...new Set(
    findings.flatMap((finding) =>
      presentFixes(finding, locale)
        .slice(0, 1)
        .map((fix) => format(fix.safe ? 'cli.fixSafe' : 'cli.fixSuggest', { title: printable(fix.title) }, locale)),
    ),
  ),
];

/** For people: each mistake with its line, the mistake underlined in place, and what would mend it. */
export const stylish: MakeFormatter = ({ locale, colour, columns }: FormatContext) => {
  const paint = pc.createColors(colour);
  const colours = painter(paint);
  const width = Math.max(40, Math.min(columns, 160) - margin - 2);
  const indent = ' '.repeat(margin);

  const headline = ({ line, character }: Position, finding: Finding): string => {
    const severity = colours[finding.severity](format(`severity.${finding.severity}`, {}, locale));
    const place = paint.dim(`${line + 1}:${character + 1}`);
    return `  ${place}  ${severity}  ${printable(messageOf(finding, locale))}  ${paint.dim(finding.rule)}`;
  };

  const placeText = ({ lines, document: { text } }: Source, findings: readonly Finding[]): string => {
    const [first] = findings;
    if (!first) return '';
    const position = lines.positionAt(first.span.start);
    const [start, end] = [lineStart(text, first.span.start), lineEnd(text, first.span.start)];
    const [before, marked, after] = [
      text.slice(start, first.span.start),
      text.slice(first.span.start, Math.min(end, first.span.end)),
      text.slice(Math.min(end, first.span.end), end),
    ].map((words) => withoutHidden(isPage(text) ? words.replace(tag, ' ') : words)) as [string, string, string];
    const cut = excerpt(before + marked + after, before.length, before.length + marked.length, width);
    const colourOf = colours[first.severity];
    const bar = paint.dim('│');
    return [
      ...findings.map((finding) => headline(position, finding)),
      `${indent}${bar} ${cut.before}${colourOf(cut.marked)}${cut.after}`.trimEnd(),
      `${indent}${bar} ${colourOf(cut.underline)}`,
      ...fixTitles(findings, locale).map((each) => `${indent}${paint.dim('→')} ${each}`),
      '',
    ].join('\n');
  };

  return {
    start: () => '',
    file: ({ source, reports, fixed }) => {
      const out: string[] = [];
      const note = fixed > 0 ? `  ${paint.green(format('cli.fixed', { count: fixed }, locale))}` : '';
      const file = paint.bold(paint.underline(printable(source.file)));
      for (const { report, findings } of reports) {
        if (!source.document.isReport && findings.length === 0) {
          out.push(`${file}  ${paint.dim(format('cli.notReport', {}, locale))}`, '');
          continue;
        }
        const name = source.document.isReport ? `  ${paint.dim(nameOf(report, locale))}` : '';
        out.push(`${file}${name}${note}`);
        if (findings.length === 0) out.push(`  ${paint.green(format('cli.noFindings', {}, locale))}`, '');
        for (const group of byPlace(findings)) out.push(placeText(source, group));
      }
      return [out.map((line) => `${line}\n`).join('')];
    },
    between: '',
    end: (summary) => {
      const ids = rules.map((rule) => rule.id);
      const above = skippedLines(summary, ids, locale);
      const line = summaryLine(summary, ids, locale, above.length > 0);
      const { error, warning } = summary.counts;
      const colourOf =
        error > 0 || summary.failures > 0
          ? paint.red
          : warning > 0 || summary.reports === 0
            ? paint.yellow
            : paint.green;
      return `${above.map((each) => `${paint.dim(each)}\n`).join('')}${colourOf(line)}\n`;
    },
  };
};
