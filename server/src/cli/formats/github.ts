import { messageOf } from '../../check';
import { rules } from '../../rules';
import type { Severity } from '../../rules/types';
import { summaryLine } from '../summary';
import { printable } from './excerpt';
import type { MakeFormatter } from './types';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** A command's message: one line, in which a percent sign begins an escape. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property's value; in addition, colon and comma end it. */
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitHub's workflow commands: each finding becomes a note at its line of the change under review. */
export const github: MakeFormatter = ({ locale }) => ({
  start: () => '',
  file: ({ source, reports }) =>
    reports
      .flatMap(({ findings }) => findings)
      .map((finding) => {
        const start = source.lines.positionAt(finding.span.start);
        const end = source.lines.positionAt(finding.span.end);
        const properties = {
          file: source.file,
          line: start.line + 1,
          endLine: end.line + 1,
          // Columns are for a range within one line.
          ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
          title: finding.rule,
        };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
        return `::${commands[finding.severity]} ${list.join(',')}::${message(messageOf(finding, locale))}\n`;
      }),
  between: '',
  // The log shows the line as it is; one that began with `::` would be a command.
  end: (summary) =>
    `${printable(
      summaryLine(
        summary,
        rules.map((rule) => rule.id),
        locale,
        false,
      ),
    )}\n`,
});
