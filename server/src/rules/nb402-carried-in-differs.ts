import { checkAgainst, fixAgainst } from './support/prose-findings';
import { defineRule } from './types';

/** 上年结转 N 件 is table three's second row. */
export const carriedInDiffers = defineRule({
  id: 'NB402',
  name: 'carried-in-differs',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: checkAgainst('NB402', 'requests'),
  fix: fixAgainst,
});
