import type { Catalogue } from './types';

/** Words of hovers, hints, lenses and links. What belongs in each place is told in `descriptions`. */
export const hover = {
  'hover.apart': { zh: '，差 {difference}', en: ', {difference} apart' },
  'hover.prose': { zh: '正文', en: 'in the prose' },
  'hover.ofYear': { zh: '{year} 年{name}', en: '{year} {name}' },
  'hover.what': { zh: '填写内容：{text}', en: 'What belongs here: {text}' },
  'hover.who': { zh: '填写人：{text}', en: 'Who fills it in: {text}' },
  'hover.basis': { zh: '依据：{text}', en: 'Basis: {text}' },
  'hover.lastYear': { zh: '上年（{year}）：{value}', en: 'Last year ({year}): {value}' },
  'hover.lastYear.unknown': { zh: '上年：{value}', en: 'Last year: {value}' },
  'hover.notNumber': { zh: '不是数字', en: 'not a number' },
  'hover.article': { zh: '《条例》第{article}条', en: 'Regulations, article {article}' },
  'hover.article.item': { zh: '第（{number}）项', en: '({number})' },
  'hover.article.paragraph': { zh: '第{number}款', en: '({number})' },

  'inlay.expected': { zh: '应为 {value}', en: 'should be {value}' },

  'lens.equations': { zh: '勾稽关系 {held}/{all}', en: 'Equations {held}/{all}' },
  'lens.unchecked': { zh: '（{count} 项未能核对）', en: ' ({count} not checked)' },

  'link.previous': { zh: '打开上一年度年报', en: "Open last year's report" },
  'link.next': { zh: '打开下一年度年报', en: "Open next year's report" },

  'rename.badName': { zh: '机关名称不能为空，也不能换行。', en: 'The name of an organ is one line, and not empty.' },

  'symbol.report': { zh: '{organ} {year} 年', en: '{organ} {year}' },
} satisfies Catalogue;
