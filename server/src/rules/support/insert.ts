import {
  canonicalHeading,
  type Form,
  form,
  formOfYear,
  type SectionKey,
  section,
  sections,
  type TableKey,
  tableKeys,
} from '../../forms';
import type { Report, ReportSection, Span } from '../../report';
import { lineEnd, lineStart } from '../../text';
import {
  bodyTemplate,
  headingText,
  type SectionOptions,
  signatureTemplate,
  type Template,
  type TemplateLayout,
  tableTemplate,
  type WriterLayout,
  writerLayouts,
} from '../../writer';
import type { TextEdit } from '../types';
import { afterBreak, blankAbove, blankBelow, lineBreakOf, trimmed } from './lines';
import { bodyEndOf, lineOfTable, placeFor } from './place';
import { beginningOf, tableIn } from './sections';

/** An edit with the places of its new text that a person fills in (offsets in `newText`). */
export interface Insertion {
  readonly edit: TextEdit;
  readonly stops: readonly Span[];
}

const fixed = (text: string): Template => ({ text, stops: [] });

const isWritable = (layout: string): layout is TemplateLayout =>
  layout === 'html' || (writerLayouts as readonly string[]).includes(layout);

/** The layout of the report's own tables; null where it has none that can be written. */
const ownLayout = (report: Report): TemplateLayout | null => {
  for (const key of tableKeys) {
    const layout = report.tables[key]?.layout;
    if (layout && isWritable(layout)) return layout;
  }
  return null;
};

/** The layout that new tables are put in: that of the report's own, else Markdown. */
const templateLayout = (report: Report): TemplateLayout => ownLayout(report) ?? 'markdown';

/** The same where lines are written. */
export const layoutOf = (report: Report): WriterLayout => {
  const layout = templateLayout(report);
  return layout === 'html' ? 'markdown' : layout;
};

/** The form that a report ought to follow: by its year, else the form of its tables. */
export const formFor = (report: Report): Form => {
  if (report.year !== null) return formOfYear(report.year);
  const table = tableKeys.map((key) => report.tables[key]).find((each) => each?.formCertain);
  return table ? form(table.form.form) : formOfYear(null);
};

/** Facts and layout for the templates of a report. */
export const optionsFor = (text: string, report: Report): SectionOptions => ({
  form: formFor(report),
  year: report.year,
  organ: report.organ,
  layout: templateLayout(report),
  lineBreak: lineBreakOf(text),
});

const most = (sections: readonly ReportSection[], is: (each: ReportSection) => boolean): boolean =>
  sections.filter(is).length * 2 > sections.length;

/** True where the layout wants blank lines, or nothing tells and a template's own are as good. */
const isAiry = (report: Report): boolean => {
  const layout = ownLayout(report);
  return layout === 'markdown' || layout === 'cellPerLine' || (layout === null && report.sections.length === 0);
};

/** Whether blank lines part the blocks of a report: its layout wants them, or headings that follow prose have one. */
export const isSpaced = (text: string, report: Report): boolean => {
  if (isAiry(report)) return true;
  const behindProse = report.sections.filter((each) => {
    const before = sections[section(each.key).ordinal - 2];
    return !before?.table;
  });
  return most(behindProse, (each) => blankAbove(text, lineStart(text, each.heading.start)));
};

/** Whether a blank line parts a heading from what stands under it. */
const isParted = (text: string, report: Report): boolean => {
  if (isAiry(report)) return true;
  return most(report.sections, (each) => blankBelow(text, each.heading.end));
};

/** What stands before the headings of a report: `## ` and the like; without headings what the layout asks for. */
export const marksOf = (text: string, report: Report): string => {
  const first = report.sections[0];
  if (!first) {
    const heading = headingText('overview', templateLayout(report));
    return heading.slice(0, heading.indexOf(canonicalHeading(section('overview'))));
  }
  const before = text.slice(lineStart(text, first.heading.start), first.heading.start);
  return /^#{1,6}[ \t]*$/.test(before) ? before : '';
};

/** The line start at or after `offset` that a block can be put at; text on the line's rest stays before it. */
const lineFor = (text: string, offset: number): number => {
  if (offset === lineStart(text, offset)) return offset;
  return afterBreak(text, lineEnd(text, offset));
};

/**
 * Puts a block of lines before the line at `offset`; `spaced` parts it by a blank line from what follows, `spacedAbove`
 * from what precedes.
 */
