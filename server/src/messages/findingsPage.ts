import type { Catalogue } from './types';

/** Words of the page of findings, which a reviewer keeps or sends back. */
export const findingsPage = {
  'page.title': {
    zh: '政府信息公开工作年度报告检查结果',
    en: 'Findings in annual reports on government information disclosure',
  },
  'page.organ': { zh: '机关', en: 'Organ' },
  'page.year': { zh: '年度', en: 'Year' },
  'page.file': { zh: '文件', en: 'File' },
  'page.noOrgan': { zh: '机关不明', en: 'organ unknown' },
  'page.noYear': { zh: '年度不明', en: 'year unknown' },
  'page.ofYear': { zh: '{year} 年', en: '{year}' },
  'page.total': { zh: '合计 {reports} 份', en: 'Reports: {reports}' },
  'page.line': { zh: '第 {line} 行', en: 'line {line}' },
  'page.fix': { zh: '建议：{title}', en: 'suggestion: {title}' },
  'page.levels': {
    zh: '“错误”与格式、法规或勾稽关系不符；“警告”请核实；“提示”酌情处理。数字以单位核定的为准。',
    en: 'An error is at odds with the form, the law or the sums; a warning is to be looked into; information is for your judgement. Which figure is right only the organ knows.',
  },
  'page.absent': {
    zh: '有上一年度的年报、没有 {year} 年度年报的机关（或已更名）：{names}。',
    en: 'Organs with a report of the year before and none of {year} (or renamed since): {names}.',
  },
  'page.none': { zh: '没有年度报告。', en: 'There are no annual reports.' },
} satisfies Catalogue;
