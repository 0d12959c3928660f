import type { Guide } from './types';

const noRequest = '2024年未收到政府信息公开申请。';
const noReview = '2024年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。';
const disclosed = '在政府网站及时公开机构职能、办事指南和工作动态';
const caseRow = '0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const government = { organ: '云州市青川区人民政府' };

const whyTwice = '同一个数写在两处，读者会两处对照；不一致时，不知道该信哪一处，审核也会退回。';
const whyTwiceEn =
  'The same number stands in two places and readers compare them; where they differ nobody knows which to trust, and reviewers send the report back.';
const fixTwice =
  '以台账为准核对，改正文或改表格；快速修复两种都提供。说的是别的范围（下属单位、某个渠道、往年）时，请在句中写明。';
const fixTwiceEn =
  'Check the register and mend the sentence or the table; quick fixes offer both. Where the sentence means something else (other organs, one channel, another year), say so in it.';

/** Sentences against tables and against themselves: NB401–NB412. */
export const proseGuide: Guide = {
  NB401: {
    zh: {
      what: '正文说收到、受理、新收政府信息公开申请若干件，与表格“本年新收”总计不一致，加上“上年结转”也对不上。两种计法都算对。别的机关、某个渠道、往年、增减数和计划不核对。',
      why: whyTwice,
      fix: fixTwice,
    },
    en: {
      what: 'The text counts requests received, and the number is neither the table’s total of requests received nor that with what was carried in; both ways of counting are right. Other organs, one channel, other years, growth and plans are left alone.',
      why: whyTwiceEn,
      fix: fixTwiceEn,
    },
    examples: [{ bad: '2024年共收到政府信息公开申请1件。', good: noRequest }],
  },
  NB402: {
    zh: { what: '正文的上年结转件数与表格第二项总计不一致。', why: whyTwice, fix: fixTwice },
    en: {
      what: 'The number carried in from last year differs from the total of the table’s second item.',
      why: whyTwiceEn,
      fix: fixTwiceEn,
    },
    examples: [{ bad: '2024年未收到政府信息公开申请，上年结转申请1件。', good: noRequest }],
  },
  NB403: {
    zh: {
      what: '正文的答复、办结、办理件数与表格办理结果总计不一致。某一种答复的件数（如“同意公开答复 9 件”）不核对。',
      why: whyTwice,
      fix: fixTwice,
    },
    en: {
      what: 'The number answered or finished differs from the table’s total of results. The number of one kind of answers is left alone.',
      why: whyTwiceEn,
      fix: fixTwiceEn,
    },
    examples: [{ bad: '2024年未收到政府信息公开申请，办结申请1件。', good: noRequest }],
  },
  NB404: {
    zh: { what: '正文的结转下年度件数与表格第四项总计不一致。', why: whyTwice, fix: fixTwice },
    en: {
      what: 'The number carried over to the next year differs from the total of the table’s fourth item.',
      why: whyTwiceEn,
      fix: fixTwiceEn,
    },
    examples: [{ bad: '2024年未收到政府信息公开申请，结转下年度继续办理申请1件。', good: noRequest }],
  },
  NB405: {
    zh: {
      what: '同一段文字里，新收加上年结转，不等于办结加结转下年度。只在四个数都写明时核对，有没有表格都一样。',
      why: '收进来的申请，不是办结了，就是结转了，四个数必须平衡。',
      fix: '核对四个数，改正写错的一个；快速修复逐个给出能使其平衡的数。',
    },
    en: {
      what: 'Within one paragraph what was received and carried in is not what was answered and carried over. Checked only where all four numbers are given, whatever the table says.',
      why: 'A request that came in was either finished or carried over, so the four numbers must balance.',
      fix: 'Check the four numbers and mend the wrong one; quick fixes offer the value of each that restores the balance.',
    },
    examples: [
      {
        bad: '2024年，全区新收政府信息公开申请320件，上年结转12件，办结310件，结转下年度20件。',
        good: noRequest,
        base: government,
      },
    ],
  },
  NB406: {
    zh: {
      what: '正文的分项（予以公开、部分公开、不予公开……，自然人、法人）与表格相应各行、各列的数不一致。“不予公开”等一组按该组各行之和核对。',
      why: whyTwice,
      fix: fixTwice,
    },
    en: {
      what: 'A number of one kind of result or applicant differs from the table’s rows or columns of that name; a group counts as the sum of its rows.',
      why: whyTwiceEn,
      fix: fixTwiceEn,
    },
    examples: [{ bad: '2024年未收到政府信息公开申请，予以公开申请1件。', good: noRequest }],
  },
  NB407: {
    zh: {
      what: '正文说因政府信息公开发生行政复议、行政诉讼若干件（或其结果），与复议诉讼情况表不一致；行政诉讼按两类之和核对。其他复议案件、备案和以复议机关身份办理的案件不核对。',
      why: whyTwice,
      fix: fixTwice,
    },
    en: {
      what: 'A number of reviews or suits about government information, or of one outcome, differs from table four; suits count as both kinds together. Other cases, and cases that the organ decides itself, are left alone.',
      why: whyTwiceEn,
      fix: fixTwiceEn,
    },
    examples: [{ bad: '2024年因政府信息公开工作被申请行政复议1件。', good: noReview }],
  },
  NB408: {
    zh: {
      what: '正文说制发、废止、现行有效的规章或行政规范性文件若干件，与主动公开情况表不一致。',
      why: whyTwice,
      fix: fixTwice,
    },
    en: {
      what: 'A number of rules or normative documents issued, repealed or in force differs from table two.',
      why: whyTwiceEn,
      fix: fixTwiceEn,
    },
    examples: [{ bad: '全年制发行政规范性文件1件', good: disclosed }],
  },
  NB409: {
    zh: {
      what: '正文说没有收到政府信息公开申请，表中本年新收却大于 0；或者说没有行政复议、行政诉讼，表中却有。说某类申请人没有申请的，只与这一类的列比较。只是没有某个渠道的申请、没有减免申请、没有败诉等，不算；同段另写往年的复议、诉讼的，也不算。',
      why: '有和没有截然相反，必有一处写错，常是沿用上年文字所致。',
      fix: '核对台账，改正文字或表格。',
    },
    en: {
      what: 'The text says that no request was received, and the table counts some; or that there was no review or suit, and table four has one. Where one kind of applicants is said to have sent none, only its column is asked. Denials of one channel, of fee waivers or of lost cases are none; nor is one beside a case of an earlier year.',
      why: 'Some and none contradict each other: one place is wrong, often because last year’s words were kept.',
      fix: 'Check the register and mend the sentence or the table.',
    },
    examples: [{ bad: `1 | 0 | 0 | 0 | 1 | ${caseRow.slice(20)}`, good: caseRow }],
  },
  NB410: {
    zh: {
      what: '“共 N 条，其中 a 条、b 条”各项相加超过总数；或者各项本应齐全（分别为、其余、末项为“其他”、六类结果俱全），相加却不等于总数。“其中”只列一部分时，少于总数不算错。“存在3个问题：一是……二是……”说的项数与列出的不同，也提示。',
      why: '部分不会大于总体，列全的各项应当等于总数。',
      fix: '核对总数和各项；快速修复可将总数改为各项之和。',
    },
    en: {
      what: 'The parts of a total exceed it; or a list that claims to be whole (分别为, 其余, 其他 at its end, a closed set) does not make the total. After 其中 less than the total is fine. So where 存在3个问题：一是…；二是… announces another number of items than follow.',
      why: 'Parts are never more than the whole, and all parts together are the whole.',
      fix: 'Check the total and its parts; the quick fix sets the total to the sum.',
    },
    examples: [
      { bad: '全年公开政府信息100条，其中网站80条、微信公众号30条', good: disclosed },
      {
        bad: '在政府网站公开三个方面的信息：一是机构职能，二是工作动态',
        good: disclosed,
      },
    ],
  },
  NB411: {
    zh: {
      what: '句中给出了部分和总数，或今年和上年的数（上年的也可在前一句），或由多少变为多少，百分比却与之不符；占比超过 100%。四舍五入和舍尾都算对。',
      why: '百分比由前面的数算出，读者一算便知。',
      fix: '按数字重算百分比；快速修复给出算得的数。',
    },
    en: {
      what: 'The sentence gives part and whole, this year’s and last year’s number (the latter perhaps in a sentence before), or from what to what something went, and the percentage is not theirs; or a share is above 100%. Rounding and cutting off are both right.',
      why: 'The percentage follows from the numbers, and any reader can work it out.',
      fix: 'Work the percentage out again; the quick fix has it.',
    },
    examples: [{ bad: '全年公开政府信息100条，其中网站80条，占75%', good: disclosed }],
  },
  NB412: {
    zh: {
      what: '第六部分说没有收取信息处理费，另一句却说收取了若干元。表格中的行政事业性收费与此无关，不作比较。',
      why: '是否收费要在第六部分写明，前后说法相反，读者无所适从。',
      fix: '核对收费台账，统一说法。',
    },
    en: {
      what: 'Section six says that no 信息处理费 (information handling fee) was charged, another sentence names an amount. Table two’s administrative fees are something else and never compared.',
      why: 'Section six has to tell whether the fee was charged; two opposite statements tell nothing.',
      fix: 'Check the accounts and make the statements agree.',
    },
    examples: [{ bad: '全年收取信息处理费300元', good: disclosed }],
  },
};
