import type { Catalogue } from './types';

/** Words of the checker itself: why a rule, or a part of it, did not run (short: they stand in a list), and settings. */
export const checker = {
  'skip.noTable': { zh: '没有可读的表格', en: 'no table that can be read' },
  'skip.noYear': { zh: '看不出报告年度', en: 'the report year is unknown' },
  'skip.noTitle': { zh: '没有标题', en: 'no title' },
  'skip.formUnknown': { zh: '看不出表格是哪一年的格式', en: "the table's form is unknown" },
  'skip.otherForm': { zh: '只适用于另一年格式的表格', en: 'applies to the other form only' },
  'skip.unplaced': {
    zh: '有 {count} 项勾稽因单元格缺数或读不准而未核对',
    en: 'equations left unchecked, for want of a figure or of its place: {count}',
  },
  'skip.off': { zh: '已关闭', en: 'switched off' },
  'skip.garbled': { zh: '文字是乱码', en: 'the text is garbled' },
  'skip.notReport': { zh: '不是年度报告', en: 'not an annual report' },
  'skip.failed': { zh: '规则运行出错：{error}', en: 'the rule failed: {error}' },

  NB901: { zh: '{rule} 没有运行：{reason}', en: '{rule} did not run: {reason}' },
  'NB901.tooLarge': {
    zh: '文字太多（{count} 字，最多 {most} 字），没有检查，请分成几个文件',
    en: 'too large ({count} characters, at most {most}), not checked; split it into several files',
  },
  'NB901.title': { zh: '有的规则没有运行', en: 'A rule did not run' },
  NB902: {
    zh: '{file} 第 {line} 行忽略 {rule} 的条目不再对应任何问题，可以删去',
    en: '{file}, line {line}: the entry that ignores {rule} matches nothing any more; remove it',
  },
  'NB902.title': { zh: '忽略条目已失效', en: 'An ignore entry matches nothing' },

  'config.notJson': { zh: '这里不合 JSON 的写法', en: 'is no valid JSON here' },
  'config.notObject': { zh: '不是一个 JSON 对象', en: 'is no JSON object' },
  'config.unknownKey': { zh: '没有“{name}”这一项设置', en: 'there is no setting "{name}"' },
  'config.missingKey': { zh: '{name} 缺少“{key}”', en: '{name} lacks "{key}"' },
  'config.rulesNotObject': {
    zh: '“rules”要写成 { "规则": "级别" }',
    en: '"rules" has to be an object, { "RULE": "LEVEL" }',
  },
  'config.unknownRule': { zh: '没有 {name} 这条规则', en: 'there is no rule {name}' },
  'config.noLevel': {
    zh: '{name} 说明哪些规则没有运行，没有级别',
    en: '{name} tells which rules did not run, and has no level',
  },
  'config.unknownLevel': {
    zh: '{name} 的级别只能是 {choices}，不能是 {value}',
    en: 'the level of {name} must be {choices}, not {value}',
  },
  'config.levelCapped': {
    zh: '{rule} 的依据（{basis}）不足以定为 {level}，按 {cap} 处理',
    en: 'the basis of {rule} ({basis}) does not allow {level}: {cap} it is',
  },
  'config.object': { zh: '{name} 要写成 { … }，不能是 {value}', en: '{name} has to be an object, not {value}' },
  'config.list': { zh: '{name} 要写成 [ … ]', en: '{name} has to be a list' },
  'config.boolean': { zh: '{name} 只能是 true 或 false，不能是 {value}', en: '{name} is true or false, not {value}' },
  'config.count': { zh: '{name} 要写成整数，不能是 {value}', en: '{name} has to be a whole number, not {value}' },
  'config.text': {
    zh: '{name} 要写成 "{example}" 这样的文字，不能是 {value}',
    en: '{name} has to be a text such as "{example}", not {value}',
  },
  'config.ignoreEntry': {
    zh: '忽略条目要写成 { "file": "文件", "rule": "规则", "fingerprint": "指纹", "reason": "理由" }，后两项可以不写',
    en: 'an ignore entry is { "file": …, "rule": …, "fingerprint": …, "reason": … }; the last two may be left out',
  },

  didYouMean: { zh: '，是不是 {name}？', en: '; did you mean {name}?' },
  'ignore.here': { zh: '忽略此处（{rule}）', en: 'Ignore this one ({rule})' },
  'ignore.rule': { zh: '忽略本文件中的此规则（{rule}）', en: 'Ignore {rule} in this file' },

  'ignore.file': {
    zh: '报告的路径，从本文件所在文件夹算起，用 `/` 分隔',
    en: "Path of the report from this file's folder, with `/` between the folders.",
  },
  'ignore.ruleId': { zh: '规则', en: 'The rule.' },
  'ignore.fingerprint': {
    zh: '所忽略的那一处的指纹，由快速修复写入；不写则忽略这条规则在该文件中的全部提示',
    en: 'Fingerprint of the one finding, as the quick fix writes it; without it the rule is ignored in the whole file.',
  },
  'ignore.reason': { zh: '为什么可以忽略，写给以后的人看', en: 'Why it may be left, for those who come later.' },

  'setting.rules': {
    zh: '规则或一组规则的级别：`off`、`information`、`warning`、`error`，不会高于规则的依据所允许的；`NB1xx` 表示一组，单条规则的设定先于它所在的组。',
    en: 'Level of a rule or a group of rules: `off`, `information`, `warning`, `error`, never above what the basis allows. `NB1xx` is a group; the entry of a rule goes before that of its group.',
  },
  'setting.deadlines': {
    zh: '公布年度报告的最后一天（次年，`月-日`）：《条例》第四十九条规定部门为 01-31，政府为 03-31，地方可以更早。',
    en: 'Last day for publishing, in the following year (`MM-DD`): article 49 of the Regulations says 01-31 for departments and 03-31 for governments; a place may be earlier.',
  },
  'setting.extraTopics': {
    zh: '本地要求第一部分写到的其他内容：`name` 是名称，文中出现 `words` 中任何一个词就算写到，不写 `words` 时按名称查找。',
    en: 'Further topics that a place wants in section one: `name` as it is called; any of `words` tells that it is there, the name itself unless given.',
  },
  'setting.overviewLength': {
    zh: '第一部分的字数（不计空白）：`min` 最少，`max` 最多，`null` 表示不限。',
    en: 'Length of section one in characters, blanks not counted: at least `min`, at most `max`; `null` asks for nothing.',
  },
  'setting.formerNames': {
    zh: '更名的机关：原名与现名，两者按同一机关看待。',
    en: 'Renamed organs: the present name by each former one; the two are one organ.',
  },
  'setting.governmentOwn': {
    zh: '报告是不是一级政府自己的：`true`、`false`，`null` 表示按机关名称判断。',
    en: "Whether reports are a government's own: `true`, `false`, or `null` to go by the organ's name.",
  },
  'setting.overrides': {
    zh: '只对一部分文件适用的设置：`files` 是从本文件所在文件夹算起的路径，可以用 `*`、`?`、`**`；靠后的先于靠前的。',
    en: "Settings for some files only: `files` are paths from this file's folder, with `*`, `?` and `**`; later ones go before earlier ones.",
  },
  'setting.files': { zh: '适用的文件', en: 'the files that are meant' },
  'setting.deadlines.department': { zh: '部门', en: 'departments' },
  'setting.deadlines.government': { zh: '政府', en: 'governments' },
} satisfies Catalogue;
