import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generated } from '../scripts/lib/generated';
import { rulePage, withRuleTables } from '../scripts/lib/pages';
import { rules } from '../server/src/rules';

const root = join(import.meta.dirname, '..');

test.each(Object.entries(generated))('%s is what `npm run generate` writes', (file, make) => {
  const path = join(root, file);
  const present = existsSync(path) ? readFileSync(path, 'utf8') : null;
  expect(present).toBe(make(present));
});

describe.each(['zh-cn', 'en'] as const)('the guide in %s', (locale) => {
  test('has an anchor a rule, in id order', () => {
    const anchors = [...rulePage(locale).matchAll(/^<a id="(\w+)"><\/a>$/gm)].map((match) => match[1]);
    expect(anchors).toEqual(rules.map((rule) => rule.id.toLowerCase()));
  });
});

test('the tables stand between their markers, the rest stays', () => {
  const before =
    '前\n<!-- rules:start -->\nold\n<!-- rules:end -->\n后\n<!-- rules:en:start --><!-- rules:en:end -->\nend\n';
  const after = withRuleTables(before);
  expect(after).toMatch(/^前\n<!-- rules:start -->\n\| 规则 \|/);
  expect(after).toMatch(/\n<!-- rules:end -->\n后\n<!-- rules:en:start -->\n\| Rule \|/);
  expect(after).not.toContain('old');
  expect(withRuleTables(after)).toBe(after);
  expect(withRuleTables('nothing marked')).toBe('nothing marked');
});
