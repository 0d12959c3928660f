import { type PresentedFix, presentFixes } from '../check';
import type { Locale } from '../messages';
import type { ReportDocument } from '../report';
import type { Finding } from '../rules/types';
import { isPage, lineEnd, lineStart, withoutHidden } from '../text';

/** Of a page's table. */
const tag = /<[^<>]{0,4000}>/g;

const isSamePlace = (one: Finding | undefined, other: Finding): boolean =>
  one !== undefined && one.span.start === other.span.start && one.span.end === other.span.end;

/** Findings by place: those of one wrong cell stand together, so that they read as one mistake. */
export const byPlace = (findings: readonly Finding[]): Finding[][] => {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last && isSamePlace(last[0], finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
};

/** The first fix of each of the findings at a place, in words, each once. */
export const firstFixes = (
  findings: readonly Finding[],
  locale: Locale,
  words: (fix: PresentedFix) => string,
): readonly string[] => [
  ...new Set(findings.flatMap((finding) => presentFixes(finding, locale).slice(0, 1).map(words))),
];

/** What is looked at of a line on each side of a mistake (UTF-16 units): a line may be a whole text. */
const reach = 8192;

/** The line of a finding as it is shown: what stands before it, itself, what stands behind it; without a page's tags. */
export const lineAround = (
  { text }: ReportDocument,
  { start, end: last }: Finding['span'],
): readonly [before: string, marked: string, after: string] => {
  const [before, after] = [text.slice(Math.max(0, start - reach), start), text.slice(start, last + reach)];
  const from = start - before.length + lineStart(before, before.length);
  const to = start + lineEnd(after, 0);
  const end = Math.min(to, last);
  const shown = (piece: string): string => withoutHidden(isPage(text) ? piece.replace(tag, ' ') : piece);
  return [shown(text.slice(from, start)), shown(text.slice(start, end)), shown(text.slice(end, to))];
};
