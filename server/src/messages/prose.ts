import type { Catalogue } from './types';

/**
 * Sentences against tables, and against themselves. `{phrase}` is quoted from the report as it stands; labels are the
 * form's own in both languages.
 */
export const prose = {
  'NB401.title': { zh: '正文的收件数与表格不符', en: 'Received: the sentence differs from the table' },
  NB401: {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”; check which one is wrong.',
  },
  'NB401.either': {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致，加上上年结转的 {either} 也对不上；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”, or {either} with what was carried in; check which one is wrong.',
  },
  'NB401.several': {
    zh: '正文“{phrase}”与表中“{row}”等 {count} 格之和 {expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the {count} cells of “{row}” and others make {expected}; check which one is wrong.',
  },

  'NB402.title': { zh: '正文的上年结转数与表格不符', en: 'Carried in: the sentence differs from the table' },
  NB402: {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”; check which one is wrong.',
  },

  'NB403.title': { zh: '正文的办结数与表格不符', en: 'Answered: the sentence differs from the table' },
  NB403: {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”; check which one is wrong.',
  },
  'NB403.several': {
    zh: '正文“{phrase}”与表中“{row}”等 {count} 格之和 {expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the {count} cells of “{row}” and others make {expected}; check which one is wrong.',
  },

  'NB404.title': { zh: '正文的结转下年度数与表格不符', en: 'Carried over: the sentence differs from the table' },
  NB404: {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”; check which one is wrong.',
  },

  'NB405.title': { zh: '正文的收办数不平衡', en: 'What the text counts does not balance' },
  NB405: {
    zh: '正文收到 {received} 加上年结转 {carriedIn} 得 {left}，办结 {answered} 加结转下年度 {carriedOut} 却是 {right}；请核对这几个数。',
    en: 'The text counts {received} received and {carriedIn} carried in, {left} in all, but {answered} answered and {carriedOut} carried over make {right}; check these numbers.',
  },

  'NB406.title': { zh: '正文的分项数与表格不符', en: 'Breakdown: the sentence differs from the table' },
  NB406: {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”; check which one is wrong.',
  },
  'NB406.several': {
    zh: '正文“{phrase}”与表中从“{row}”的“{column}”起 {count} 格之和 {expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table’s {count} cells from “{column}” of “{row}” on make {expected}; check which one is wrong.',
  },

  'NB407.title': { zh: '正文的复议诉讼数与表格不符', en: 'Reviews or suits: the sentence differs from the table' },
  NB407: {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”; check which one is wrong.',
  },
  'NB407.several': {
    zh: '正文“{phrase}”与表中两类行政诉讼的“{column}”之和 {expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, “{column}” of both kinds of suits makes {expected}; check which one is wrong.',
  },

  'NB408.title': { zh: '正文的规章、规范性文件数与表格不符', en: 'Documents: the sentence differs from the table' },
  NB408: {
    zh: '正文“{phrase}”与表中“{row}”的“{column}”{expected} 不一致；请核对哪一处有误。',
    en: 'The text says “{phrase}”, the table has {expected} for “{column}” of “{row}”; check which one is wrong.',
  },

  'NB409.title': { zh: '正文说没有，表中却有', en: 'Said to be none, and the table has some' },
  NB409: {
    zh: '正文说“{phrase}”，表中本年新收却是 {value} 件；请核对哪一处有误。',
    en: 'The text says “{phrase}”, but the table counts {value} received; check which one is wrong.',
  },
  'NB409.applicants': {
    zh: '正文说“{phrase}”，表中本年新收的“{column}”却是 {value} 件；请核对哪一处有误。',
    en: 'The text says “{phrase}”, but the table counts {value} received in the column “{column}”; check which one is wrong.',
  },
  'NB409.reviews': {
    zh: '正文说“{phrase}”，表中却有 {count} 处大于 0；请核对哪一处有误。',
    en: 'The text says “{phrase}”, but cells above 0 in the table: {count}; check which one is wrong.',
  },

  'NB410.title': { zh: '正文的分项与总数不符', en: 'A list in the text does not add up' },
  NB410: {
    zh: '“{phrase}”的各项相加（{parts}）得 {sum}，比总数多 {difference}；请核对总数和各项。',
    en: 'The parts of “{phrase}” ({parts}) make {sum}, {difference} more than the total; check the total and its parts.',
  },
  'NB410.whole': {
    zh: '“{phrase}”的各项相加（{parts}）得 {sum}，与总数相差 {difference}；请核对总数和各项。',
    en: 'The parts of “{phrase}” ({parts}) make {sum}, {difference} apart from the total; check the total and its parts.',
  },
  'NB410.items': {
    zh: '正文说“{phrase}”，后面列出的却是 {listed} 项；请核对。',
    en: 'The text says “{phrase}”, and {listed} items follow; check them.',
  },

  'NB411.title': { zh: '百分比与数字不符', en: 'A percentage is not what the numbers give' },
  NB411: {
    zh: '{part} 占 {base} 的 {expected}%，正文写作“{phrase}”；请核对。',
    en: '{part} of {base} is {expected}%, the text says “{phrase}”; check them.',
  },
  'NB411.growth': {
    zh: '由 {base} 到 {part} 变化 {expected}%，正文写作“{phrase}”；请核对。',
    en: 'From {base} to {part} the change is {expected}%, the text says “{phrase}”; check them.',
  },
  'NB411.over': {
    zh: '部分占总数的比例不会超过 100%，正文写作“{phrase}”；请核对。',
    en: 'No part is more than 100% of the whole, the text says “{phrase}”; check it.',
  },
  'NB411.direction': {
    zh: '由 {base} 到 {part}，增减方向与正文“{phrase}”相反；请核对。',
    en: 'From {base} to {part} the change goes the other way than “{phrase}”; check them.',
  },

  'NB412.title': { zh: '信息处理费前后说法不一', en: 'The text contradicts itself on 信息处理费' },
  NB412: {
    zh: '这里说“{denial}”，另一处却说“{phrase}”；请统一说法。',
    en: 'Here the text says “{denial}”, elsewhere “{phrase}”; make them agree.',
  },
  'NB412.related': { zh: '另一处：“{phrase}”', en: 'elsewhere: “{phrase}”' },

  'prose.cell': { zh: '表中“{row}”的“{column}”：{value}', en: '“{column}” of “{row}” in the table: {value}' },
  'prose.number': { zh: '正文“{phrase}”：{value}', en: '“{phrase}” in the text: {value}' },
  'prose.fix.setNumber': {
    zh: '将正文“{phrase}”中的 {was} 改为 {value}',
    en: 'Change {was} to {value} in “{phrase}”',
  },
  'prose.fix.setCell': {
    zh: '将表中“{row}”的“{column}”由 {was} 改为 {value}',
    en: 'Change “{column}” of “{row}” in the table from {was} to {value}',
  },
  'skip.noCell': {
    zh: '正文有 {count} 个数在表中没有可读的对应格，未核对',
    en: 'numbers of the text left unchecked, for want of a cell that can be read: {count}',
  },
} satisfies Catalogue;
