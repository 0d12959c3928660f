import pc from 'picocolors';
import { messageOf } from '../../check';
import { byPlace, firstFixes, lineAround, namesOf } from '../../features';
import type { Locale } from '../../messages';
import { format } from '../../messages/withCli';
import { rules } from '../../rules';
import type { Finding, Severity } from '../../rules/types';
import type { Position } from '../../text';
import type { Source } from '../read';
import { skippedLines, summaryLine } from '../summary';
import { excerpt, printable } from './excerpt';
import type { FormatContext, MakeFormatter } from './types';

type Paint = ReturnType<typeof pc.createColors>;

const margin = 4;

const painter = (paint: Paint): Readonly<Record<Severity, (text: string) => string>> => ({
  error: paint.red,
  warning: paint.yellow,
  information: paint.cyan,
});

const fixTitles = (findings: readonly Finding[], locale: Locale): readonly string[] =>
  firstFixes(findings, locale, ({ safe, title }) =>
    format(safe ? 'cli.fixSafe' : 'cli.fixSuggest', { title: printable(title) }, locale),
  );

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

  const placeText = ({ lines, document }: Source, findings: readonly Finding[]): string => {
    const [first] = findings;
    if (!first) return '';
    const position = lines.positionAt(first.span.start);
    const [before, marked, after] = lineAround(document, first.span);
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
        const name = source.document.isReport ? `  ${paint.dim(printable(namesOf(report, locale)))}` : '';
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
