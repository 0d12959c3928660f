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

  'config.notObject': { zh: '不是一个 JSON 对象', en: 'is no JSON object' },
  'config.unknownKey': { zh: '没有“{name}”这一项设置', en: 'there is no setting "{name}"' },
  'config.rulesNotObject': {
    zh: '“rules”要写成 { "规则": "级别" }',
    en: '"rules" has to be an object, { "RULE": "LEVEL" }',
  },
  'config.unknownRule': { zh: '没有 {name} 这条规则', en: 'there is no rule {name}' },
  'config.unknownLevel': {
    zh: '{name} 的级别只能是 {choices}，不能是 {value}',
    en: 'the level of {name} must be {choices}, not {value}',
  },
} satisfies Catalogue;
