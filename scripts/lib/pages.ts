import { levelNames, titleOf } from '../../server/src/check';
import { format, type Locale } from '../../server/src/messages';
import { type GuideExample, guideOf } from '../../server/src/messages/guide';
import { rules } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/types';

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly severity: string;
  readonly basis: string;
  readonly fixes: string;
  readonly why: string;
  readonly lastYear: string;
  readonly bad: string;
  readonly good: string;
  readonly fix: string;
  /** How to keep a rule quiet. */
  readonly silence: string;
  readonly silenceBy: (id: string) => string;
  readonly always: string;
  readonly colon: string;
  readonly head: readonly [string, string, string, string];
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-cn': {
    title: '规则说明',
    intro: `每条规则说明检查什么、为什么、依据何在、怎样改。级别有三种：错误、警告、提示；只有格式或法规写明的、由表格用语得出的才可能是错误。
“可自动修复”的改动可以放心一次全部应用；“修复建议”要由人选择：数字之间对不上时，软件不可能知道哪个数字是错的。

级别可以改：\`nianbao check --rule NB103=off\` 关闭一条规则，\`--rule NB1xx=information\` 设定一组规则，但不会高于依据所允许的级别；
随报告保存的设置和忽略见 docs/settings.zh-cn.md。`,
    groups: {
      NB1: '结构',
      NB2: '单元格',
      NB3: '勾稽关系',
      NB4: '文字与表格',
      NB5: '年度之间',
      NB6: '用语',
      NB9: '检查本身',
    },
    severity: '级别',
    basis: '依据',
    fixes: '修复',
    why: '为什么',
    lastYear: '上年报告',
    bad: '有问题',
    good: '改正后',
    fix: '怎样改',
    silence: '不再提示',
    silenceBy: (id) =>
      `只是这一处，用快速修复“忽略此处”；整条规则，在 \`.nianbao.json\` 中写 \`{ "rules": { "${id}": "off" } }\`。`,
    always: '不能关闭。',
    colon: '：',
    head: ['规则', '级别', '修复', '检查什么'],
  },
  en: {
    title: 'The rules',
    intro: `What each rule checks, why, on what basis, and how to put it right. There are three severities: error, warning and information; only what the
form or a statute states, or what follows from a label, may be an error. Safe fixes can all be applied at once; a suggested fix is for a
person to choose: where figures disagree, no software can know which of them is wrong.

Severities can be set: \`nianbao check --rule NB103=off\` switches a rule off, \`--rule NB1xx=information\` sets a group, never above what the
basis allows; docs/settings.en.md tells of settings and ignores that are kept with the reports. Excerpts are in Chinese, as the reports are.`,
    groups: {
      NB1: 'Structure',
      NB2: 'Cells',
      NB3: 'Sums',
      NB4: 'Prose against tables',
      NB5: 'Years',
      NB6: 'Wording',
      NB9: 'The checker itself',
    },
    severity: 'severity',
    basis: 'basis',
    fixes: 'fix',
    why: 'Why',
    lastYear: "Last year's report",
    bad: 'Wrong',
    good: 'Right',
    fix: 'How to put it right',
    silence: 'How to silence it',
    silenceBy: (id) =>
      `one finding by the quick fix “Ignore this one”, the whole rule by \`{ "rules": { "${id}": "off" } }\` in \`.nianbao.json\`.`,
    always: 'it cannot be switched off.',
    colon: ': ',
    head: ['Rule', 'Severity', 'Fix', 'What is wrong'],
  },
};

const severityOf = (rule: Rule, locale: Locale): string => format(`severity.${rule.severity}`, {}, locale);
const fixOf = (rule: Rule, locale: Locale): string => format(`fix.${rule.fixable ?? 'none'}`, {}, locale);
const anchor = (rule: Rule): string => rule.id.toLowerCase();

/** A fence longer than any run of back quotes inside. */
const fenced = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text.replace(/\n$/, '')}\n${fence}`;
};

const example = ({ bad, good, lastYear }: GuideExample, { colon, ...say }: Words): string[] => [
  ...(lastYear ? [`**${say.lastYear}**${colon.trimEnd()}`, fenced(lastYear.excerpt)] : []),
  `**${say.bad}**${colon.trimEnd()}`,
  fenced(bad),
  `**${say.good}**${colon.trimEnd()}`,
  fenced(good),
];

const entry = (rule: Rule, locale: Locale): string => {
  const guide = guideOf(rule.id);
  if (!guide) throw new Error(`${rule.id} has no entry in the guide`);
  const say = words[locale];
  const { what, why, fix } = locale === 'en' ? guide.en : guide.zh;
  const basis = format(`basis.${rule.basis ?? 'none'}`, {}, locale);
  const facts = [
    `\`${rule.name}\``,
    `${say.severity}${say.colon}${severityOf(rule, locale)}`,
    `${say.basis}${say.colon}${basis}`,
    `${say.fixes}${say.colon}${fixOf(rule, locale)}`,
  ];
  return [
    `<a id="${anchor(rule)}"></a>`,
    `### ${rule.id} ${titleOf(rule, locale)}`,
    facts.join(' · '),
    what,
    `**${say.why}**${say.colon}${why}`,
    ...guide.examples.flatMap((each) => example(each, say)),
    `**${say.fix}**${say.colon}${fix}`,
    `**${say.silence}**${say.colon}${levelNames.includes(rule.id) ? say.silenceBy(rule.id) : say.always}`,
  ].join('\n\n');
};

/** The rule guide in one language: one Markdown page, an anchor a rule. */
export const rulePage = (locale: Locale): string => {
  const say = words[locale];
  const parts = [`# ${say.title}`, say.intro];
  for (const [prefix, name] of Object.entries(say.groups)) {
    const group = rules.filter((rule) => rule.id.startsWith(prefix));
    if (group.length > 0) parts.push(`## ${prefix}xx ${name}`, ...group.map((rule) => entry(rule, locale)));
  }
  return `${parts.join('\n\n')}\n`;
};

/** The rules as a Markdown table whose ids lead to the guide. */
const ruleTable = (locale: Locale): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(words[locale].head),
    row(words[locale].head.map(() => '---')),
    ...rules.map((rule) =>
      row([
        `[${rule.id}](docs/rules.${locale}.md#${anchor(rule)})`,
        severityOf(rule, locale),
        fixOf(rule, locale),
        titleOf(rule, locale),
      ]),
    ),
  ].join('\n');
};

const markers: readonly { readonly locale: Locale; readonly start: string; readonly end: string }[] = [
  { locale: 'zh-cn', start: '<!-- rules:start -->', end: '<!-- rules:end -->' },
  { locale: 'en', start: '<!-- rules:en:start -->', end: '<!-- rules:en:end -->' },
];

/** A text with the rule tables put between its markers; what stands outside them stays. */
export const withRuleTables = (text: string): string =>
  markers.reduce((result, { locale, start, end }) => {
    const from = result.indexOf(start);
    const to = result.indexOf(end, from);
    if (from < 0 || to < 0) return result;
    return `${result.slice(0, from + start.length)}\n${ruleTable(locale)}\n${result.slice(to)}`;
  }, text);
