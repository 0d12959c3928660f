import { applyEdits } from '../../check';
import { type FormatLayout, formatTables, type Refusal } from '../../features';
import type { Locale } from '../../messages';
import { format as words } from '../../messages/withCli';
import type { WriterLayout } from '../../writer';
import { eachSource, report } from '../each';
import { printable } from '../formats/excerpt';
import type { Io } from '../io';
import type { Source } from '../read';
import { UsageError } from '../usage';
import { writeText } from '../write';
import type { Command } from './types';

/** Layouts that the command line writes; `pipePerCell` is one that reports are found in, not one to ask for. */
export const layoutChoices = [
  'markdown',
  'pipeRow',
  'cellPerLine',
  'tabIndent',
  'tsv',
] as const satisfies readonly WriterLayout[];

const tellRefusal = (io: Io, { file, lines }: Source, { span, reason, params }: Refusal, locale: Locale): void => {
  const why = words(reason, params, locale);
  const values = { file, line: lines.lineAt(span.start) + 1, why };
  report(io, { key: 'cli.format.refused', values }, locale);
};

/** `nianbao format`: the tables of reports in one layout, their prose untouched. */
export const format: Command = {
  name: 'format',
  options: {
    layout: { type: 'string', choices: layoutChoices },
    check: { type: 'boolean' },
    stdout: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
  },
  async run(options, io, locale) {
    const { positionals } = options;
    const checking = options.has('check');
    const printing = options.has('stdout');
    if (positionals.length === 0) throw new UsageError('cli.format.noPath');
    if (checking && printing) throw new UsageError('cli.format.checkStdout');
    if (positionals.includes('-') && !checking && !printing) throw new UsageError('cli.format.stdin');
    const layout = (options.get('layout') ?? 'markdown') as FormatLayout;
    let changed = 0;
    let unwritten = 0;
    const { failures } = await eachSource(options, io, locale, async (source) => {
      const { file, document, decoded } = source;
      if (!document.isReport) report(io, { key: 'cli.format.notReport', values: { file } }, locale);
      const { edits, refusals } = formatTables(document, layout);
      for (const refusal of refusals) tellRefusal(io, source, refusal, locale);
      const text = applyEdits(decoded.text, edits);
      if (printing) io.out.write(text);
      if (printing || edits.length === 0) return;
      if (!checking) {
        const written = await writeText(source, text);
        const problem = 'bytes' in written ? written.note : written;
        if (problem) report(io, problem, locale);
        if (!('bytes' in written)) {
          unwritten++;
          return;
        }
      }
      changed++;
      const key = checking ? 'cli.format.wouldChange' : 'cli.format.changed';
      io.out.write(`${printable(words(key, { file, count: edits.length }, locale))}\n`);
    });
    if (failures + unwritten > 0) return 2;
    return checking && changed > 0 ? 1 : 0;
  },
};
