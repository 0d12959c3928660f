import { checkSums } from './support/sums';
import { defineRule } from './types';

/** Table two, 2019: 对外公开总数 holds what was published this year; what was made this year nearly always. */
export const publishedExceedsStock = defineRule({
  id: 'NB306',
  name: 'published-exceeds-stock',
  severity: 'warning',
  basis: 'implied',
  fixable: null,
  reads: ['disclosure'],
  check: checkSums('NB306', 'disclosure', 'row'),
});
