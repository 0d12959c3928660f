import { defineRule } from './types';

/**
 * An ignore entry that matches nothing. The entries stand in another file than the report's text: whoever read that file
 * tells it, after the check (`unusedIgnores`).
 */
export const unusedIgnore = defineRule({
  id: 'NB902',
  name: 'unused-ignore',
  severity: 'information',
  basis: null,
  fixable: null,
  reads: [],
  check: () => undefined,
});
