import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const words = (path: string): Record<string, string> => JSON.parse(read(path));
const sorted = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();
const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const placeholders = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(([each]) => each).sort();

const english = words('package.nls.json');
const chinese = words('package.nls.zh-cn.json');
const bundle = words('l10n/bundle.l10n.zh-cn.json');
const sources = readdirSync(resolve(root, 'client/src')).map((name) => {
  const path = `client/src/${name}`;
  return { path, text: read(path) };
});
/** The strings given to `t(…)` and `vscode.l10n.t(…)`. */
const said = sources.flatMap(({ text }) =>
  [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => (match[1] ?? '').replaceAll("\\'", "'")),
);

test('every key of the manifest has words in both languages, and no word is left over', () => {
  const keys = sorted([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''));
  expect(keys.length).toBeGreaterThan(5);
  expect(sorted(Object.keys(english))).toEqual(keys);
  expect(sorted(Object.keys(chinese))).toEqual(keys);
});

test('the manifest shows words by key only', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const shown = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, each]) =>
          typeof each === 'string' && /^(title|category|label|markdownDescription|description)$/.test(key)
            ? [each]
            : shown(each),
        );
  for (const text of shown(contributes)) expect(text).toMatch(/^%[^%]+%$/);
});

test('Chinese words are Chinese', () => {
  for (const [key, text] of Object.entries(chinese)) expect(hasChinese(text), key).toBe(true);
  for (const [key, text] of Object.entries(bundle)) expect(hasChinese(text), key).toBe(true);
});

test('every sentence of the client has its Chinese one, and none is left over', () => {
  expect(said.length).toBeGreaterThan(5);
  expect(sorted(Object.keys(bundle))).toEqual(sorted(said));
});

test('both sentences hold the same values', () => {
  for (const [key, text] of Object.entries(bundle)) expect(placeholders(text), key).toEqual(placeholders(key));
});

test('no sentence stands in the client past its bundle', () => {
  for (const { path, text } of sources) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(hasChinese(code), path).toBe(false);
    // A literal of several words is a sentence: it belongs into t(…).
    const loose = [...code.replace(/\bt\(\s*'(?:[^'\\]|\\.)*'/g, 't(').matchAll(/'([^'\n]*)'/g)]
      .map((match) => match[1] ?? '')
      .filter((each) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(each));
    expect(loose, path).toEqual([]);
  }
});
