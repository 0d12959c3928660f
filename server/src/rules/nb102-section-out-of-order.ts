import { canonicalHeading, section } from '../forms';
import type { ReportSection } from '../report';
import { onOneLine } from './support/lines';
import { moveSections } from './support/move';
import { displaced, nextInForm, notStructured } from './support/sections';
import { defineRule } from './types';

/** Displaced sections that follow each other in the text: moved as one, told as one. */
const runs = (sections: readonly ReportSection[], out: ReadonlySet<ReportSection>): ReportSection[][] => {
  const found: ReportSection[][] = [];
  let open: ReportSection[] | null = null;
  for (const each of sections) {
    if (!out.has(each)) open = null;
    else if (open) open.push(each);
    else {
      open = [each];
      found.push(open);
    }
  }
  return found;
};

const heading = (each: ReportSection): string => canonicalHeading(section(each.key));

/** Sections that stand out of the form's order 一…六; a run of them that was moved as a whole is one finding. */
export const sectionOutOfOrder = defineRule({
  id: 'NB102',
  name: 'section-out-of-order',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables'],
  check({ text, report }, found) {
    const skip = notStructured(report);
    if (skip) return skip;
    const out = displaced(report);
    for (const run of runs(report.sections, out)) {
      const first = run[0] as ReportSection;
      const inPlace = { sections: report.sections.filter((each) => !out.has(each)) };
      const next = nextInForm(inPlace, first.key);
      const last = inPlace.sections[inPlace.sections.length - 1];
      const neighbour = next ?? last;
      if (!neighbour) continue;
      found({
        message: next ? 'NB102' : 'NB102.atEnd',
        params: { sections: run.map(heading).join('”“'), neighbour: heading(neighbour) },
        span: onOneLine(text, first.heading),
        related: [
          {
            span: onOneLine(text, neighbour.heading),
            message: next ? 'NB102.relatedBefore' : 'NB102.relatedAfter',
            params: { neighbour: heading(neighbour) },
          },
        ],
        data: run.map((each) => each.key),
      });
    }
    return undefined;
  },
  fix({ text, report }, finding) {
    const edits = moveSections(text, report, finding.data as readonly ReportSection['key'][]);
    if (!edits) return [];
    const { sections } = finding.params;
    return [{ title: 'NB102.fix', params: { sections: sections ?? '' }, kind: 'suggest', preferred: true, edits }];
  },
});
