import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, compose } from '../../server/src/check/edits';
import type { TextEdit } from '../../server/src/rules/types';

/** Random edits of a text: in order, without overlaps. */
const editsOf = (text: string, seeds: readonly (readonly [number, number, string])[]): TextEdit[] => {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [skip, length, newText] of seeds) {
    const start = at + skip;
    const end = start + length;
    if (end > text.length) break;
    edits.push({ span: { start, end }, newText });
    // One apart: two insertions at one place have no order.
    at = end + 1;
  }
  return edits;
};

const seeds = fc.array(
  fc.tuple(fc.nat(4), fc.nat(3), fc.string({ unit: fc.constantFrom('甲', 'b', '、'), maxLength: 3 })),
  { maxLength: 6 },
);

test('two lists of edits, composed, do what they do one after the other', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), seeds, seeds, (text, one, two) => {
      const first = editsOf(text, one);
      const middle = applyEdits(text, first);
      const second = editsOf(middle, two);
      const both = compose(middle, first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(middle, second));
      for (const [index, edit] of both.entries()) {
        expect(edit.span.start).toBeLessThanOrEqual(edit.span.end);
        expect(edit.span.start).toBeGreaterThan(both[index - 1]?.span.end ?? -1);
        expect(edit.span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});
