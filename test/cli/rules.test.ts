import { afterEach, describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { displayWidth } from '../../server/src/text';
import { Folder } from './support/io';

const folder = new Folder();
afterEach(() => folder.remove());

test('rules as JSON: in id order, with what the contract names', async () => {
  const { code, out } = await folder.run(['rules', '--format', 'json']);
  expect(code).toBe(0);
  const list = JSON.parse(out) as Record<string, unknown>[];
  expect(list.map((each) => each.id)).toEqual(rules.map((each) => each.id));
  expect(Object.keys(list[0] ?? {})).toEqual(['id', 'name', 'severity', 'basis', 'fixable', 'title']);
  expect(list.find((each) => each.id === 'NB303')).toMatchObject({
    name: 'balance-broken',
    severity: 'error',
    basis: 'stated',
    fixable: 'suggest',
  });
});

test('rules for people: columns stand under each other', async () => {
  const { out } = await folder.run(['rules']);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(rules.length + 1);
  const titleColumns = lines.slice(1).map((line, at) => {
    const title = line.split(/ {2,}/).at(-1) ?? '';
    expect(line).toContain(rules[at]?.id ?? '');
    return displayWidth(line.slice(0, line.length - title.length));
  });
  expect(new Set(titleColumns).size).toBe(1);
});

describe('help', () => {
  test('of the whole, of a command, in both languages', async () => {
    expect((await folder.run(['--help'])).out).toContain('用法：');
    expect((await folder.run(['help', '--locale', 'en'])).out).toContain('Usage:');
    expect((await folder.run(['--version'])).out).toBe('1.2.3\n');
    for (const command of ['check', 'extract', 'rules']) {
      expect((await folder.run([command, '--help'])).out).toContain(`nianbao ${command}`);
      expect((await folder.run([command, '-h', '--locale', 'en'])).out).toContain(`nianbao ${command}`);
    }
  });

  test('without a command it is an error', async () => {
    const { code, out, err } = await folder.run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法：');
  });
});
