import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixesOf, sorted } from '../../../server/src/check';
import { renderReport, reportArbitrary } from '../../support/generate';
import { findingsOf } from './structure';

/** A report as it stands while it is written: cut off, lines lost, doubled or moved. */
const damaged = fc
  .tuple(
    reportArbitrary(),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'swap')), { maxLength: 6 }),
  )
  .map(([options, part, changes]) => {
    const text = renderReport(options);
    const lines = text.slice(0, Math.ceil(text.length * part)).split('\n');
    for (const [where, change] of changes) {
      const at = where % lines.length;
      const line = lines[at] as string;
      if (change === 'drop') lines.splice(at, 1);
      else if (change === 'double') lines.splice(at, 0, line);
      else lines.splice(at, 2, ...lines.slice(at, at + 2).reverse());
    }
    return lines.join('\n');
  });

test('whatever is missing: findings on one line, at most one a section and rule, fixes that can be applied', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const findings = findingsOf(text).filter((each) => each.rule < 'NB111');
      for (const finding of findings) {
        const { start, end } = finding.span;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
        for (const fix of fixesOf(finding)) {
          let last = 0;
          expect(fix.edits.length).toBeGreaterThan(0);
          for (const edit of sorted(fix.edits)) {
            expect(edit.span.start).toBeGreaterThanOrEqual(last);
            expect(edit.span.end).toBeGreaterThanOrEqual(edit.span.start);
            last = edit.span.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }
      const spoken = findings.filter((each) => each.rule === 'NB101').map((each) => String(each.data));
      expect(new Set(spoken).size).toBe(spoken.length);
      expect(spoken.length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 120 },
  );
});
