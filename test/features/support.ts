import { applyEdits } from '../../server/src/check';
import { type OutlineNode, type Reading, read } from '../../server/src/features';
import type { SectionKey } from '../../server/src/forms';
import type { TextEdit } from '../../server/src/rules/types';

/** Rule ids of a text's findings at error and warning level, in order. */
export const wrongIn = (text: string): string[] =>
  read(text).reports.flatMap(({ findings }) =>
    findings.filter((finding) => finding.severity !== 'information').map((finding) => finding.rule),
  );

/** Sections in the order of the text. */
export const sectionsIn = (reading: Reading): SectionKey[] =>
  reading.document.reports.flatMap((report) => report.sections.map((section) => section.key));

export const applied = (text: string, edits: readonly TextEdit[]): string => applyEdits(text, edits);

/** The outline as indented lines: `name | detail`. */
export const drawn = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.name}${node.detail ? ` | ${node.detail}` : ''}`,
    ...drawn(node.children, depth + 1),
  ]);

export const flat = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

/** Replaces one occurrence; fails where the text has not exactly one. */
export const replaceOnce = (text: string, from: string, to: string): string => {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} × ${from}`);
  return parts.join(to);
};
