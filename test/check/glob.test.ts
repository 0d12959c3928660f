import { expect, test } from 'vitest';
import { globFits } from '../../server/src/check/glob';

test.each([
  ['a.txt', 'a.txt', true],
  ['a.txt', 'x/y/a.txt', true],
  ['./a.txt', 'a.txt', true],
  ['*.txt', 'x/a.txt', true],
  ['*.txt', 'x/a.md', false],
  ['x/*.txt', 'x/a.txt', true],
  ['x/*.txt', 'x/y/a.txt', false],
  ['x/*.txt', 'z/x/a.txt', false],
  ['街道/**', '街道/北门.txt', true],
  ['街道/**', '街道/北门/2024.txt', true],
  ['街道/**', '局/街道/2024.txt', false],
  ['街道/', '街道/北门/2024.txt', true],
  ['**/街道/**', '局/街道/2024.txt', true],
  ['**/2024*.txt', '2024年.txt', true],
  ['**', 'x/a.txt', true],
  ['x/**/a.txt', 'x/a.txt', true],
  ['x/**/a.txt', 'x/1/2/a.txt', true],
  ['x/**/a.txt', 'x/1/2/b.txt', false],
  ['20?4.txt', '2024.txt', true],
  ['20?4.txt', '20244.txt', false],
  ['*年*报告*.txt', '青川区2024年度报告（稿）.txt', true],
  ['[a].txt', '[a].txt', true],
  ['[a].txt', 'a.txt', false],
  ['', 'a.txt', false],
])('%s and %s: %s', (pattern, file, fits) => {
  expect(globFits(pattern, file)).toBe(fits);
});

test('takes no more than a step for each pair of characters', () => {
  const start = performance.now();
  expect(globFits(`${'*a'.repeat(500)}b`, 'a'.repeat(5_000))).toBe(false);
  expect(globFits(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(2_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(2_000);
});
