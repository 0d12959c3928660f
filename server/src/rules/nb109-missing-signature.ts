import { fold, yearsInDigits } from '../text';
import { isDay } from './support/deadlines';
import { insertSignature } from './support/insert';
import { lastLine, onOneLine } from './support/lines';
import { defineRule } from './types';

const noDay = 'NB109.noDay';
const noSuchDay = 'NB109.noSuchDay';
/** A date that ends with its month. */
const month = /20\d\d年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月$/;

/** No organ name or no date at the report's end, or one that the calendar does not have. */
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
    if (date && !isDay(date)) {
      const { year, month, day, span } = date;
      found({ message: noSuchDay, params: { year, month, day }, span: onOneLine(text, span) });
    }
    if (organ && date) return undefined;
    const span = lastLine(text, report.span);
    const lacksDay = !date && month.test(yearsInDigits(fold(text, span.start, span.end).text));
    found({ message: lacksDay ? noDay : organ ? 'NB109.noDate' : date ? 'NB109.noOrgan' : 'NB109', span });
    return undefined;
  },
  fix({ text, report }, { message }) {
    const insertion = message === noDay || message === noSuchDay ? null : insertSignature(text, report);
    if (!insertion) return [];
    const words = insertion.edit.newText.split(/\s+/).filter(Boolean).join(' ');
    const edits = [insertion.edit];
    return [{ title: 'NB109.fix', params: { signature: words }, kind: 'suggest', preferred: true, edits }];
  },
});
