import type { Catalogue } from './types';

/** Words of the editor's views: outline and actions. */
export const features = {
  'features.untitled': { zh: '未命名的年报', en: 'untitled report' },
  'features.unreadable': { zh: '无法读取', en: 'cannot be read' },
  'features.fixAll': { zh: '应用全部安全修复', en: 'Apply all safe fixes' },
} satisfies Catalogue;
