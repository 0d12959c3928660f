import type { WordList } from './types';

/** Any of them is a word on the fee, however it is spelled. */
export const feeWords: WordList = {
  words: ['处理费', '收费', '收取', '费用', '缴费', '免费'],
  reason: 'Reports say what was charged for a request in their own words; which word is right is another rule.',
};
