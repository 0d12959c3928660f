import type { Catalogue } from './types';

/**
 * Sums that do not add up. `{sum}` and `{totals}` are written out (`自然人 3 + 商业企业 2`), labels are the form's own
 * in both languages; `{blanks}` is the note that blanks were counted as 0, or nothing.
 */
export const sums = {
  'NB301.title': { zh: '申请人各项之和与总计不符', en: 'Applicants do not add up to the total' },
  NB301: {
    zh: '“{row}”一行：{sum}，与“{column}”{right} 不符，相差 {difference}{blanks}；请核对这一行各格。',
    en: 'Row “{row}”: {sum}, but “{column}” is {right}, {difference} apart{blanks}; check the cells of this row.',
  },
  'NB301.culprit': {
    zh: '“{row}”一行：{sum}，与“{column}”{right} 不符，相差 {difference}{blanks}；如果全表只错一格，错的是“{culpritRow}”的“{culpritColumn}”：{culpritWas} 应为 {culpritValue}。',
    en: 'Row “{row}”: {sum}, but “{column}” is {right}, {difference} apart{blanks}; if one cell alone is wrong, it is “{culpritColumn}” of “{culpritRow}”: {culpritWas} should be {culpritValue}.',
  },

  'NB302.title': { zh: '办理结果各项之和与总计不符', en: 'Results do not add up to their total' },
  NB302: {
    zh: '“{column}”一列：各项办理结果之和为 {left}，与“{row}”{right} 不符，相差 {difference}{blanks}（{sum}）；请核对这一列。',
    en: 'Column “{column}”: the results add up to {left}, but “{row}” is {right}, {difference} apart{blanks} ({sum}); check this column.',
  },
  'NB302.culprit': {
    zh: '“{column}”一列：各项办理结果之和为 {left}，与“{row}”{right} 不符，相差 {difference}{blanks}；如果全表只错一格，错的是“{culpritRow}”的“{culpritColumn}”：{culpritWas} 应为 {culpritValue}。',
    en: 'Column “{column}”: the results add up to {left}, but “{row}” is {right}, {difference} apart{blanks}; if one cell alone is wrong, it is “{culpritColumn}” of “{culpritRow}”: {culpritWas} should be {culpritValue}.',
  },

  'NB303.title': { zh: '收件与办结、结转不平衡', en: 'What came in is not what was answered or carried over' },
  NB303: {
    zh: '“{column}”一列不平衡：{sum}，而 {totals}，相差 {difference}{blanks}；按表头注，第一项加第二项之和应等于第三项加第四项之和，请核对。',
    en: 'Column “{column}” does not balance: {sum}, but {totals}, {difference} apart{blanks}; the form asks that items one and two make items three and four.',
  },
  'NB303.culprit': {
    zh: '“{column}”一列不平衡：{sum}，而 {totals}，相差 {difference}{blanks}；如果全表只错一格，错的是“{culpritRow}”的“{culpritColumn}”：{culpritWas} 应为 {culpritValue}。',
    en: 'Column “{column}” does not balance: {sum}, but {totals}, {difference} apart{blanks}; if one cell alone is wrong, it is “{culpritColumn}” of “{culpritRow}”: {culpritWas} should be {culpritValue}.',
  },

  'NB304.title': { zh: '复议诉讼各项之和与总计不符', en: 'Reviews or suits do not add up' },
  NB304: {
    zh: '“{row}”一组：{sum}，与“{column}”{right} 不符，相差 {difference}{blanks}；请核对这一组各格。',
    en: 'Group “{row}”: {sum}, but “{column}” is {right}, {difference} apart{blanks}; check the cells of this group.',
  },
  'NB304.culprit': {
    zh: '“{row}”一组：{sum}，与“{column}”{right} 不符，相差 {difference}{blanks}；如果只错一格，错的是“{culpritColumn}”：{culpritWas} 应为 {culpritValue}。',
    en: 'Group “{row}”: {sum}, but “{column}” is {right}, {difference} apart{blanks}; if one cell alone is wrong, it is “{culpritColumn}”: {culpritWas} should be {culpritValue}.',
  },

  'NB305.title': { zh: '现行有效件数少于本年净增', en: 'Fewer documents in force than this year added' },
  NB305: {
    zh: '“{row}”：{sum}，“{column}”却只有 {right}{blanks}；本年制发而未废止的都应现行有效，请核对。',
    en: '“{row}”: {sum}, but “{column}” is only {right}{blanks}; what was issued this year and not repealed is in force.',
  },

  'NB306.title': { zh: '本年数大于对外公开总数', en: 'More this year than are public in all' },
  NB306: {
    zh: '“{row}”：{sum}，“{column}”却只有 {right}{blanks}；对外公开总数应包含本年的数量，请核对。',
    en: '“{row}”: {sum}, but “{column}” is only {right}{blanks}; what is public in all holds what was added this year.',
  },

  'NB307.title': { zh: '项目数量减成负数', en: 'Items fall below zero' },
  NB307: {
    zh: '“{row}”：上年项目数量与本年增减相加，{sum}{blanks}，减少的比原有的还多，请核对。',
    en: "“{row}”: last year's items and this year's change, {sum}{blanks}: more taken away than there were.",
  },

  'sums.allZero': { zh: '各项都是 0', en: 'all of them are 0' },
  'sums.blanksAreZero': { zh: '（空白格按 0 计）', en: ' (blank cells counted as 0)' },
  'sums.blank': { zh: '空白', en: 'blank' },
  'sums.addend': { zh: '“{row}”的“{column}”：{value}', en: '“{column}” of “{row}”: {value}' },
  'sums.total': {
    zh: '应与之相符的“{row}”的“{column}”：{value}',
    en: 'to agree with “{column}” of “{row}”: {value}',
  },
  'sums.shared': {
    zh: '同一格还造成 {rule}“{title}”：“{row}”的“{column}”',
    en: 'the same cell also causes {rule} ({title}): “{column}” of “{row}”',
  },
  'sums.fix.set': {
    zh: '将“{row}”的“{column}”由 {was} 改为 {value}',
    en: 'Change “{column}” of “{row}” from {was} to {value}',
  },
  'sums.fix.setRepairing': {
    zh: '将“{row}”的“{column}”由 {was} 改为 {value}（{count} 处不符随之消除）',
    en: 'Change “{column}” of “{row}” from {was} to {value} (settles {count} findings)',
  },
  'skip.unwritten': {
    zh: '有 {count} 项勾稽的一边整行空白，未核对',
    en: 'equations left unchecked because the rows of one side are blank: {count}',
  },
} satisfies Catalogue;
