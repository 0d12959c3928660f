import { checkAgainst, fixAgainst } from './support/prose-findings';
import { defineRule } from './types';

/** 结转下年(度) N 件 is table three's last row. */
export const carriedOutDiffers = defineRule({
  id: 'NB404',
  name: 'carried-out-differs',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: checkAgainst('NB404', 'requests'),
  fix: fixAgainst,
});
