import { defineRule } from './types';

/**
 * A rule that could not run, and why. It is told as coverage (status item, command line, JSON) of every report, never as
 * a finding: there is no place in the text to point to.
 */
export const notChecked = defineRule({
  id: 'NB901',
  name: 'not-checked',
  severity: 'information',
  basis: null,
  fixable: null,
  reads: [],
  check: () => undefined,
});
