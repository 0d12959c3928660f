import { canonicalHeading, type Section, type SectionKey, section, sections } from '../forms';
import { insertSections } from './support/insert';
import { lastLine, onOneLine } from './support/lines';
import { beginningOf, nextInForm, notStructured, sectionIn, tableIn } from './support/sections';
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

/** One of the six sections is not there; a text without any of them, headings and tables alike, is one finding. */
export const missingSection = defineRule({
  id: 'NB101',
  name: 'missing-section',
  severity: 'error',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables'],
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
    for (const each of missing) found(seed(context, each));
    return undefined;
  },
  fix({ text, report }, finding) {
    const keys = finding.data as readonly [SectionKey, ...SectionKey[]];
    const there = tableIn(report, section(keys[0]));
    const title = keys.length > 1 ? 'NB101.fixAll' : there ? 'NB101.fixHeading' : 'NB101.fix';
    const params = { section: canonicalHeading(section(keys[0])) };
    return [{ title, params, kind: 'suggest', preferred: true, edits: [insertSections(text, report, keys).edit] }];
  },
});
