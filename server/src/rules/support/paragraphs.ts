import { tableKeys } from '../../forms';
import type { Report, ReportSection } from '../../report';
import { lineEnd } from '../../text';
import type { TextEdit } from '../types';
import { blockAt, isSpaced } from './insert';
import { contentEnd, lineBreakOf, trimmed } from './lines';
import { beginningOf } from './sections';

/** Where a section's prose ends: before a table that its body holds because the next heading is lost. */
const proseEnd = (report: Report, { words, body }: ReportSection): number => {
  let end = body.end;
  for (const key of tableKeys) {
    const table = report.tables[key] ?? report.unreadable[key];
    const start = table ? beginningOf(table).start : end;
    if (start > words.end && start < end) end = start;
  }
  return end;
};

const block = (text: string, report: Report, lines: readonly string[]): { text: string; stops: [] } => {
  const lineBreak = lineBreakOf(text);
  return { text: lines.join(isSpaced(text, report) ? lineBreak + lineBreak : lineBreak), stops: [] };
};

/** Puts paragraphs behind a section's prose. */
export const insertParagraphs = (
  text: string,
  report: Report,
  under: ReportSection,
  lines: readonly string[],
): TextEdit => {
  const end = contentEnd(text, { start: under.words.end, end: proseEnd(report, under) });
  return blockAt(text, lineEnd(text, end), block(text, report, lines), isSpaced(text, report)).edit;
};

/** Puts paragraphs before a section's prose, right under its heading. */
export const insertParagraphsBefore = (
  text: string,
  report: Report,
  under: ReportSection,
  lines: readonly string[],
): TextEdit => {
  const first = trimmed(text, { start: under.words.end, end: under.body.end }).start;
  const at = lineEnd(text, under.heading.end);
  // A heading with its text on the same line: the new paragraph goes below both.
  return blockAt(
    text,
    Math.max(at, first < at ? lineEnd(text, first) : at),
    block(text, report, lines),
    isSpaced(text, report),
  ).edit;
};
