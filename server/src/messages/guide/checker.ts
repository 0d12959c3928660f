import type { Guide } from './types';

/** NB901 and NB902: what the checker says of its own work. */
export const checkerGuide: Guide = {
  NB901: {
    zh: {
      what: '有的规则没有运行，或没有全部运行，并说明原因：没有可读的表格、没有上一年的报告、看不出年度、规则已关闭等。只在状态项、命令行输出的末尾和 JSON、SARIF 输出中说明，不在原文中标出。',
      why: '没有提示可能是没有问题，也可能是没有检查；两者不能混为一谈。',
      fix: '按所说的原因处理：补上读不出来的表格，把上一年的报告放在同一个工作区或一并写在命令行里，或者重新打开被关闭的规则。这一条没有级别，不能关闭。',
    },
    en: {
      what: 'A rule did not run, or not in full, and why: no table that can be read, no report of the year before, the year unknown, the rule switched off. It is said in the status item, at the end of what the command line prints and in its JSON and SARIF, never in the text.',
      why: 'Silence may mean that nothing is wrong or that nothing was looked at, and the two must not be mixed up.',
      fix: "See to the reason given: mend the table that cannot be read, put last year's report into the same workspace or on the command line, switch the rule on again. This rule has no level and cannot be switched off.",
    },
    examples: [],
  },
  NB902: {
    zh: {
      what: '忽略文件 `.nianbao-ignore.json` 中有一条已不再对应任何问题：所在的文字已经改正，或者指的是别的文件。规则没有全部运行时不提示，因为那时说不准。',
      why: '留着失效的条目，以后同样的问题再出现时可能被它悄悄放过。',
      fix: '从忽略文件中删去这一条。',
    },
    en: {
      what: 'An entry of the ignore file `.nianbao-ignore.json` matches nothing any more: the text was corrected, or the entry means another file. Nothing is said where the rule did not run in full, since nobody can tell then.',
      why: 'A dead entry may silently let the same mistake pass when it comes back.',
      fix: 'Remove the entry from the ignore file.',
    },
    examples: [],
  },
};
