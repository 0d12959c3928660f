import { form } from '../../forms';

/** A reference to a text that is no longer in force. Folded as texts are. */
export interface Outdated {
  /** Key of the message, behind `NB605.`. */
  readonly key: 'order' | 'date' | 'form';
  readonly words: readonly string[];
  /** What may be written for the part that is outdated, by that part; see `fix`. */
  readonly part: string;
  readonly right: string;
  /** In the same sentence, they tell that the successor is known and history is told. */
  readonly successor: readonly string[];
  /** Report years from which the reference is outdated. */
  readonly since: number;
  readonly reason: string;
}

/** Names of instruments that were replaced. */
export const outdated: readonly Outdated[] = [
  {
    key: 'order',
    words: [
      '国务院令第492号',
      '国务院第492号令',
      '国令第492号',
      '国务院492号令',
      '国务院令492号',
      '令第492号',
      '第492号令',
    ],
    part: '492',
    right: '711',
    successor: ['711'],
    since: 2019,
    reason: 'Order 711 of 2019 revised the Regulations that Order 492 of 2007 made.',
  },
  {
    key: 'date',
    words: ['中华人民共和国政府信息公开条例>', '<条例>'].flatMap((name) =>
      ['起施行', '起实施', '施行', '实施'].flatMap((inForce) =>
        ['(', '(自'].map((open) => `${name}${open}2008年5月1日${inForce})`),
      ),
    ),
    part: '2008年5月1日',
    right: '2019年5月15日',
    successor: ['2019年5月15日'],
    since: 2019,
    reason: 'The Regulations as they are in force have been so since 15 May 2019; those of 2007 were since 1 May 2008.',
  },
  {
    key: 'form',
    words: ['(2019)60号', '[2019]60号'],
    part: '60',
    right: form('2021').instrument,
    successor: ['(2021)30号', '[2021]30号'],
    since: 2021,
    reason: `The form of ${form('2019').instrument} was replaced by that of ${form('2021').instrument}.`,
  },
];

/** A document that reports name with its number. */
export interface Numbered {
  /** The name with a number behind it, folded; the number is the one group. */
  readonly pattern: RegExp;
  /** Numbers that the document has, or had: these are no slips. */
  readonly known: readonly string[];
  /** As it is written, for a report of a year. */
  right(year: number): string;
  readonly reason: string;
}

const formNumber = (id: '2019' | '2021'): string => form(id).instrument.slice('国办公开办函'.length);

/** Instruments whose number is known. */
export const numbered: readonly Numbered[] = [
  {
    pattern: /政府信息公开条例>?\((?:中华人民共和国)?国(?:务院)?令第?(\d{1,4})号/g,
    known: ['711', '492'],
    right: () => '711',
    reason: 'The Regulations are those of Order 711; 492 has a message of its own.',
  },
  {
    pattern: /政府信息公开工作年度报告格式>{0,2}(?:的?通知>?)?\(国办公开办函(\(\d{4}\)\d{1,4}号)/g,
    known: ['(2019)60号', '(2021)30号'],
    right: (year) => formNumber(year < 2021 ? '2019' : '2021'),
    reason: `The forms are those of ${form('2019').instrument} and ${form('2021').instrument}.`,
  },
  {
    pattern: /信息处理费管理办法>{0,2}(?:的?通知>?)?\(国办函(\(\d{4}\)\d{1,4}号)/g,
    known: ['(2020)109号'],
    right: () => '〔2020〕109号',
    reason: 'The rules on the fee are those of 国办函〔2020〕109号.',
  },
];

/** In the same sentence, any of them tells that history is told, not what is in force. */
export const historyWords: readonly string[] = [
  '原<',
  '原条例',
  '旧<',
  '旧条例',
  '修订',
  '修改',
  '修正',
  '废止',
  '替代',
  '代替',
  '492号公布',
];

/** The number of articles that the Regulations in force have. */
export const articleCount = 56;

/** Articles of the old Regulations, by what they spoke of there and not today. */
export interface OldArticle {
  readonly articles: readonly string[];
  /** The sentence speaks of this. */
  readonly about: readonly string[];
  readonly right: string;
  readonly reason: string;
}

/** Articles of the old Regulations, by what is said of them. */
export const oldArticles: readonly OldArticle[] = [
  {
    articles: ['第三十一条'],
    about: ['年度报告', '年报', '本报告', '编制', '3月31日'],
    right: '第四十九条',
    reason: 'Old article 31 set the date of the yearly report; today it says when a request counts as received.',
  },
  {
    articles: ['第三十二条'],
    about: ['年度报告', '年报', '本报告', '编制'],
    right: '第五十条',
    reason: "Old article 32 listed the yearly report's contents; today it speaks of third parties.",
  },
  {
    articles: ['第二十四条'],
    about: ['15个工作日', '十五个工作日', '答复期限', '答复时限'],
    right: '第三十三条',
    reason: 'Old article 24 set the time for answers, 15 working days; today it speaks of platforms.',
  },
  {
    articles: ['第十三条'],
    about: ['特殊需要'],
    right: '第二十七条',
    reason: 'Old article 13 let those ask who had a special need of the information, which none must have today.',
  },
  {
    articles: ['第二十七条'],
    about: ['成本费用', '检索费', '复制费'],
    right: '第四十二条',
    reason: 'Old article 27 spoke of the costs that may be charged; today it says who may ask.',
  },
  {
    articles: ['第九条', '第十条', '第十一条', '第十二条'],
    about: ['应当主动公开', '主动公开范围', '主动公开的范围', '重点公开'],
    right: '第十九条、第二十条',
    reason: 'Old articles 9 to 12 listed what is to be published; today articles 19 to 21 do.',
  },
];
