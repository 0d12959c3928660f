import type { Catalogue } from './types';

/** Words about writing tables and reports: the actions, the commands, and why a table is left as it is. */
export const formatting = {
  'format.rewriteAs': { zh: '将本表改写为：{layout}', en: 'Rewrite this table as: {layout}' },

  'format.unplaced': {
    zh: '{table}未改写：“{row}”一行的数字看不准各属于哪一列',
    en: '{table} was left as it is: the columns of the figures in row “{row}” cannot be told',
  },
  'format.unknownRow': {
    zh: '{table}未改写：“{row}”是规定格式之外的行',
    en: '{table} was left as it is: row “{row}” is not in the form',
  },
  'format.repeatedRow': {
    zh: '{table}未改写：“{row}”一行出现了两次',
    en: '{table} was left as it is: row “{row}” is there twice',
  },
  'format.missingRow': {
    zh: '{table}未改写：缺少“{row}”一行',
    en: '{table} was left as it is: row “{row}” is missing',
  },
  'format.loose': {
    zh: '{table}未改写：表格里的“{words}”在规定格式中没有位置，改写会丢失',
    en: '{table} was left as it is: “{words}” inside it has no place in the form and would be lost',
  },
  'format.page': {
    zh: '{table}未改写：这是网页源文件，改写后网页上就不是表格了',
    en: '{table} was left as it is: this is a page’s source, where it would be a table no more',
  },
  'format.uncertain': {
    zh: '{table}未改写：改写后不能保证读出的数字与原来相同',
    en: '{table} was left as it is: written anew it would not be read the same for certain',
  },
  'format.unreadable.columnsTorn': {
    zh: '{table}未改写：行名和数字分成了两堆，看不出数字属于哪一行',
    en: '{table} was left as it is: all labels come first, all figures after them',
  },
  'format.unreadable.notOneLine': {
    zh: '{table}未改写：数字没有排成一行，看不准各属于哪一格',
    en: '{table} was left as it is: its figures stand in several lines',
  },
  'format.unreadable.noFigures': {
    zh: '{table}未改写：里面读不到一个数字',
    en: '{table} was left as it is: it has no readable figure',
  },
  'format.unreadable.fewFigures': {
    zh: '{table}未改写：只剩零星的数字，空着的格子看不出位置',
    en: '{table} was left as it is: few figures are left, and empty cells cannot be seen',
  },
  'format.unreadable.glued': {
    zh: '{table}未改写：各格连成了一串，或只用逗号隔开，分不清各格',
    en: '{table} was left as it is: its cells run together, or are parted by commas alone',
  },
  'format.unreadable.sideBySide': {
    zh: '{table}未改写：两份报告左右并排在同一行里，分不清属于哪一份',
    en: '{table} was left as it is: two reports stand side by side',
  },
  'format.unreadable.reordered': {
    zh: '{table}未改写：表头各列的次序与规定的样式不同',
    en: '{table} was left as it is: its columns stand in another order than the form’s',
  },
  'format.unreadable.picture': {
    zh: '{table}未改写：它是图片或附件，没有可读的文字',
    en: '{table} was left as it is: it is a picture or an attachment',
  },
} satisfies Catalogue;
