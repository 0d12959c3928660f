import { checkSums } from './support/sums';
import { defineRule } from './types';

/** Table two, 2021: what was issued and not repealed in the year is in force, so 现行有效 is no less. */
export const stockBelowChange = defineRule({
  id: 'NB305',
  name: 'stock-below-change',
  severity: 'warning',
  basis: 'implied',
  fixable: null,
  reads: ['disclosure'],
  check: checkSums('NB305', 'disclosure', 'row'),
});
