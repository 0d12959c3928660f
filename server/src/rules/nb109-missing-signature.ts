import { insertSignature } from './support/insert';
import { lastLine } from './support/lines';
import { defineRule } from './types';

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
    const message = organ ? 'NB109.noDate' : date ? 'NB109.noOrgan' : 'NB109';
    found({ message, span: lastLine(text, report.span) });
    return undefined;
  },
  fix({ text, report }) {
    const insertion = insertSignature(text, report);
    if (!insertion) return [];
    const words = insertion.edit.newText.split(/\s+/).filter(Boolean).join(' ');
    const edits = [insertion.edit];
    return [{ title: 'NB109.fix', params: { signature: words }, kind: 'suggest', preferred: true, edits }];
  },
});
