import { checkAgainst, fixAgainst } from './support/prose-findings';
import { defineRule } from './types';

/** 行政复议 N 件, 行政诉讼 N 件 about 政府信息公开, and their outcomes, are table four's; suits are both groups'. */
export const reviewsDiffer = defineRule({
  id: 'NB407',
  name: 'reviews-differ',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: checkAgainst('NB407', 'reviews'),
  fix: fixAgainst,
});
