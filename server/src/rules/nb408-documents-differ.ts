import { checkAgainst, fixAgainst } from './support/prose-findings';
import { defineRule } from './types';

/** 规章, 规范性文件 制发, 废止, 现行有效 N 件 are table two's. */
export const documentsDiffer = defineRule({
  id: 'NB408',
  name: 'documents-differ',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: checkAgainst('NB408', 'disclosure'),
  fix: fixAgainst,
});
