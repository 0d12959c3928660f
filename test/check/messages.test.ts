import { describe, expect, test } from 'vitest';
import type { Message } from '../../server/src/messages';
import { allCatalogues, format, hasMessage } from '../../server/src/messages/withCli';
import { rules } from '../../server/src/rules';

const all: readonly (readonly [string, Message])[] = Object.values(allCatalogues).flatMap(Object.entries);
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test('no key stands in two catalogues', () => {
  const keys = all.map(([key]) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test.each(all)('%s says the same in both languages', (_, message) => {
  expect(placeholders(message.en)).toEqual(placeholders(message.zh));
  // Words that ask for a form of their own (blank, an s) may be empty; a sentence may not.
  expect(message.zh.trim() === '').toBe(message.en.trim() === '');
});

test.each(all)('%s quotes as official documents do, in pairs', (_, { zh, en }) => {
  expect(`${zh}${en}`).not.toMatch(/[「」『』]/);
  for (const words of [zh, en]) expect(words.match(/“/g)?.length).toBe(words.match(/”/g)?.length);
});

test.each(rules.map((rule) => rule.id))('%s has its words and a title', (id) => {
  expect(hasMessage(id)).toBe(true);
  expect(hasMessage(`${id}.title`)).toBe(true);
  expect(placeholders(format(`${id}.title`, {}, 'zh-cn'))).toEqual([]);
});

describe('format', () => {
  test('fills placeholders, follows references, leaves the unknown as it is', () => {
    expect(format('cli.summary', { files: 1, reports: 2, error: 3, warning: 4, information: 5 }, 'zh-cn')).toBe(
      '1 个文件，2 份报告：错误 3，警告 4，提示 5',
    );
    expect(format('cli.skipped', { rules: '@severity.error', reason: '@no.such', count: 1 }, 'zh-cn')).toBe(
      '错误（@no.such；1 份）',
    );
    expect(format('cli.notFound', {}, 'en')).toBe('{file}: not found');
    expect(format('no.such', {}, 'en')).toBe('no.such');
  });

  test('does not look into the values that it puts in', () => {
    expect(format('cli.notFound', { file: '{file}' }, 'zh-cn')).toBe('{file}：找不到');
  });

  test('begins an English sentence with a capital where a reference begins it', () => {
    expect(format('cli.skipped', { rules: '@table.requests', reason: 'x', count: 1 }, 'en')).toMatch(
      /^The requests table/,
    );
    expect(format('cli.notFound', { file: 'a.txt' }, 'en')).toBe('a.txt: not found');
  });
});
