import { checkYears } from './support/years';
import { defineRule } from './types';

/** Table two, 2019: 上一年项目数量 is what last year's report had with its 本年增/减. */
export const itemsBroken = defineRule({
  id: 'NB503',
  name: 'items-broken',
  severity: 'information',
  basis: 'implied',
  fixable: null,
  reads: ['facts', 'tables'],
  check: checkYears('NB503'),
});
