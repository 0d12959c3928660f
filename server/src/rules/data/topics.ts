import { type Topic, topics } from '../../forms/sentences';
import type { WordPair } from '../support/pairs';
import type { WordList } from './types';

/** A topic of section one, by the name that messages give it. */
export interface TopicWords extends WordList {
  readonly name: string;
  /** The form's topic under which it is told; null where a local rule asks for it. */
  readonly key: Topic['key'] | null;
  /** Words that tell the topic together, where one alone would not. */
  readonly pairs?: readonly WordPair[];
}

const publishing = ['公开', '发布', '公布', '公示', '更新'];
/** 政府信息公开 is the work as a whole; what is asked for, refused or granted is no publishing of one's own motion. */
const notOfOwnMotion = '信息 政务 申请 要求 请求 不 未 不予 予以 部分 同意 拒绝 区分'.split(' ');
const published = '信息 文件 政策 稿件 预决算'.split(' ');
const sites = '网站 门户 载体 阵地 视频号 抖音 账号 专区 小程序 客户端'.split(' ');
const care = '建设 运维 维护 运营 改版 升级 改造 管理 集约 优化 安全 建好 管好 用好 办好'.split(' ');
const betterment = [...care, '加强', '强化', '提升', '提高', '完善', '打造', '整合', '推进'];
const inPassing = ['在', '通过', '利用', '依托'];

const pairs: Partial<Readonly<Record<Topic['key'], readonly WordPair[]>>> = {
  proactive: [
    { first: publishing, notBefore: notOfOwnMotion, behind: published, reach: 8, notBetween: ['信息公开'] },
    { first: publishing, notBefore: notOfOwnMotion, behind: [...'0123456789'], reach: 0, notBetween: [] },
  ],
  platform: [
    { first: betterment, notBefore: [], behind: sites, reach: 6, notBetween: inPassing },
    { first: sites, notBefore: [], behind: care, reach: 3, notBetween: [] },
  ],
};

const words: Readonly<Record<Topic['key'], WordList>> = {
  proactive: {
    words: [
      '主动公开',
      '主动发布',
      '主动向社会',
      '信息发布',
      '发布信息',
      '发布各类',
      '发布政府信息',
      '发布政务信息',
      '公开信息',
      '公开各类',
      '公开内容',
      '重点领域信息公开',
    ],
    reason: 'Reports without sub-headings say what was published, not that it was published on their own motion.',
  },
  onRequest: {
    words: ['申请'],
    reason: 'In section one whoever speaks of requests or applicants speaks of disclosure on request.',
  },
  management: {
    words: [
      '信息管理',
      '资源管理',
      '管理情况',
      '信息资源',
      '管理制度',
      '管理规范',
      '规范管理',
      '保密审查',
      '发布审核',
      '审核发布',
      '信息审核',
      '内容审核',
      '审核机制',
      '审查机制',
      '审核制度',
      '审查制度',
      '三审',
      '先审后',
      '先审查',
      '公开属性',
      '公开目录',
      '信息目录',
      '目录管理',
      '动态调整',
      '动态更新',
      '清理',
      '涉密',
      '敏感词',
      '错别字',
      '整理和分类',
      '分类整理',
      '归档',
      '存档',
    ],
    reason:
      'Managing information is told by what it consists of: review before publishing, catalogues, clearing, keeping.',
  },
  platform: {
    words: [
      '平台',
      '网站建设',
      '网站管理',
      '网站运维',
      '网站维护',
      '网站改版',
      '专栏',
      '栏目',
      '新媒体',
      '公众号',
      '微博',
      '公报',
      '查阅点',
      '查阅场所',
      '公开渠道',
      '公开载体',
      '信息公开媒介',
    ],
    reason: 'Platforms are sites, columns, accounts, gazettes and reading rooms; a site named in passing is none.',
  },
  supervision: {
    words: [
      '监督',
      '考核',
      '考评',
      '培训',
      '督查',
      '督促',
      '督导',
      '评议',
      '评估',
      '检查',
      '抽查',
      '巡查',
      '组织领导',
      '领导小组',
      '组织保障',
      '制度保障',
      '保障机制',
      '追责',
      '问责',
      '责任追究',
      '队伍建设',
      '专人负责',
    ],
    reason: 'Supervision and support: who is in charge, who is trained, who checks and with what consequence.',
  },
};

/** The five topics that the form asks every report for. */
export const formTopics: readonly TopicWords[] = topics.map(({ key, name }) => ({
  key,
  name,
  ...words[key],
  pairs: pairs[key] ?? [],
}));

/** Article 50(4) of the Regulations asks a government's own report for these besides. */
export const governmentTopics: readonly TopicWords[] = [
  {
    key: 'supervision',
    name: '工作考核',
    words: ['考核', '考评', '绩效', '评估', '测评'],
    reason: 'Assessment goes by several names; scores and ratings are its result.',
  },
  {
    key: 'supervision',
    name: '社会评议',
    words: ['评议', '社会评价', '公众评价', '群众评价', '满意度', '好差评', '社会监督员', '第三方评估'],
    reason: 'What the public thinks of the work, asked or told.',
  },
  {
    key: 'supervision',
    name: '责任追究',
    words: ['责任追究', '追究责任', '追究', '追责', '问责', '责任倒查', '通报批评'],
    reason: 'That nobody was held to account is told with the same words as that somebody was.',
  },
];
