import type { Catalogue } from './types';

/** What does not agree with last year's report of the same organ; labels are the form's own in both languages. */
export const years = {
  'NB501.title': { zh: '上年结转与上年报告不符', en: 'Carried in is not what last year carried out' },
  NB501: {
    zh: '“{row}”的“{column}”是 {right}，而 {lastYear} 年报告“{lastRow}”的同一栏是 {left}{blanks}；上年结转应与上一年度报告结转下年度的数相同，请核对。',
    en: '“{column}” of “{row}” is {right}, but in the report of {lastYear} that column of “{lastRow}” is {left}{blanks}; what last year carried out is what this year carries in.',
  },
  'NB501.fixRow': {
    zh: '“{row}”全部改成与上年报告一致（{count} 格）',
    en: "Change all of “{row}” to last year's figures ({count} cells)",
  },

  'NB502.title': { zh: '现行有效件数与上年报告接不上', en: "Documents in force do not follow from last year's" },
  NB502: {
    zh: '“{row}”：{sum} = {left}，而本年“{column}”是 {right}{blanks}；请对照 {lastYear} 年的报告核对。',
    en: '“{row}”: {sum} = {left}, but “{column}” is {right} this year{blanks}; check against the report of {lastYear}.',
  },

  'NB503.title': { zh: '上一年项目数量与上年报告接不上', en: "Last year's items are not those of last year's report" },
  NB503: {
    zh: '“{row}”：{sum} = {left}，而本年“{column}”是 {right}{blanks}；请对照 {lastYear} 年的报告核对。',
    en: '“{row}”: {sum} = {left}, but “{column}” is {right} this year{blanks}; check against the report of {lastYear}.',
  },

  'NB504.title': { zh: '文字照抄上年报告', en: "Text copied from last year's report" },
  NB504: {
    zh: '“{section}”与 {lastYear} 年报告的这一部分有 {percent}% 相同（数字不计）；请写明本年度的情况。',
    en: '“{section}” is {percent}% the same as that section of the report of {lastYear} (figures aside); tell of this year.',
  },
  'NB504.related': { zh: '{lastYear} 年报告的“{section}”', en: '“{section}” in the report of {lastYear}' },

  'years.last': {
    zh: '{year} 年报告“{row}”的“{column}”：{value}',
    en: 'the report of {year}, “{column}” of “{row}”: {value}',
  },

  'skip.noOrgan': { zh: '看不出是哪个机关的报告', en: 'the organ is unknown' },
  'skip.noLastYear': { zh: '没有找到本机关上一年度的报告', en: "the organ's report for the year before was not found" },
  'skip.severalReports': {
    zh: '本机关上一年度的报告有几份，内容不同',
    en: 'there are several reports of the organ for the year before, and they differ',
  },
  'skip.lastYearNoTable': {
    zh: '上一年度的报告没有可读的这张表',
    en: "last year's report has no such table that can be read",
  },
  'skip.lastYearOtherForm': { zh: '上一年度的表格是另一年的格式', en: "last year's table is on the other form" },
  'skip.noProse': { zh: '没有可比的文字部分', en: 'no prose to compare' },
} satisfies Catalogue;
