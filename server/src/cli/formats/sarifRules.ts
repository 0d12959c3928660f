import { titleOf } from '../../check';
import type { Locale } from '../../messages';
import { guideOf } from '../../messages/guide';
import { format } from '../../messages/withCli';
import { rules } from '../../rules';
import type { Rule, Severity } from '../../rules/types';

/** Severities as SARIF names them. */
export const sarifLevels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** What is known of a rule without its examples, as text and as Markdown. */
const helpOf = (rule: Rule, locale: Locale) => {
  const guide = guideOf(rule.id);
  if (!guide) return undefined;
  const { what, why, fix } = locale === 'en' ? guide.en : guide.zh;
  return {
    text: [what, why, fix].join('\n'),
    markdown: [`**${rule.id} ${titleOf(rule, locale)}**`, what, why, fix].join('\n\n'),
  };
};

/** The rules as SARIF's driver lists them, each with its basis and its page of the rule guide. */
export const sarifRules = (locale: Locale): object[] =>
  rules.map((rule) => {
    const help = helpOf(rule, locale);
    return {
      id: rule.id,
      name: rule.name,
      shortDescription: { text: titleOf(rule, locale) },
      ...(help ? { fullDescription: { text: help.text.split('\n')[0] }, help } : {}),
      defaultConfiguration: { level: sarifLevels[rule.severity] },
      properties: {
        basis: rule.basis,
        basisText: format(`basis.${rule.basis ?? 'none'}`, {}, locale),
        fixable: rule.fixable,
        // The guide ships with the project; it has no address on the web.
        page: `docs/rules.${locale}.md#${rule.id.toLowerCase()}`,
      },
    };
  });
