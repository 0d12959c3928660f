import { canonicalHeading, section } from '../forms';
import { undecorated } from '../parser/decoration';
import { isPageNumber } from '../parser/furniture';
import type { ReportSection } from '../report';
import { foldKey, lineEnd } from '../text';
import { bodyTemplate } from '../writer';
import { insertBody, optionsFor } from './support/insert';
import { afterBreak, onOneLine, trimmed } from './support/lines';
import { notStructured, sectionIn } from './support/sections';
import { defineRule } from './types';

/** Section five speaks of problems and measures: fewer characters cannot. */
const leastCharacters = 10;

const brackets = /[|()[\]]/g;

/** How many characters a section's body has, blanks, marks and page numbers aside; counted up to `enough`. */
const characters = (text: string, { words, body }: ReportSection, enough: number): number => {
  let count = 0;
  let start = words.end;
  while (start < body.end && count < enough) {
    const end = Math.min(lineEnd(text, start), body.end);
    const [from, to] = undecorated(text, start, end);
    if (!isPageNumber(text, start, end)) count += foldKey(text, from, to).replace(brackets, '').length;
    start = afterBreak(text, end);
  }
  return count;
};

/** A prose section without text under its heading; section five also with 无 or a few characters. */
export const emptySection = defineRule({
  id: 'NB104',
  name: 'empty-section',
  severity: 'error',
  basis: 'implied',
  fixable: 'suggest',
  check({ text, report }, found) {
    const skip = notStructured(report);
    if (skip) return skip;
    for (const each of report.sections) {
      const { key, table } = section(each.key);
      if (table !== null) continue;
      const least = key === 'problems' ? leastCharacters : 1;
      const count = characters(text, each, least);
      if (count >= least) continue;
      const heading = canonicalHeading(section(key));
      found({
        message: count === 0 ? 'NB104' : 'NB104.short',
        params: count === 0 ? { section: heading } : { section: heading, least },
        span: onOneLine(text, each.heading),
        data: key,
      });
    }
    return undefined;
  },
  fix({ text, report }, finding) {
    const each = sectionIn(report, finding.data as ReportSection['key']);
    if (!each) return [];
    const words = trimmed(text, each.body);
    // A lone 无 would contradict what is put beside it; any other words are the author's and stay.
    const none = foldKey(text, words.start, words.end) === '无';
    const edit = none
      ? { span: words, newText: bodyTemplate(each.key, optionsFor(text, report)).text }
      : insertBody(text, report, each).edit;
    const { section: heading = '' } = finding.params;
    return [{ title: 'NB104.fix', params: { section: heading }, kind: 'suggest', preferred: true, edits: [edit] }];
  },
});
