import { checkSums, fixSums } from './support/sums';
import { defineRule } from './types';

/** Every row of table three: 自然人 and the five kinds of organisations make 总计. */
export const applicantsDoNotAddUp = defineRule({
  id: 'NB301',
  name: 'applicants-do-not-add-up',
  severity: 'error',
  basis: 'implied',
  fixable: 'suggest',
  reads: ['requests'],
  check: checkSums('NB301', 'requests', 'row'),
  fix: fixSums,
});
