import { expect, test } from 'vitest';
import { capOf } from '../../server/src/check';
import { ruleOf, rules } from '../../server/src/rules';

const rank = { information: 0, warning: 1, error: 2 } as const;

test('rules stand in id order, each id and name once', () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
});

test.each(rules)('$id: its severity is one that its basis allows', (rule) => {
  expect(rank[rule.severity]).toBeLessThanOrEqual(rank[capOf(rule)]);
  expect(rule.id).toMatch(/^NB[1-9]\d\d$/);
  expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test.each(rules)('$id: has fixes where it says so, and only there', (rule) => {
  expect(rule.fix !== undefined).toBe(rule.fixable !== null);
});

test('a rule is found by its id', () => {
  expect(ruleOf('NB301')?.name).toBe('applicants-do-not-add-up');
  expect(ruleOf('NB000')).toBeUndefined();
});
