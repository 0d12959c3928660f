import type { Locale } from '../../messages';
import { format } from '../../messages/withCli';
import { rules as registry } from '../../rules';
import type { Rule } from '../../rules/types';
import { displayWidth } from '../../text';
import { rulesJson } from '../json';
import { UsageError } from '../usage';
import type { Command } from './types';

const columns = ['id', 'severity', 'basis', 'fix', 'title'] as const;

/** The rules as a table whose columns stand under each other, wide characters counted as two. */
const rulesText = (rules: readonly Rule[], locale: Locale): string => {
  const words = (key: string): string => format(key, {}, locale);
  const rows = [
    columns.map((column) => words(`cli.rules.${column}`)),
    ...rulesJson(rules, locale).map((rule) => [
      rule.id,
      words(`severity.${rule.severity}`),
      words(`basis.${rule.basis ?? 'none'}`),
      words(`fix.${rule.fixable ?? 'none'}`),
      rule.title,
    ]),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))));
  const lineOf = (row: readonly string[]): string =>
    row.map((text, at) => text + ' '.repeat((widths[at] ?? 0) - displayWidth(text))).join('  ');
  return rows.map((row) => `${lineOf(row).trimEnd()}\n`).join('');
};

/** `nianbao rules`: every rule with its level, basis and title. */
export const rules: Command = {
  name: 'rules',
  options: { format: { type: 'string', choices: ['text', 'json'] } },
  async run(options, io, locale) {
    const [unwanted] = options.positionals;
    if (unwanted !== undefined) throw new UsageError('cli.noArguments', { command: 'rules', value: unwanted });
    const json = options.get('format') === 'json';
    io.out.write(json ? `${JSON.stringify(rulesJson(registry, locale), null, 2)}\n` : rulesText(registry, locale));
    return 0;
  },
};
