import { canonicalHeading, section } from '../forms';
import type { ReportSection, Span } from '../report';
import { wordsWithin } from '../text';
import { crossesLines, onOneLine } from './support/lines';
import { canonicalOrdinal, displaced, notStructured, ordinalOf } from './support/sections';
import { defineRule, type FindingSeed, type RuleContext, type TextEdit } from './types';

type Fault = 'none' | 'style' | number;

/** How many headings, one after the other, count as shifted as a whole. */
const wholeRun = 3;

/** What is wrong with a heading's ordinal: it is absent, not in the form's style, or off by a number; null if nothing. */
const faultOf = (each: ReportSection, place: number, reordered: boolean, doubled: number): Fault | null => {
  if (each.number === null) return 'none';
  const off = each.number - ordinalOf(each);
  // Numbered on behind a section that stands twice: NB107 tells that.
  const shift = off === doubled ? 0 : off;
  // Numbered by its place among sections that are out of order: NB102 tells that, and moving it mends both.
  if (shift !== 0 && reordered && each.number === place) return null;
  if (shift !== 0) return shift;
  return each.ordinalStyled ? null : 'style';
};

/** The place of the ordinal: with the blanks behind it, or an empty span where there is none. */
const placeOf = (each: ReportSection): Span =>
  each.ordinal
    ? { start: each.ordinal.start, end: each.words.start }
    : { start: each.words.start, end: each.words.start };

const editOf = (each: ReportSection): TextEdit => ({
  span: placeOf(each),
  newText: canonicalOrdinal(section(each.key)),
});

const messages = { none: 'NB110.none', style: 'NB110.style' } as const;

const seed = ({ text }: RuleContext, run: readonly ReportSection[], fault: Fault): FindingSeed => {
  const first = run[0] as ReportSection;
  const whole = run.length > 1;
  const own = typeof fault === 'string' ? messages[fault] : whole ? 'NB110.shifted' : 'NB110';
  return {
    message: whole && typeof fault === 'string' ? `${own}All` : own,
    params: {
      section: canonicalHeading(section(first.key)),
      count: run.length,
      ordinal: first.ordinal ? wordsWithin(text, first.ordinal.start, first.ordinal.end) : '',
    },
    span: onOneLine(text, first.ordinal ?? first.heading),
    related: run.slice(1).map((each) => ({
      span: onOneLine(text, each.heading),
      message: 'NB110.related',
      params: { section: canonicalHeading(section(each.key)) },
    })),
    data: run.map((each) => each.key),
  };
};

/** An ordinal that is wrong for its section, or not printed as the form prints it; a report shifted as a whole is one. */
export const misnumberedHeading = defineRule({
  id: 'NB110',
  name: 'misnumbered-heading',
  severity: 'information',
  basis: 'convention',
  fixable: 'safe',
  reads: ['facts', 'headings', 'tables'],
  check(context, found) {
    const { report } = context;
    const skip = notStructured(report);
    if (skip) return skip;
    const reordered = displaced(report).size > 0;
    const faults = report.sections.map((each, at) => {
      const doubled = report.duplicates.filter(({ heading }) => heading.start < each.heading.start).length;
      return faultOf(each, at + 1, reordered, doubled);
    });
    let from = 0;
    while (from < faults.length) {
      const fault = faults[from] ?? null;
      let to = from + 1;
      while (to < faults.length && faults[to] === fault) to++;
      const run = report.sections.slice(from, to);
      if (fault !== null) {
        if (run.length >= wholeRun) found(seed(context, run, fault));
        else for (const each of run) found(seed(context, [each], fault));
      }
      from = to;
    }
    return undefined;
  },
  fix({ text, report }, finding) {
    const keys = finding.data as readonly ReportSection['key'][];
    const run = report.sections.filter((each) => keys.includes(each.key));
    const edits = run.map(editOf).filter((edit) => !crossesLines(text, edit.span));
    if (edits.length === 0) return [];
    const ordinal = edits[0]?.newText ?? '';
    const title = edits.length > 1 ? 'NB110.fixAll' : 'NB110.fix';
    return [{ title, params: { ordinal, count: edits.length }, kind: 'safe', preferred: true, edits }];
  },
});
