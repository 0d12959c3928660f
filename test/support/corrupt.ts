import type { TestLayout } from './generate';
import type { Pick } from './random';

export const corruptions = ['lineGone', 'lineTwice', 'cellGone', 'cellTwice', 'labelGone', 'twoLinesGone'] as const;
export type Corruption = (typeof corruptions)[number];

const separatorOf = (layout: TestLayout): string => {
  if (layout === 'tsv' || layout === 'tabIndent') return '\t';
  if (layout === 'csv') return ',';
  if (layout === 'html') return '</td>';
  return layout === 'markdown' || layout.startsWith('pipe') ? '|' : ' ';
};

const words = (part: string): string => part.replace(/<[^>]*>/g, '').trim();

/** Damages one place of the tables of a report: a line, a cell or a label removed or doubled. Null where none fits. */
export const corrupt = (text: string, layout: TestLayout, corruption: Corruption, pick: Pick): string | null => {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => /第二十条|规章/.test(line));
  const to = lines.findIndex((line) => /^#* *五、/.test(line));
  const at = from + pick(to - from - 1);
  const line = lines[at] as string;
  if (corruption === 'lineGone') lines.splice(at, 1);
  else if (corruption === 'twoLinesGone') lines.splice(at, 2);
  else if (corruption === 'lineTwice') lines.splice(at, 0, line);
  else {
    const separator = separatorOf(layout);
    const parts = line.split(separator);
    const filled = parts.flatMap((part, index) => (words(part) === '' ? [] : [index]));
    const labels = filled.filter((index) => /[\u4e00-\u9fff]/.test(parts[index] as string));
    const chosen = corruption === 'labelGone' ? labels[0] : filled[pick(Math.max(0, filled.length - 1))];
    if (chosen === undefined) return null;
    parts.splice(
      chosen,
      corruption === 'cellTwice' ? 0 : 1,
      ...(corruption === 'cellTwice' ? [parts[chosen] as string] : []),
    );
    lines[at] = parts.join(separator);
  }
  return lines.join('\n');
};
