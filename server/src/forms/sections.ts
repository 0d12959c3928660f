import type { Section, SectionKey } from './types';

/** The six sections in the form's order; the same in both forms. */
export const sections: readonly Section[] = [
  {
    key: 'overview',
    ordinal: 1,
    words: '总体情况',
    variants: ['总体概述', '政府信息公开工作总体情况', '工作总体情况', '基本情况', '概述'],
    keywords: [['总体', '情况'], ['总体', '概述'], ['概述'], ['基本情况']],
    table: null,
  },
  {
    key: 'disclosure',
    ordinal: 2,
    words: '主动公开政府信息情况',
    variants: ['行政机关主动公开政府信息情况', '政府信息主动公开情况', '主动公开情况'],
    keywords: [['主动公开', '情况']],
    table: 'disclosure',
  },
  {
    key: 'requests',
    ordinal: 3,
    words: '收到和处理政府信息公开申请情况',
    variants: [
      '行政机关收到和处理政府信息公开申请情况',
      '依申请公开政府信息情况',
      '政府信息依申请公开情况',
      '依申请公开情况',
    ],
    keywords: [
      ['收到', '处理', '申请', '情况'],
      ['申请公开', '情况'],
      ['公开申请', '情况'],
    ],
    table: 'requests',
  },
  {
    key: 'reviews',
    ordinal: 4,
    words: '政府信息公开行政复议、行政诉讼情况',
    variants: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '政府信息公开行政法复议、行政诉讼情况'],
    keywords: [
      ['复议', '诉讼', '情况'],
      ['行政复议', '情况'],
      ['行政诉讼', '情况'],
    ],
    table: 'reviews',
  },
  {
    key: 'problems',
    ordinal: 5,
    words: '存在的主要问题及改进情况',
    variants: ['存在主要问题及改进情况', '存在问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
    keywords: [['问题', '改进'], ['问题', '整改'], ['问题', '措施'], ['问题', '打算'], ['存在', '问题'], ['主要问题']],
    table: null,
  },
  {
    key: 'otherMatters',
    ordinal: 6,
    words: '其他需要报告的事项',
    variants: ['其它需要报告事项', '其他事项', '需要报告的其他事项'],
    keywords: [
      ['其他', '事项'],
      ['其他', '报告'],
    ],
    table: null,
  },
];

const byKey = new Map(sections.map((section) => [section.key, section]));

/** The section of a key. */
export const section = (key: SectionKey): Section => byKey.get(key) as Section;

const ordinals = '一二三四五六';

/** The heading as the form prints it, e.g. `一、总体情况`. */
export const canonicalHeading = (section: Section): string => `${ordinals[section.ordinal - 1]}、${section.words}`;
