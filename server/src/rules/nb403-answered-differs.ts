import { checkAgainst, fixAgainst } from './support/prose-findings';
import { defineRule } from './types';

/** 答复, 办结, 办理 N 件 is table three's total of results; the number of one kind of answers is none. */
export const answeredDiffers = defineRule({
  id: 'NB403',
  name: 'answered-differs',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: checkAgainst('NB403', 'requests'),
  fix: fixAgainst,
});
