import { type SectionKey, section, sections, type TableForm } from '../../forms';
import type { Report, Table, UnreadableTable } from '../../report';
import { foldKey, lineEnd, lineStart } from '../../text';
import { contentEnd } from './lines';
import { beginningOf, sectionIn, tableIn } from './sections';

/** Moves a line start up over lines that hold nothing but pieces of a table's captions, as a PDF's text breaks them. */
const aboveCaptions = (text: string, from: number, { captions }: TableForm): number => {
  const keys = captions.map((each) => foldKey(each.text));
  let top = from;
  for (let at = from; at > 0; ) {
    at = lineStart(text, text.startsWith('\r\n', at - 2) ? at - 2 : at - 1);
    const piece = foldKey(text, at, lineEnd(text, at));
    if (piece.length < 2 || !keys.some((key) => key.includes(piece))) break;
    top = at;
  }
  return top;
};

/** The line above which a table's heading belongs: that of its first head, or of the tag around it. */
export const lineOfTable = (text: string, report: Report, table: Table | UnreadableTable): number => {
  const { start } = beginningOf(table);
  if (!('layout' in table)) return lineStart(text, start);
  const isHtml = table.layout === 'html';
  const tag = isHtml ? Math.max(text.lastIndexOf('<table', start), text.lastIndexOf('<TABLE', start)) : -1;
  if (tag >= report.span.start) return lineStart(text, tag);
  return Math.max(aboveCaptions(text, lineStart(text, start), table.form), report.span.start);
};

/** Where a section of the form begins in this report: its heading's line, or its table's where the heading is lost. */
const beginsAt = (text: string, report: Report, key: SectionKey): number | null => {
  const heading = sectionIn(report, key)?.heading;
  const table = heading ? null : tableIn(report, section(key));
  if (heading) return lineStart(text, heading.start);
  return table && lineOfTable(text, report, table);
};

/** The end of the body's last line, page numbers behind it left out. */
export const bodyEndOf = (text: string, { span, bodyEnd }: Report): number =>
  lineEnd(text, contentEnd(text, { start: span.start, end: bodyEnd }));

/** Where a section that is not there belongs: before the next one of the form, else before signature and date. */
export const placeFor = (text: string, report: Report, key: SectionKey): number => {
  for (const each of sections.slice(section(key).ordinal)) {
    const start = beginsAt(text, report, each.key);
    if (start !== null) return start;
  }
  return bodyEndOf(text, report);
};
