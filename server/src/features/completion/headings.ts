import { canonicalHeading, type Section, section, sections } from '../../forms';
import type { ReportSection } from '../../report';
import { marksOf, sectionBlock } from '../../rules/support/insert';
import { tableIn } from '../../rules/support/sections';
import type { Template } from '../../writer';
import { spellingsOf } from './match';
import type { Proposal, Scene } from './types';

const fixed = (text: string): Template => ({ text, stops: [] });

/** The sections that are there, but for one whose heading is on the cursor's line: that is being written. */
const others = ({ report, line }: Scene): ReportSection[] =>
  report.sections.filter(({ heading }) => heading.end < line.start || heading.start > line.end);

const proposal = (
  { line }: Scene,
  each: Section,
  message: string,
  template: Template,
  preselect = false,
): Proposal => ({
  kind: 'heading',
  label: canonicalHeading(each),
  detail: { message, params: {} },
  template,
  span: { start: line.words, end: line.replaceEnd },
  spellings: [...new Set([canonicalHeading(each), ...each.variants].flatMap(spellingsOf))],
  preselect,
});

/** What the report's headings have before their words, unless the line has such marks already. */
const marksFor = ({ text, report, line }: Scene): string =>
  text.slice(line.start, line.words).includes('#') ? '' : marksOf(text, report);

/** Headings of the sections that are missing, in order: each alone, then with its text or table. */
export const missingHeadings = (scene: Scene): Proposal[] => {
  const { text, report, line } = scene;
  const there = others(scene);
  const marks = marksFor(scene);
  const before = there.filter(({ heading }) => heading.start < line.start).at(-1);
  const missing = sections.filter((each) => !there.some(({ key }) => key === each.key));
  const next = missing.find((each) => each.ordinal > (before ? section(before.key).ordinal : 0));
  return missing.flatMap((each) => {
    const alone = proposal(scene, each, 'complete.missing', fixed(marks + canonicalHeading(each)), each === next);
    if (tableIn(report, each)) return [alone];
    const message = each.table ? 'complete.withTable' : 'complete.withText';
    return [alone, proposal(scene, each, message, sectionBlock(text, report, each.key, marks))];
  });
};

/** Headings of the sections that are there, in order. */
export const presentHeadings = (scene: Scene): Proposal[] => {
  const there = others(scene);
  const marks = marksFor(scene);
  return sections
    .filter((each) => there.some(({ key }) => key === each.key))
    .map((each) => proposal(scene, each, 'complete.there', fixed(marks + canonicalHeading(each))));
};
