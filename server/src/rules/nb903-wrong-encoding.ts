import { firstLine } from './support/lines';
import { defineRule } from './types';

/** The text was read with the wrong encoding: nothing else in it can be trusted. */
export const wrongEncoding = defineRule({
  id: 'NB903',
  name: 'wrong-encoding',
  severity: 'error',
  basis: null,
  fixable: null,
  check({ document, report, text }, found) {
    // It is the whole text that was misread: told once, however many reports it may hold.
    if (document.garbled === null || report !== document.reports[0]) return undefined;
    found({ message: `NB903.${document.garbled}`, span: firstLine(text, { start: 0, end: text.length }) });
    return undefined;
  },
});
