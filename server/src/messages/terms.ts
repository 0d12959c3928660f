import type { Catalogue } from './types';

/** Names of things, for `@…` values inside other messages. Sections and rows go by the forms' own labels. */
export const terms = {
  'table.disclosure': { zh: '主动公开情况表', en: 'the disclosure table' },
  'table.requests': { zh: '依申请公开情况表', en: 'the requests table' },
  'table.reviews': { zh: '复议诉讼情况表', en: 'the reviews and suits table' },

  'form.2019': { zh: '2019 年格式', en: 'the 2019 form' },
  'form.2021': { zh: '2021 年格式', en: 'the 2021 form' },

  'layout.cellPerLine': { zh: '一格一行', en: 'one cell a line' },
  'layout.pipePerCell': { zh: '一格一行、后带竖线', en: 'one cell and its pipe a line' },
  'layout.tabIndent': { zh: '制表符缩进', en: 'tab-indented cells' },
  'layout.pipeRow': { zh: '一行一行、竖线分隔', en: 'rows with pipes' },
  'layout.markdown': { zh: 'Markdown 表格', en: 'Markdown table' },
  'layout.tsv': { zh: '制表符分隔（自 Excel、WPS 复制）', en: 'tab-separated cells (from a spreadsheet)' },
  'layout.aligned': { zh: '空格对齐（PDF 文本）', en: 'columns aligned by spaces (text of a PDF)' },
  'layout.html': { zh: 'HTML 表格', en: 'HTML table' },

  'severity.error': { zh: '错误', en: 'error' },
  'severity.warning': { zh: '警告', en: 'warning' },
  'severity.information': { zh: '提示', en: 'information' },

  'basis.stated': { zh: '格式或法规写明', en: 'stated by the form or a statute' },
  'basis.implied': { zh: '由表格用语得出', en: 'implied by a label of the form' },
  'basis.convention': { zh: '审核惯例', en: 'what reviewers go by' },
  'basis.practice': { zh: '常见做法', en: 'seen in reports' },
  'basis.none': { zh: '不涉及依据', en: 'none: about reading the text' },

  'fix.safe': { zh: '可自动修复', en: 'safe' },
  'fix.suggest': { zh: '修复建议', en: 'suggested' },
  'fix.none': { zh: '—', en: '—' },

  'encoding.utf-8': { zh: 'UTF-8', en: 'UTF-8' },
  'encoding.utf-16le': { zh: 'UTF-16 LE', en: 'UTF-16 LE' },
  'encoding.utf-16be': { zh: 'UTF-16 BE', en: 'UTF-16 BE' },
  'encoding.gb18030': { zh: 'GB18030', en: 'GB18030' },
} satisfies Catalogue;
