import type { Guide } from './types';

const sevenZeros = '0 | 0 | 0 | 0 | 0 | 0 | 0';
const twoYears =
  '要有同一机关上一年度的报告：编辑器里在工作区的文件中找，命令行里在给出的文件中找；没有找到就不检查，并在检查范围里说明。';
const twoYearsEn =
  "It needs the same organ's report for the year before, among the workspace's files or the command line's arguments; without it the rule says that it did not run.";

const lastYearsProblems = `存在的主要问题：一是部分业务数据公开后更新不够及时，个别栏目的内容与实际工作脱节；二是对公开的统计数据缺少说明，公众不容易看懂。
改进措施：一是建立数据更新台账，逐月核对各栏目的内容；二是公开统计数据时同步发布指标解释和图表说明，方便公众查阅和使用。`;

/** The rules between years, NB501–NB504. */
export const yearsGuide: Guide = {
  NB501: {
    zh: {
      what: `表三“二、上年结转”与上一年度报告“四、结转下年度继续办理”不一致。总计不一致是警告，某一类申请人不一致是提示。${twoYears}`,
      why: '上年结转出来的就是本年结转进来的，是同一批申请；两年对不上，至少有一年填错。上级和公众会把相邻两年的报告放在一起看。',
      fix: '先核对申请台账。上年的报告已经公布，多半是本年抄错；快速修复可以把一格或整行改成与上年报告一致。',
    },
    en: {
      what: `二 of table three is not 四 of last year's report. For the total it is a warning, for one kind of applicants a hint. ${twoYearsEn}`,
      why: 'What last year carried out and what this year carries in are the same requests; where they differ, one of the two reports is wrong.',
      fix: "Check the register first. Last year's report is published already, so most often this year's figure is the slip; the quick fix sets one cell or the whole row.",
    },
    examples: [
      {
        bad: '二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2',
        good: `二、上年结转政府信息公开申请数量 | ${sevenZeros}`,
        lastYear: { excerpt: `四、结转下年度继续办理 | ${sevenZeros}` },
        also: ['NB303'],
      },
    ],
  },
  NB502: {
    zh: {
      what: `2021 年格式的表二里，现行有效件数不等于上年现行有效件数加本年制发减本年废止。规章不一致是警告，行政规范性文件不一致是提示。${twoYears}`,
      why: '现行有效的文件只会因制发而增加、因废止而减少。规范性文件有清理、认定口径调整等情形，所以只作提示。',
      fix: '对照上年报告核对制发、废止和现行有效件数；如果是清理或口径调整所致，可以在报告里说明。',
    },
    en: {
      what: `Table two of the 2021 form: documents in force are not last year's and those issued less those repealed. A warning for 规章, a hint for 规范性文件. ${twoYearsEn}`,
      why: 'Documents come into force by being issued and go by being repealed. What counts as 规范性文件 changes now and then, hence the hint.',
      fix: "Check the three figures against last year's report; where the count was put on another footing, say so in the report.",
    },
    examples: [
      {
        bad: '行政规范性文件 | 1 | 0 | 4',
        good: '行政规范性文件 | 0 | 0 | 0',
        lastYear: { excerpt: '行政规范性文件 | 0 | 0 | 0' },
      },
    ],
  },
  NB503: {
    zh: {
      what: `2019 年格式的表二里，上一年项目数量不等于上年报告的上一年项目数量加上年的增减。${twoYears}`,
      why: '上年年底的项目数就是本年表里的上一年项目数量。',
      fix: '对照上年报告核对；权责清单调整的，应当体现在增减一栏里。',
    },
    en: {
      what: `Table two of the 2019 form: 上一年项目数量 is not what last year's report had, with last year's change. ${twoYearsEn}`,
      why: "What there was at last year's end is what this year begins with.",
      fix: "Check against last year's report; a change of the list of items belongs in 本年增/减.",
    },
    examples: [
      {
        bad: '行政许可 | 3 | 0 | 0',
        good: '行政许可 | 0 | 0 | 0',
        base: { year: 2020 },
        lastYear: { excerpt: '行政许可 | 0 | 0 | 0' },
      },
    ],
  },
  NB504: {
    zh: {
      what: `第一、五、六部分有一部分与上一年度报告的同一部分九成以上相同。数字不计，第六部分里关于信息处理费的话不计，不到 80 个字的不比。${twoYears}`,
      why: '年度报告要写本年的情况。整段照抄，问题年年一样、措施年年一样，说明上年的改进没有落实，或者报告没有认真写。',
      fix: '按本年度的实际重写这一部分；问题确实没有解决的，写明做了什么、还差什么。',
    },
    en: {
      what: `Section one, five or six is 90 % or more the same as that section of last year's report. Figures and what section six says of the fee do not count, nor do sections of fewer than 80 characters. ${twoYearsEn}`,
      why: 'A report tells of its year. The same problems and the same measures year after year mean that nothing was done, or that the report was not written with care.',
      fix: 'Write the section anew; where a problem remains, tell what was done and what is still to do.',
    },
    examples: [
      {
        bad: lastYearsProblems,
        good: `存在的主要问题：公开的内容还不够丰富，文件解读的形式比较单一。
改进措施：进一步拓展公开的内容，多用图表、问答等形式解读文件，方便公众查询和理解。`,
        lastYear: { excerpt: lastYearsProblems, section: 'problems' },
      },
    ],
  },
};
