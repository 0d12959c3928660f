import { checkSums, fixSums } from './support/sums';
import { defineRule } from './types';

/** Each of table four's three groups: its four results make its 总计. */
export const reviewsDoNotAddUp = defineRule({
  id: 'NB304',
  name: 'reviews-do-not-add-up',
  severity: 'error',
  basis: 'implied',
  fixable: 'suggest',
  reads: ['reviews'],
  check: checkSums('NB304', 'reviews', 'row'),
  fix: fixSums,
});
