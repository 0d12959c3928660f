import { checkSums } from './support/sums';
import { defineRule } from './types';

/** Table two, 2019: last year's items and this year's change cannot leave less than none. */
export const itemsBelowZero = defineRule({
  id: 'NB307',
  name: 'items-below-zero',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  reads: ['disclosure'],
  check: checkSums('NB307', 'disclosure', 'row'),
});
