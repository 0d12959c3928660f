import { applyEdits, check, fixAll, fixesOf, sorted } from '../../../server/src/check';
import { messageOf, presentFixes } from '../../../server/src/check/present';
import { parse } from '../../../server/src/parser';
import { rules } from '../../../server/src/rules';
import type { Finding } from '../../../server/src/rules/types';
import { generateReport } from '../../support/generate';

/** The layouts whose tables can be written. */
export const writable = ['cellPerLine', 'pipePerCell', 'tabIndent', 'pipeRow', 'markdown', 'tsv'] as const;

/** The rules of structure and those of tables: what sections say is for others. */
const options = {
  strict: true,
  rules: rules.filter(({ id }) => id < 'NB111' || /^NB[23]/.test(id) || id === 'NB903'),
};

export const findingsOf = (text: string): readonly Finding[] =>
  check(parse(text), options).flatMap((report) => report.findings);

/** Rule, line (from 1) and the words under the squiggle, as `NB101@12 四、…`. */
export const told = (text: string): string[] =>
  findingsOf(text).map(({ rule, span }) => {
    const line = text.slice(0, span.start).split(/\r\n?|\n/).length;
    return `${rule}@${line} ${text.slice(span.start, span.end)}`;
  });

export const rulesTold = (text: string): string[] => findingsOf(text).map((finding) => finding.rule);

export const first = (text: string, rule: string): Finding => {
  const finding = findingsOf(text).find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} says nothing`);
  return finding;
};

/** The text after the preferred fix of a rule's first finding. */
export const fixed = (text: string, rule: string): string => {
  const fix = fixesOf(first(text, rule))[0];
  if (!fix) throw new Error(`${rule} has no fix`);
  return applyEdits(text, sorted(fix.edits));
};

/** The text after all safe fixes. */
export const mended = (text: string): string => applyEdits(text, fixAll(parse(text), options));

export const wordsOf = (text: string, rule: string): string => messageOf(first(text, rule), 'zh-cn');

export const fixTitles = (text: string, rule: string): string[] =>
  presentFixes(first(text, rule), 'zh-cn').map((fix) => fix.title);

/** A report of 2024 with figures that agree, in rows with pipes. */
export const good = generateReport(7, { formId: '2021', year: 2024, layout: 'pipeRow' });
