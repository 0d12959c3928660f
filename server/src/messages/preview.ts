import type { Catalogue } from './types';

/** Words of the preview. */
export const preview = {
  'preview.blank': { zh: '空白', en: 'blank' },
  'preview.missing': { zh: '缺', en: 'missing' },
  'preview.difference': { zh: '差 {difference}', en: '{difference} apart' },
  'preview.expected': { zh: '应为 {value}', en: 'should be {value}' },
  'preview.unplaced': {
    zh: '这一行的数字无法确定各属哪一列：',
    en: 'Which columns these figures belong to is not certain: ',
  },
  'preview.noSection': { zh: '缺少“{heading}”。', en: '“{heading}” is missing.' },
  'preview.noTable': { zh: '本章没有{table}。', en: 'This section lacks {table}.' },
  'preview.further': { zh: '格式以外的内容：', en: 'Beyond the form: ' },
  'preview.garbled': { zh: '文字显示为乱码，无法预览。', en: 'The text is garbled and cannot be shown.' },
  'preview.notReport': {
    zh: '这份文字不是政府信息公开工作年度报告。',
    en: 'This text is no annual report on government information disclosure.',
  },
  'preview.findings': {
    zh: '{error} 个错误，{warning} 个警告',
    en: 'errors: {error}, warnings: {warning}',
  },
  'preview.keys': {
    zh: '用方向键在各格间移动，按回车键转到正文中的位置。',
    en: 'Arrow keys move between cells; Enter goes to the place in the text.',
  },
} satisfies Catalogue;
