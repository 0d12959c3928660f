import { expect, test } from 'vitest';
import { capOf, levelOf, type Settings, severityUnder } from '../../server/src/check/settings';
import { defineRule, type Rule } from '../../server/src/rules/types';

const rule = (seed: Partial<Rule>): Rule =>
  defineRule({
    id: 'NB101',
    name: 'sample',
    severity: 'warning',
    basis: 'stated',
    fixable: null,
    check: () => undefined,
    ...seed,
  });

test('only stated and implied may be error, and NB903', () => {
  expect(capOf(rule({ basis: 'stated' }))).toBe('error');
  expect(capOf(rule({ basis: 'implied' }))).toBe('error');
  expect(capOf(rule({ basis: 'convention' }))).toBe('warning');
  expect(capOf(rule({ basis: 'practice' }))).toBe('warning');
  expect(capOf(rule({ basis: null }))).toBe('warning');
  expect(capOf(rule({ basis: null, id: 'NB903' }))).toBe('error');
});

test('a rule goes before its group', () => {
  const settings: Settings = { rules: { NB1xx: 'off', NB103: 'warning' } };
  expect(levelOf(settings, 'NB103')).toBe('warning');
  expect(levelOf(settings, 'NB101')).toBe('off');
  expect(levelOf(settings, 'NB201')).toBeUndefined();
  expect(levelOf({ rules: { NB9xx: 'off' } }, 'NB902')).toBe('off');
  expect(levelOf({ rules: { NB9xx: 'off' } }, 'NB901')).toBeUndefined();
});

test('a level moves the highest severity and caps the milder ones', () => {
  const stated = rule({ severity: 'warning', basis: 'stated' });
  expect(severityUnder(stated, 'warning', undefined)).toBe('warning');
  expect(severityUnder(stated, 'warning', 'error')).toBe('error');
  expect(severityUnder(stated, 'information', 'error')).toBe('information');
  expect(severityUnder(stated, 'warning', 'information')).toBe('information');
  expect(severityUnder(rule({ basis: 'convention' }), 'warning', 'error')).toBe('warning');
});
