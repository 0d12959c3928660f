import { type SectionKey, sections } from '../../forms';
import type { Report, ReportSection, Span } from '../../report';
import { lineStart } from '../../text';
import type { TextEdit } from '../types';
import { aboveBlanks, blockAt, isSpaced } from './insert';
import { lineBreakOf, trimmed } from './lines';
import { beginningOf, displaced, nextInForm, ordinalOf, tableIn } from './sections';

/** A section's lines: from its heading's line to the next heading's, the last one to its body's end. */
const blockOf = (text: string, report: Report, each: ReportSection): Span => {
  const next = report.sections[report.sections.indexOf(each) + 1];
  const start = lineStart(text, each.heading.start);
  return { start, end: next ? lineStart(text, next.heading.start) : Math.max(each.body.end, each.heading.end) };
};

/** True where the table of another section, whose heading is lost, would move along. */
const holdsOthersTable = (report: Report, block: Span, own: SectionKey): boolean =>
  sections.some((each) => {
    const table = each.key === own ? null : tableIn(report, each);
    if (!table) return false;
    const { start } = beginningOf(table);
    return start >= block.start && start < block.end;
  });

/**
 * The edits that move sections to their places in the form's order, the others staying where they are; null where a
 * section cannot be moved by itself.
 */
export const moveSections = (text: string, report: Report, keys: readonly SectionKey[]): TextEdit[] | null => {
  const out = displaced(report);
  const inPlace = { sections: report.sections.filter((each) => !out.has(each)) };
  const moved = report.sections.filter((each) => keys.includes(each.key));
  const last = inPlace.sections[inPlace.sections.length - 1];
  if (moved.length === 0 || !last) return null;
  const edits: TextEdit[] = [];
  const targets = new Map<number, ReportSection[]>();
  for (const each of moved) {
    const block = blockOf(text, report, each);
    if (holdsOthersTable(report, block, each.key)) return null;
    edits.push({ span: block, newText: '' });
    const next = nextInForm(inPlace, each.key);
    const target = next ? lineStart(text, next.heading.start) : blockOf(text, report, last).end;
    targets.set(target, [...(targets.get(target) ?? []), each]);
  }
  for (const [target, list] of targets) {
    const spaced = isSpaced(text, report);
    const lineBreak = lineBreakOf(text);
    const texts = [...list]
      .sort((one, other) => ordinalOf(one) - ordinalOf(other))
      .map((each) => {
        const { start, end } = blockOf(text, report, each);
        return text.slice(start, trimmed(text, { start, end }).end);
      });
    const block = { text: texts.join(spaced ? lineBreak + lineBreak : lineBreak), stops: [] };
    edits.push(blockAt(text, aboveBlanks(text, target), block, spaced).edit);
  }
  return edits.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
};
