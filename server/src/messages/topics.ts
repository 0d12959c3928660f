import type { Catalogue } from './types';

/** Words of the rules on what sections one, five and six have to speak of: NB111–NB114. */
export const topics = {
  NB111: {
    zh: '“{section}”没有写到：{topics}。请补写，没有发生的也应写明。',
    en: '“{section}” does not speak of {topics}: write about it, and where nothing happened, say so.',
  },
  'NB111.short': {
    zh: '“{section}”共 {length} 字，设定的要求是不少于 {limit} 字。',
    en: '“{section}” has {length} characters; the settings ask for {limit} at least.',
  },
  'NB111.long': {
    zh: '“{section}”共 {length} 字，设定的要求是不超过 {limit} 字。',
    en: '“{section}” has {length} characters; the settings allow {limit} at most.',
  },
  'NB111.title': { zh: '总体情况缺少应写的内容', en: 'Section one leaves out a topic' },
  'NB111.fix': {
    zh: '补上“{topics}”的段落模板，内容请按实际修改',
    en: 'Insert template paragraphs on {topics}, to be adapted',
  },

  NB112: {
    zh: '“{section}”写了问题，没有写改进措施，请补写。',
    en: '“{section}” tells problems and nothing that is done about them: add the measures.',
  },
  'NB112.noProblems': {
    zh: '“{section}”写了改进措施，没有写存在的问题，请补写。',
    en: '“{section}” tells measures and no problem that they are for: add the problems.',
  },
  'NB112.title': { zh: '问题和改进措施缺一项', en: 'Problems without measures, or the reverse' },
  'NB112.fix': { zh: '补上改进措施的模板，内容请按实际修改', en: 'Insert a template of the measures, to be adapted' },
  'NB112.fixProblems': {
    zh: '补上主要问题的模板，内容请按实际修改',
    en: 'Insert a template of the problems, to be adapted',
  },

  NB113: {
    zh: '“{section}”没有说明信息处理费的收取情况；没有收取的也请写明。',
    en: '“{section}” has no word on the fee for handling requests (信息处理费); where none was charged, say so.',
  },
  'NB113.title': { zh: '没有说明信息处理费', en: 'No word on the fee for handling requests' },
  'NB113.fix': {
    zh: '写明没有收取信息处理费（如有收取，请改为实际金额）',
    en: 'State that no fee was charged (where one was, give the amount)',
  },

  NB114: {
    zh: '“{words}”像是模板或格式里的填写说明，请删去。',
    en: '“{words}” looks like an instruction of the form or a template: remove it.',
  },
  'NB114.title': { zh: '残留模板的填写说明', en: 'An instruction of the form is left in' },
  'NB114.fix': { zh: '删去这处填写说明', en: 'Remove the instruction' },

  'skip.sinceTopics': { zh: '2021 年度起的要求，{year} 年度不适用', en: 'asked for from 2021 on, not for {year}' },
  'skip.noOverview': { zh: '没有总体情况部分', en: 'there is no section one' },
  'skip.noProblems': { zh: '没有主要问题及改进情况部分', en: 'there is no section five' },
  'skip.noOtherMatters': { zh: '没有其他需要报告的事项部分', en: 'there is no section six' },
} satisfies Catalogue;
