import { splitKey } from '../forms';
import type { Report } from '../report';
import type { Finding } from '../rules/types';
import { hash } from '../text';

const blank = /\s/g;

/** Where a sentence, a cell or a line ends. */
const ends = '。；！？\n\r\t\u2028|｜│';
/** Characters of a sentence that are looked at on either side: more is no longer the finding's own. */
const reach = 200;

/** The sentence or cell around a finding, blanks aside; in a table's row not the cells beside it. */
const sentenceOf = (text: string, { start, end }: Finding['span']): string => {
  let from = start;
  while (from > 0 && start - from < reach && !ends.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < reach && !ends.includes(text.charAt(to))) to++;
  return text.slice(from, to).replace(blank, '');
};

/** What stands in a finding's cells; null where it has none, or one that is in no table of the report. */
const cellsOf = (text: string, { tables }: Report, { cells }: Finding): string | null => {
  const found = cells.map((key) => {
    const place = splitKey(key);
    const cell = place && tables[place.table]?.cells.get(place.cell);
    return cell && `${key}=${text.slice(cell.span.start, cell.span.end).replace(blank, '')}`;
  });
  return found.length > 0 && found.every(Boolean) ? found.join() : null;
};

/**
 * What a finding is known by when the text around it changes: its rule with its cells and what stands in them, or else
 * its wording with its sentence; not its place, and not the other cells of its row. Like findings share one, so that
 * they have to be counted.
 */
export const fingerprintOf = (text: string, report: Report, finding: Finding): string => {
  // How a finding about cells is worded may hang on other cells: on where the culprit is.
  const cells = cellsOf(text, report, finding);
  if (cells !== null) return `${finding.rule}:${hash(cells)}`;
  // Names tell findings at one place apart; numbers may count what stands elsewhere.
  const names = Object.values(finding.params).filter((value) => typeof value === 'string');
  return `${finding.rule}:${hash([finding.message, ...names, ...finding.cells, sentenceOf(text, finding.span)].join('\n'))}`;
};