export const blockAt = (
  text: string,
  offset: number,
  block: Template,
  spaced: boolean,
  spacedAbove = spaced,
): Insertion => {
  const lineBreak = lineBreakOf(text);
  const at = lineFor(text, offset);
  const inLine = at > lineStart(text, at);
  const gap = spaced ? lineBreak : '';
  const above = spacedAbove ? lineBreak : '';
  const before = at === 0 ? '' : inLine ? lineBreak + above : blankAbove(text, at) ? '' : above;
  const nextIsBlank = trimmed(text, { start: at, end: lineEnd(text, at) }).end === at;
  const after = at === text.length ? (inLine ? '' : lineBreak) : lineBreak + (nextIsBlank ? '' : gap);
  return {
    edit: { span: { start: at, end: at }, newText: before + block.text + after },
    stops: block.stops.map(({ start, end }) => ({ start: start + before.length, end: end + before.length })),
  };
};

/** An offset moved up over the blank lines before it, so that they stay between a new block and what follows. */
export const aboveBlanks = (text: string, offset: number): number => {
  let at = lineFor(text, offset);
  while (at > 0 && at === lineStart(text, at) && blankAbove(text, at)) {
    const before = text.startsWith('\r\n', at - 2) ? at - 2 : at - 1;
    at = lineStart(text, before);
  }
  return at;
};

const join = (blocks: readonly Template[], between: string): Template => {
  const stops: Span[] = [];
  let text = '';
  for (const [at, block] of blocks.entries()) {
    if (at > 0) text += between;
    for (const { start, end } of block.stops) stops.push({ start: start + text.length, end: end + text.length });
    text += block.text;
  }
  return { text, stops };
};

/** A section's heading with what stands under it: a template, or nothing where its table is there without a heading. */
export const sectionBlock = (text: string, report: Report, key: SectionKey, marks: string): Template => {
  const heading = fixed(`${marks}${canonicalHeading(section(key))}`);
  if (tableIn(report, section(key))) return heading;
  const lineBreak = lineBreakOf(text);
  const under = isParted(text, report) ? lineBreak + lineBreak : lineBreak;
  return join([heading, bodyTemplate(key, optionsFor(text, report))], under);
};

/**
 * Puts sections that are not there at the place of the first: heading and body, or the heading alone above a table
 * that stands there without one.
 */
export const insertSections = (
  text: string,
  report: Report,
  keys: readonly [SectionKey, ...SectionKey[]],
): Insertion => {
  const spaced = isSpaced(text, report);
  const lineBreak = lineBreakOf(text);
  const between = spaced ? lineBreak + lineBreak : lineBreak;
  const marks = marksOf(text, report);
  const blocks = keys.map((key) => sectionBlock(text, report, key, marks));
  const table = tableIn(report, section(keys[0]));
  const at = table ? lineOfTable(text, report, table) : placeFor(text, report, keys[0]);
  return blockAt(text, aboveBlanks(text, at), join(blocks, between), spaced);
};

/** Puts one section that is not there at its place. */
export const insertSection = (text: string, report: Report, key: SectionKey): Insertion =>
  insertSections(text, report, [key]);

/** Puts the body's template under a heading that has none. */
export const insertBody = (text: string, report: Report, under: ReportSection): Insertion => {
  const at = lineEnd(text, under.heading.end);
  const block = bodyTemplate(under.key, optionsFor(text, report));
  return blockAt(text, at, block, isSpaced(text, report), isParted(text, report));
};

/** Puts a table of zeros under its section's heading, behind the prose that introduces it. */
export const insertTable = (text: string, report: Report, under: ReportSection, key: TableKey): Insertion => {
  const holdsTable = tableKeys.some((each) => {
    const table = report.tables[each] ?? report.unreadable[each];
    return table && beginningOf(table).start >= under.body.start && beginningOf(table).start < under.body.end;
  });
  const body = trimmed(text, under.body);
  const behind = holdsTable || body.start === body.end ? under.heading.end : body.end;
  const block = tableTemplate(formFor(report).tables[key], optionsFor(text, report));
  return blockAt(text, lineEnd(text, behind), block, isSpaced(text, report), isParted(text, report));
};

/** Puts what lacks of organ and date at the end of the body; null where the report does not tell its organ or year. */
export const insertSignature = (text: string, report: Report): Insertion | null => {
  const { organ, year, signature } = report;
  if (organ === null || year === null) return null;
  const spaced = isSpaced(text, report);
  const whole = signatureTemplate(optionsFor(text, report));
  if (!signature) return blockAt(text, aboveBlanks(text, bodyEndOf(text, report)), whole, spaced);
  if (!signature.organ) return blockAt(text, lineStart(text, signature.span.start), fixed(organ), spaced);
  const date = whole.stops[0];
  if (signature.date || !date) return null;
  const words = whole.text.slice(date.start, date.end);
  const block = { text: words, stops: [{ start: 0, end: words.length }] };
  return blockAt(text, lineEnd(text, signature.span.end), block, spaced);
};
