import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupsOf, pageOf, titlesOf } from '../../client/src/guide';
import { rules } from '../../server/src/rules';

const root = resolve(import.meta.dirname, '../..');
const ids = rules.map(({ id }) => id);

describe.each(['zh-cn', 'en'])('the packed guide in %s', (locale) => {
  const guide = readFileSync(resolve(root, `docs/rules.${locale}.md`), 'utf8');

  test('has a page for every rule, and each is that rule’s alone', () => {
    for (const id of ids) {
      const page = pageOf(guide, id.toLowerCase()) ?? '';
      expect(page.startsWith(`# ${id} `), id).toBe(true);
      expect(page.match(/^#{1,3} NB/gm), id).toHaveLength(1);
      expect(page, id).not.toContain('<a id=');
    }
  });

  test('names every rule and every group', () => {
    expect([...titlesOf(guide).keys()]).toEqual(ids);
    expect([...groupsOf(guide).keys()]).toEqual([...new Set(ids.map((id) => id.slice(0, 3)))]);
  });

  test('has no page for what is no rule', () => {
    for (const rule of ['NB999', 'NB30', '', '"></a>', '..', 'NB301x']) expect(pageOf(guide, rule)).toBeNull();
  });
});
