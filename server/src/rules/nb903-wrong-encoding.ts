import { firstLine } from './support/lines';
import { defineRule } from './types';

/** The text was read with the wrong encoding: nothing else in it can be trusted. */
export const wrongEncoding = defineRule({
  id: 'NB903',
  name: 'wrong-encoding',
  severity: 'error',
  basis: null,
  fixable: null,
  reads: [],
  check({ garbled, text }, found) {
    if (garbled === null) return undefined;
    found({ message: `NB903.${garbled}`, span: firstLine(text, { start: 0, end: text.length }) });
    return undefined;
  },
});
