import { canonicalHeading, type Section, type SectionKey, section, sections } from '../forms';
import type { Span } from '../report';
import { fold, lineEnd, lineStart } from '../text';
import { insertSections } from './support/insert';
import { lastLine, lineBreakOf, onOneLine, trimmed } from './support/lines';
import { beginningOf, canonicalOrdinal, nextInForm, notStructured, sectionIn, tableIn } from './support/sections';
import { sourceOf, wordsOf } from './support/words';
import { defineRule, type FindingSeed, type RuleContext } from './types';

/** A missing section's finding: on the next section's heading, else on the last line. */
const seed = ({ text, report }: RuleContext, missing: Section): FindingSeed => {
  const next = nextInForm(report, missing.key);
  const table = tableIn(report, missing);
  const params = { section: canonicalHeading(missing), table: `@table.${missing.table ?? ''}` };
  return {
    message: table ? 'NB101.tableThere' : next ? 'NB101' : 'NB101.atEnd',
    params: table ? params : { section: params.section },
    span: next ? onOneLine(text, next.heading) : lastLine(text, report.span),
    related: table ? [{ span: onOneLine(text, beginningOf(table)), message: 'NB101.related', params }] : [],
    data: [missing.key],
  };
};

/**
 * A section's heading in the midst of a paragraph, as where a page lost its line breaks: `…。 一、总体情况 2024年，…`; null where
 * none is. A list of the sections parts them otherwise.
 */
const headingWithin = ({ text, report }: RuleContext, missing: Section): Span | null => {
  const words = wordsOf(text, report);
  for (const wording of [missing.words, ...missing.variants]) {
    const heading = fold(canonicalOrdinal(missing) + wording).text;
    for (let at = words.text.indexOf(heading); at >= 0; at = words.text.indexOf(heading, at + 1)) {
      const end = at + heading.length;
      const isOwn = /[。)]/.test(words.text.charAt(at - 1)) && !/[,;、。]/.test(words.text.charAt(end));
      if (isOwn) return sourceOf(words, at, end);
    }
  }
  return null;
};

/** One of the six sections is not there; a text without any of them, headings and tables alike, is one finding. */
export const missingSection = defineRule({
  id: 'NB101',
  name: 'missing-section',
  severity: 'error',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables', 'words'],
  check(context, found) {
    const { text, report } = context;
    const skip = notStructured(report);
    if (skip) return skip;
    const missing = sections.filter((each) => !sectionIn(report, each.key));
    if (missing.length === sections.length && !missing.some((each) => tableIn(report, each))) {
      found({
        message: 'NB101.all',
        params: { first: canonicalHeading(section('overview')), last: canonicalHeading(section('otherMatters')) },
        span: lastLine(text, report.span),
        data: sections.map((each) => each.key),
      });
      return undefined;
    }
    for (const each of missing) {
      const within = headingWithin(context, each);
      if (within) {
        const params = { section: canonicalHeading(each) };
        found({
          message: 'NB101.within',
          params,
          severity: 'information',
          span: onOneLine(text, within),
          data: within,
        });
      } else found(seed(context, each));
    }
    return undefined;
  },
  fix({ text, report }, finding) {
    if (finding.message === 'NB101.within') {
      const { start, end } = finding.data as Span;
      const lineBreak = lineBreakOf(text);
      const before = trimmed(text, { start: lineStart(text, start), end: start }).end;
      const behind = trimmed(text, { start: end, end: lineEnd(text, end) });
      const edits = [{ span: { start: before, end: start }, newText: lineBreak }];
      if (behind.end > behind.start) edits.push({ span: { start: end, end: behind.start }, newText: lineBreak });
      return [{ title: 'NB101.fixWithin', params: finding.params, kind: 'suggest', preferred: true, edits }];
    }
    const keys = finding.data as readonly [SectionKey, ...SectionKey[]];
    const there = tableIn(report, section(keys[0]));
    const title = keys.length > 1 ? 'NB101.fixAll' : there ? 'NB101.fixHeading' : 'NB101.fix';
    const params = { section: canonicalHeading(section(keys[0])) };
    return [{ title, params, kind: 'suggest', preferred: true, edits: [insertSections(text, report, keys).edit] }];
  },
});
