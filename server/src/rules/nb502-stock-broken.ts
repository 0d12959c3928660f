import { checkYears } from './support/years';
import { defineRule } from './types';

/** Table two, 2021: documents in force are last year's, and those issued less those repealed this year. */
export const stockBroken = defineRule({
  id: 'NB502',
  name: 'stock-broken',
  severity: 'warning',
  basis: 'convention',
  fixable: null,
  reads: ['facts', 'tables'],
  check: checkYears('NB502'),
});
