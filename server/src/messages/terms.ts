import type { Catalogue } from './types';

/** Names of things, for `@…` values inside other messages. Section names are the forms' own (held equal by a test). */
export const terms = {
  'table.disclosure': { zh: '主动公开情况表（表二）', en: 'table two (disclosure)' },
  'table.requests': { zh: '依申请公开情况表（表三）', en: 'table three (requests)' },
  'table.reviews': { zh: '行政复议、行政诉讼情况表（表四）', en: 'table four (reviews and suits)' },

  'section.overview': { zh: '一、总体情况', en: 'section one (一、总体情况)' },
  'section.disclosure': { zh: '二、主动公开政府信息情况', en: 'section two (二、主动公开政府信息情况)' },
  'section.requests': {
    zh: '三、收到和处理政府信息公开申请情况',
    en: 'section three (三、收到和处理政府信息公开申请情况)',
  },
  'section.reviews': {
    zh: '四、政府信息公开行政复议、行政诉讼情况',
    en: 'section four (四、政府信息公开行政复议、行政诉讼情况)',
  },
  'section.problems': { zh: '五、存在的主要问题及改进情况', en: 'section five (五、存在的主要问题及改进情况)' },
  'section.otherMatters': { zh: '六、其他需要报告的事项', en: 'section six (六、其他需要报告的事项)' },

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
