import type { Guide } from './types';

const fiveZeros = '0 | 0 | 0 | 0 | 0';
const sevenZeros = `${fiveZeros} | 0 | 0`;
const fifteenZeros = `${fiveZeros} | ${fiveZeros} | ${fiveZeros}`;

const culpritZh = '如果全表只有一格可能填错，波浪线就画在那一格，并给出应有的数。';
const culpritEn = 'Where one cell alone can be wrong, the finding stands on that cell and names its value.';

/** The sum rules NB301–NB307. */
export const sumsGuide: Guide = {
  NB301: {
    zh: {
      what: `表三的一行里，自然人与五类法人或其他组织相加不等于总计。空白格按 0 计，并在提示中说明。${culpritZh}`,
      why: '总计一列就是前六列之和；对不上说明至少有一格填错，上级汇总时各列与总计会互相矛盾。',
      fix: '核对这一行的台账，改正错的一格。快速修复按能消除多少处不符排列；程序无法知道哪一格错，由人选定。',
    },
    en: {
      what: `In a row of table three 自然人 and the five kinds of organisations do not add up to 总计. Blank cells count as 0, and the message says so. ${culpritEn}`,
      why: 'The last column is the sum of the six before it; where it is not, at least one cell is wrong.',
      fix: 'Check the row against the register and correct the wrong cell. Quick fixes are listed by how many findings each settles; which cell is wrong, a person decides.',
    },
    examples: [
      {
        bad: `（一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 0`,
        good: `（一）予以公开 | ${sevenZeros}`,
        also: ['NB302'],
      },
    ],
  },
  NB302: {
    zh: {
      what: `表三的一列里，（一）予以公开、（二）部分公开和（三）至（六）各小项相加不等于（七）总计。${culpritZh}`,
      why: '（七）总计是本年度办理结果各项之和，每件办结的申请只计入一项；对不上就是漏计、重计或填错行。',
      fix: '逐项核对这一列；常见的原因是一件申请计了两项，或改了小项忘了改总计。',
    },
    en: {
      what: `In a column of table three （一）, （二） and all sub-rows of （三） to （六） do not add up to （七）总计. ${culpritEn}`,
      why: 'Every request answered counts once among the results, and （七） is their sum.',
      fix: 'Check the column item by item; often one request was counted twice, or a sub-row was changed and the total was not.',
    },
    examples: [
      {
        bad: '（一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
        good: `（一）予以公开 | ${sevenZeros}`,
      },
    ],
  },
  NB303: {
    zh: {
      what: `表三的一列里，一（本年新收）加二（上年结转）不等于三之（七）总计加四（结转下年度）。${culpritZh}`,
      why: '这是表头注里写明的勾稽关系：收到的申请，不是本年办结，就是结转下年，不会多也不会少。',
      fix: '先核对总计一列，再核对各类申请人；常见的原因是结转下年的件数忘了填，或上年结转没有照抄上年的数。',
    },
    en: {
      what: `In a column of table three 一 (received) and 二 (carried in) do not make （七）总计 (answered) and 四 (carried over). ${culpritEn}`,
      why: 'The corner note of the form says so: a request that came in is either answered or carried over.',
      fix: "Check the 总计 column first, then the applicants; often the requests carried over were forgotten, or 二 is not last year's 四.",
    },
    examples: [
      {
        bad: '四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2',
        good: `四、结转下年度继续办理 | ${sevenZeros}`,
      },
    ],
  },
  NB304: {
    zh: {
      what: '表四的一组（行政复议、未经复议直接起诉、复议后起诉）里，结果维持、结果纠正、其他结果、尚未审结相加不等于总计。',
      why: '每个案件在年底只有这四种状态之一，总计就是四项之和。',
      fix: '核对这一组的案件；五格都可能错时逐一列出供选，只有一格可能错时直接指出。',
    },
    en: {
      what: "In one of table four's groups the four results do not add up to 总计.",
      why: "At the year's end every case stands in one of these four, and 总计 is their sum.",
      fix: 'Check the cases of the group; where each of the five cells could be wrong all are offered.',
    },
    examples: [{ bad: `3 | 0 | 0 | 0 | 2 | ${fiveZeros} | ${fiveZeros}`, good: fifteenZeros, also: ['NB409'] }],
  },
  NB305: {
    zh: {
      what: '2021 年格式的表二里，现行有效件数小于本年制发件数减本年废止件数。',
      why: '本年制发又没有废止的文件都现行有效，现行有效件数还包括往年的，只会更多。',
      fix: '核对现行有效件数是否填成了本年新增数，或本年制发件数是否计入了不属于规范性文件的公文。',
    },
    en: {
      what: 'Table two of the 2021 form: fewer documents are in force than were issued this year and not repealed.',
      why: 'What was issued and not repealed is in force, and earlier years come on top.',
      fix: "Check whether 现行有效件数 holds only this year's documents, or 本年制发件数 counts other papers.",
    },
    examples: [{ bad: '行政规范性文件 | 3 | 0 | 2', good: '行政规范性文件 | 0 | 0 | 0' }],
  },
  NB306: {
    zh: {
      what: '2019 年格式的表二里，本年新公开数量大于对外公开总数量；本年新制作数量大于对外公开总数量时只作提示。',
      why: '对外公开总数量包括本年新公开的。新制作的未必都已公开，所以那一项只是提示。',
      fix: '核对对外公开总数量是否漏计了本年的数量。',
    },
    en: {
      what: 'Table two of the 2019 form: more was newly published than is public in all; for newly made documents it is only a hint.',
      why: 'What is public in all holds what was published this year. Not all that was made need be public, hence the hint.',
      fix: "Check whether 对外公开总数量 leaves out this year's.",
    },
    examples: [
      { bad: '规范性文件 | 0 | 3 | 2', good: '规范性文件 | 0 | 0 | 0', base: { year: 2020 } },
      { bad: '规范性文件 | 3 | 0 | 2', good: '规范性文件 | 0 | 0 | 0', base: { year: 2020 } },
    ],
  },
  NB307: {
    zh: {
      what: '2019 年格式的表二里，上一年项目数量加本年增/减小于 0。',
      why: '减少的项目不会比原有的还多。上年 5 项、本年 -5 是对的，剩 0 项。',
      fix: '核对本年增/减的正负号和上一年项目数量。',
    },
    en: {
      what: "Table two of the 2019 form: last year's items and this year's change make less than 0.",
      why: 'No more items can be taken away than there were. 5 and -5 is right: none are left.',
      fix: "Check the sign of 本年增/减 and last year's figure.",
    },
    examples: [{ bad: '行政许可 | 3 | -4 | 0', good: '行政许可 | 0 | 0 | 0', base: { year: 2020 } }],
  },
};
