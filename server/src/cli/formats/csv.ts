import { messageOf, titleOf } from '../../check';
import { lineAround } from '../../features';
import { format } from '../../messages/withCli';
import { csvLine } from '../csv';
import type { MakeFormatter } from './types';

/** A spreadsheet takes UTF-8 for what else it would by this mark alone. */
const mark = '\ufeff';

/** Of a line, which may be a whole text (UTF-16 units). */
const mostQuoted = 200;

const columns = [
  'page.file',
  'page.organ',
  'page.year',
  'cli.csv.level',
  'cli.csv.rule',
  'cli.csv.title',
  'cli.csv.line',
  'cli.csv.message',
  'cli.csv.quote',
] as const;

/** What a spreadsheet would work out as a formula is text in it. */
const plain = (text: string): string => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);

/** One line a finding, for spreadsheets. */
export const csv: MakeFormatter = ({ locale }) => ({
  start: () => mark + csvLine(columns.map((key) => format(key, {}, locale))),
  file: ({ source: { file, document, lines }, reports }) =>
    reports.flatMap(({ report: { organ, year }, findings }) =>
      findings.map((finding) =>
        csvLine([
          plain(file),
          organ === null ? null : plain(organ),
          year,
          format(`severity.${finding.severity}`, {}, locale),
          finding.rule,
          titleOf({ id: finding.rule }, locale),
          lines.lineAt(finding.span.start) + 1,
          messageOf(finding, locale),
          plain(lineAround(document, finding.span).join('').trim().slice(0, mostQuoted)),
        ]),
      ),
    ),
  between: '',
  end: () => '',
});
