import { checkAgainst, fixAgainst } from './support/prose-findings';
import { defineRule } from './types';

/** 予以公开 a 件, 不予公开 b 件, 自然人 n 件 … are the totals of the rows, groups or columns so called. */
export const breakdownDiffers = defineRule({
  id: 'NB406',
  name: 'breakdown-differs',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: checkAgainst('NB406', 'requests'),
  fix: fixAgainst,
});
