import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findingsOf } from './structure';

/** Real reports lie beside the project, not in it; a fresh clone has none. */
const folder = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url));

/** What was found wrong by hand: rules with the line, from 1, and the section or table that they speak of. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '000': ['NB101@543 requests', 'NB104@623 otherMatters', 'NB109@623 '],
  '001': ['NB108@1 ', 'NB106@5 disclosure', 'NB106@67 requests', 'NB109@393 '],
  '002': ['NB108@1 '],
  '003': ['NB110@12 disclosure', 'NB103@392 problems', 'NB101@399 otherMatters'],
  '004': ['NB108@1 ', 'NB103@61 otherMatters'],
};

if (existsSync(folder)) {
  describe('real reports', () => {
    test.each(Object.entries(expected))('%s: the true findings of structure, and no others', (name, findings) => {
      const file = readdirSync(folder).find((each) => each.startsWith(`${name}_`));
      const text = readFileSync(`${folder}${file}`, 'utf8');
      const structure = findingsOf(text).filter((each) => each.rule < 'NB111');
      expect(
        structure.map(({ rule, span, data }) => {
          const line = text.slice(0, span.start).split('\n').length;
          return `${rule}@${line} ${data === undefined ? '' : [data].flat().join()}`;
        }),
      ).toEqual(findings);
    });
  });
} else {
  test.runIf(process.env.CI)('the real reports are there', () => expect(folder).toBe('a folder'));
}
