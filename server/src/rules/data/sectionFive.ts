import type { WordList } from './types';

/** Any of them tells that section five speaks of problems. */
export const problemWords: WordList = {
  words: [
    '问题',
    '不足',
    '短板',
    '弱项',
    '差距',
    '薄弱',
    '欠缺',
    '缺乏',
    '缺陷',
    '困难',
    '有待',
    '不够',
    '不高',
    '不强',
    '不深',
    '不多',
    '不全',
    '不到位',
    '不及时',
    '不规范',
    '淡薄',
    '现象',
    '还要',
    '不清',
    '提升空间',
    '改进空间',
    '提高空间',
    '的空间',
    '不平衡',
    '不均衡',
    '仍需',
    '还需',
    '尚需',
    '亟需',
    '亟待',
    '需要进一步',
    '需进一步',
    '需要加强',
    '需要改进',
    '单一',
    '滞后',
    '偏少',
    '较少',
    '偏低',
    '较低',
    '扣分',
    '失分',
    '险些',
  ],
  reason: 'Problems are named, or told as what is not enough, not yet, or still to be done.',
};

/** Any of them tells that section five speaks of what is done about the problems. */
export const planWords: WordList = {
  words: [
    '改进措施',
    '对策',
    '整改措施',
    '改进情况:',
    '整改情况:',
    '工作措施',
    '解决措施',
    '采取措施',
    '采取以下',
    '下一步',
    '下步',
    '下一阶段',
    '下一年',
    '下年度',
    '下阶段',
    '今后',
    '接下来',
    '为此',
    '针对以上',
    '针对上述',
    '针对存在',
    '针对这些',
    '针对此',
    '工作计划',
    '工作打算',
    '工作思路',
    '工作安排',
    '新的一年',
    '明年',
    '来年',
    '已整改',
    '整改到位',
    '我局将',
    '我办将',
    '我委将',
    '我区将',
    '我市将',
    '我县将',
    '我镇将',
    '我乡将',
    '我街道将',
    '我单位将',
    '我们将',
    '本机关将',
    '本单位将',
    '将进一步',
    '将继续',
    '将着力',
    '将以',
    '将从',
    '将严格',
    '将按照',
    '将加强',
    '将加大',
  ],
  reason: 'What will be done, or was, is told with a plan or a time to come.',
};

/** Behind the year to come: what is planned for it. */
export const comingWords: WordList = {
  words: ['计划', '将', '拟', '力争', '争取', '打算', '要', '重点'],
  reason: 'A year still to come is spoken of for what shall be done in it.',
};

/** Said of what is done about a problem, unless the same clause says that it is wanting. */
export const measureWords: WordList = {
  words: [
    '加强',
    '加大',
    '加快',
    '完善',
    '强化',
    '提升',
    '提高',
    '优化',
    '健全',
    '推进',
    '改进',
    '拓展',
    '拓宽',
    '规范',
    '深化',
    '抓好',
    '落实',
    '细化',
    '丰富',
    '整改',
    '继续',
    '努力',
    '着力',
    '切实',
    '逐步',
    '不断',
    '扎实',
    '严格',
    '制定',
    '组织',
    '安排',
    '建立',
    '增加',
    '扩大',
    '开展',
    '做好',
    '创新',
    '学习',
    '培训',
    '充实',
    '配备',
    '纳入',
    '已将',
    '补齐',
    '对标',
    '聚焦',
    '压实',
  ],
  reason: 'Lists of measures often begin with the bare verb, or with how it is done.',
};

/**
 * Done, being done or still to come: told with its aspect or its time, whatever the verb is. With any of them behind a
 * problem a measure may be told.
 */
export const doing =
  /已(?!公开的|发布的|有的)|将|拟|(?<![公补真])正(?![确式常规面好])|着手|改[为由成正]|纠正|对此|就此|[一二三四五]要|首先要|其次要|[月年季旬][底末]?前|前完成|解决|克服|消除|杜绝|弥补|扭转|逐[月季旬周项条一个]|增设|新增|明确|召开|印发|编发|修订/g;

/** A clause that ends so falls short of something. */
export const fallsShort =
  /(?:不[^不断]{1,3}|[慢少弱差窄低浅旧乱散薄粗短晚难]|(?<!补)缺)$|[较偏][慢少弱差窄低浅旧乱散薄粗短晚长难小]|未能|尚未|还未|未及时|没有及时|没能|难以|流于|过于/;

/** Any of them may tell of a problem for which there is no word in the lists. */
export const mayFallShort =
  /不(?!断|仅|但|折|定期|动产|予|忘|遗余力|懈|得|低于|少于|超过|存在)|未(?!来)|部分|个别|少数|有的|有些|一些|仍|尚[未不无有处]|只有|仅[有为]|[欠慢弱滞]|缺[少位失]|遗漏|漏[报登洞]|差[错别]|模糊|脱节|流失/;

/** Before a verb in the same clause: the thing is still to be done, a problem. */
export const wantingBefore: WordList = {
  words: ['有待', '需', '待', '未', '没有', '如何', '不够', '不太', '还不', '欠'],
  reason: 'What is to be improved is not yet improved.',
};

/** Behind a verb in the same clause: the thing was done badly, a problem. */
export const wantingBehind: WordList = {
  words: ['不', '欠', '缺', '较', '偏', '还有', '有待', '仍', '少', '低', '差', '慢', '弱', '单一'],
  reason: 'Work that is done too little is a problem too.',
};
