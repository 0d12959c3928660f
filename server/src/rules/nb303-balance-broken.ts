import { checkSums, fixSums } from './support/sums';
import { defineRule } from './types';

/** Every column of table three: 一 + 二 = （七）总计 + 四, as the form's corner note says. */
export const balanceBroken = defineRule({
  id: 'NB303',
  name: 'balance-broken',
  severity: 'error',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['requests'],
  check: checkSums('NB303', 'requests', 'column'),
  fix: fixSums,
});
