import { checkAgainst, fixAgainst } from './support/prose-findings';
import { defineRule } from './types';

/** 新收, 收到, 受理 … N 件 is what table three received, with or without what was carried in: both habits are right. */
export const receivedDiffers = defineRule({
  id: 'NB401',
  name: 'received-differs',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: checkAgainst('NB401', 'requests'),
  fix: fixAgainst,
});
