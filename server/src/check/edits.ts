import type { TextEdit } from '../rules/types';

const byPlace = (one: TextEdit, other: TextEdit): number =>
  one.span.start - other.span.start || one.span.end - other.span.end;

/** Edits in the order of the text. */
export const sorted = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort(byPlace);

/** The text after edits that are in order and do not overlap. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
};

/**
 * One list of edits for two that follow each other: `first` leads to the text `middle`, `second` starts from it. All
 * lists are in order and free of overlaps; edits that touch become one.
 */
export const compose = (middle: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] => {
  const result: TextEdit[] = [];
  let one = 0;
  let two = 0;
  // An offset of the middle text less this is an offset of the original.
  let shift = 0;
  while (one < first.length || two < second.length) {
    const start = Math.min(
      (first[one]?.span.start ?? Number.POSITIVE_INFINITY) + shift,
      second[two]?.span.start ?? Number.POSITIVE_INFINITY,
    );
    const originalStart = start - shift;
    const inside: TextEdit[] = [];
    let end = start;
    for (;;) {
      const before = first[one];
      const after = second[two];
      if (before && before.span.start + shift <= end) {
        end = Math.max(end, before.span.start + shift + before.newText.length);
        shift += before.newText.length - (before.span.end - before.span.start);
        one++;
      } else if (after && after.span.start <= end) {
        end = Math.max(end, after.span.end);
        inside.push({
          span: { start: after.span.start - start, end: after.span.end - start },
          newText: after.newText,
        });
        two++;
      } else break;
    }
    result.push({
      span: { start: originalStart, end: end - shift },
      newText: applyEdits(middle.slice(start, end), inside),
    });
  }
  return result;
};
