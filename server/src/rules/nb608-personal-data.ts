import type { Span } from '../report';
import { crossesLines } from './support/lines';
import { type PersonalKind, personalIn } from './support/personal';
import { sourceOf, squiggleOf } from './support/words';
import { defineRule, type Severity } from './types';

const severities: Readonly<Record<PersonalKind, Severity>> = { id: 'error', mobile: 'warning', name: 'information' };
const landline = /^[(（\d]/;
const separatorBehind = /^[\s]*[，,、；;]/;
const separatorBefore = /[，,、；;][\s]*$/;

interface Data {
  readonly kind: PersonalKind;
  /** What to take out, its label included. */
  readonly span: Span;
}

/** The span with the mark that parted it from what follows or precedes. */
const withSeparator = (text: string, { start, end }: Span): Span => {
  const behind = separatorBehind.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  if (behind > 0) return { start, end: end + behind };
  const before = separatorBefore.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  return { start: start - before, end };
};

/** Data of a person: an ID number, a mobile number, a contact's name. An office's landline is for the public. */
export const personalData = defineRule({
  id: 'NB608',
  name: 'personal-data',
  severity: 'error',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['lines'],
  check({ text, words }, found) {
    for (const { kind, label, at, end } of personalIn(text, words)) {
      found({
        message: `NB608.${kind}`,
        severity: severities[kind],
        span: squiggleOf(text, words, at, end),
        data: { kind, span: sourceOf(words, label, end) } satisfies Data,
      });
    }
    return undefined;
  },
  fix({ text }, finding) {
    const { kind, span } = finding.data as Data;
    if (crossesLines(text, span)) return [];
    // 联系人：张三 0517-… becomes 联系电话：0517-…, so that the number keeps a label.
    const rest = text.slice(span.end).trimStart();
    const labelled = kind === 'name' && landline.test(rest.slice(0, 1));
    const edit = labelled
      ? {
          span: {
            start: span.start,
            end: span.end + (/^[ \t\u3000\u00a0]*/.exec(text.slice(span.end, span.end + 20))?.[0].length ?? 0),
          },
          newText: '联系电话：',
        }
      : { span: withSeparator(text, span), newText: '' };
    return [{ title: `NB608.fix.${kind}`, params: {}, kind: 'suggest', preferred: true, edits: [edit] }];
  },
});
