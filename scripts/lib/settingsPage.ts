import { type SettingKey, settingKeys } from '../../server/src/check';
import { format, type Locale } from '../../server/src/messages';
import { defaultRuleSettings } from '../../server/src/rules/settings';

/** One example for both languages; a test holds that it is understood. */
export const exampleSettings = `{
  "rules": { "NB109": "off", "NB6xx": "information" },
  "deadlines": { "department": "01-20" },
  "extraTopics": [{ "name": "政务新媒体", "words": ["新媒体", "微信", "微博"] }],
  "overviewLength": { "min": 800, "max": 3000 },
  "formerNames": { "青川区大数据局": "青川区数据局" },
  "overrides": [
    { "files": ["街道/**"], "rules": { "NB603": "off" } },
    { "files": ["2019-2020/*.txt"], "rules": { "NB1xx": "information" } }
  ]
}
`;

/** See `exampleSettings`. */
export const exampleIgnores = `{
  "ignores": [
    { "file": "2022/数据局.txt", "rule": "NB501", "fingerprint": "NB501:1kxpg0ze5qq", "reason": "上年数字已更正公告" },
    { "file": "2020/数据局.txt", "rule": "NB113" }
  ]
}
`;

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly head: readonly [string, string, string];
  readonly order: string;
  readonly ignores: string;
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-cn': {
    title: '设置与忽略',
    intro: `报告所在文件夹及其上各级文件夹中的 \`.nianbao.json\`，直到工作区（命令行为当前文件夹），对编辑器和命令行同样有效，应随报告一起保存。
写错的键会说明在第几行、最接近的是哪一个；命令行以退出码 2 结束。VS Code 和其他识别 JSON schema 的编辑器按 \`schemas/nianbao.schema.json\` 提示。`,
    head: ['键', '默认', '说明'],
    order: `先后：离报告最近的文件先于上级文件夹的；同一文件内，\`overrides\` 先于外层，靠后的先于靠前的；命令行的 \`--rule\` 先于一切文件，\`--config 文件\` 代替所有的
\`.nianbao.json\`；编辑器里的 \`nianbao.*\` 设置排在最后。设定一组规则会盖过更远处对其中某一条的设定。

\`files\` 从该设置文件所在的文件夹算起：\`*\`、\`?\` 不跨文件夹，\`**\` 跨任意层文件夹，不含 \`/\` 的按文件名在任何文件夹中查找。`,
    ignores: `## 忽略

报告是正式公文，不能用注释来关闭提示。忽略写在 \`.nianbao-ignore.json\` 中，放在报告旁边或上级文件夹；在编辑器里用每条提示的快速修复“忽略此处”“忽略本文件中的此规则”写入。
\`fingerprint\` 由规则、单元格和所在的句子算出，前后增删文字、同一行其他单元格改动都不影响；所忽略的数字或句子一改，条目即告失效并由 NB902 提示。

成批的旧报告可以用 \`nianbao check 目录 --write-baseline 基线.json\` 把现有的问题一次记下，以后用 \`--baseline 基线.json\` 只看新的。`,
  },
  en: {
    title: 'Settings and ignores',
    intro: `The files \`.nianbao.json\` in a report's folder and in those above it, up to the workspace (on the command line: the current folder), hold in the
editor and on the command line alike, and belong beside the reports. A key that is not known is told with its line and the nearest one
that is; the command line then ends with 2. Editors that know JSON schemas go by \`schemas/nianbao.schema.json\`.`,
    head: ['Key', 'Default', 'What it does'],
    order: `Order: the file nearest to the report goes before those of the folders above; within a file, \`overrides\` go before the rest, later ones before
earlier ones; \`--rule\` on the command line goes before every file, and \`--config FILE\` takes the place of every \`.nianbao.json\`; the editor's
\`nianbao.*\` settings come last. A level for a group goes before a level that a farther place gives one of its rules.

\`files\` start at the settings file's folder: \`*\` and \`?\` stay within a name, \`**\` is any number of folders, and a pattern without \`/\` fits files of
that name in any folder.`,
    ignores: `## Ignores

A report is an official document: no comment in it can silence anything. Ignores stand in \`.nianbao-ignore.json\` beside the report or in a folder above;
in an editor every finding has the quick fixes “Ignore this one” and “Ignore NB103 in this file”. The \`fingerprint\` comes of the rule, its cells and
the sentence: text put before or behind it and changes of other cells of the row leave it as it is; once the figure or the sentence changes, the entry is dead and
NB902 says so.

For a folder of old reports \`nianbao check FOLDER --write-baseline FILE\` records all that is there, and \`--baseline FILE\` then shows what is new.`,
  },
};

const defaults: Readonly<Record<SettingKey, unknown>> = { rules: {}, ...defaultRuleSettings };

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const fenced = (text: string): string => `\`\`\`json\n${text}\`\`\``;

/** The settings and ignore files in one language. */
export const settingsPage = (locale: Locale): string => {
  const say = words[locale];
  const rows = settingKeys.map((key) => {
    const text = format(`setting.${key}`, {}, locale);
    return `| \`${key}\` | \`${JSON.stringify(defaults[key])}\` | ${cell(text)} |`;
  });
  const overrides = `| \`overrides\` | \`[]\` | ${cell(format('setting.overrides', {}, locale))} |`;
  const table = [`| ${say.head.join(' | ')} |`, '| --- | --- | --- |', ...rows, overrides].join('\n');
  return `${[`# ${say.title}`, say.intro, fenced(exampleSettings), table, say.order, say.ignores, fenced(exampleIgnores)].join('\n\n')}\n`;
};
