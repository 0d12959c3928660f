import { fold, yearsInDigits } from '../text';
import { insertSignature } from './support/insert';
import { lastLine } from './support/lines';
import { defineRule } from './types';

const noDay = 'NB109.noDay';
/** A date that ends with its month. */
const month = /20\d\d年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月$/;

/** No organ name or no date at the report's end. */
export const missingSignature = defineRule({
  id: 'NB109',
  name: 'missing-signature',
  severity: 'information',
  basis: 'practice',
  fixable: 'suggest',
  reads: ['facts'],
  check({ text, report }, found) {
    const organ = report.signature?.organ ?? null;
    const date = report.signature?.date ?? null;
    if (organ && date) return undefined;
    const span = lastLine(text, report.span);
    const lacksDay = !date && month.test(yearsInDigits(fold(text, span.start, span.end).text));
    found({ message: lacksDay ? noDay : organ ? 'NB109.noDate' : date ? 'NB109.noOrgan' : 'NB109', span });
    return undefined;
  },
  fix({ text, report }, { message }) {
    const insertion = message === noDay ? null : insertSignature(text, report);
    if (!insertion) return [];
    const words = insertion.edit.newText.split(/\s+/).filter(Boolean).join(' ');
    const edits = [insertion.edit];
    return [{ title: 'NB109.fix', params: { signature: words }, kind: 'suggest', preferred: true, edits }];
  },
});
