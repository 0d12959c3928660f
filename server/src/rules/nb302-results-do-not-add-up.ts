import { checkSums, fixSums } from './support/sums';
import { defineRule } from './types';

/** Every column of table three: （一）, （二） and all sub-rows of （三） to （六） make （七）总计. */
export const resultsDoNotAddUp = defineRule({
  id: 'NB302',
  name: 'results-do-not-add-up',
  severity: 'error',
  basis: 'implied',
  fixable: 'suggest',
  reads: ['requests'],
  check: checkSums('NB302', 'requests', 'column'),
  fix: fixSums,
});
