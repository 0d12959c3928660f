// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources in strings are what is tested
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
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

test('English words are English, but for the name of the language', () => {
  for (const [key, text] of Object.entries(english)) expect(hasChinese(text.replace('简体中文', '')), key).toBe(false);
  for (const key of Object.keys(bundle)) expect(hasChinese(key), key).toBe(false);
});

test('every sentence of the client has its Chinese one, and none is left over', () => {
  expect(said.length).toBeGreaterThan(5);
  expect(sorted(Object.keys(bundle))).toEqual(sorted(said));
});

test('both sentences hold the same values', () => {
  for (const [key, text] of Object.entries(bundle)) expect(placeholders(text), key).toEqual(placeholders(key));
});

/** Places whose strings a person reads. */
const shownProperties =
  /^(?:label|description|detail|title|placeHolder|placeholder|prompt|tooltip|text|name|message|ariaLabel)$/;
const shownCalls = /^(?:show\w+Message|setStatusBarMessage|say|alert)$/;

interface Literal {
  /** `…` stands for each hole of a template. */
  readonly text: string;
  /** Where a person reads every word of it, were it only one. */
  readonly isShown: boolean;
}

const nameOf = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';

/** String and template literals of a source, without those that `t(…)` translates and the names of modules. */
const literalsOf = (path: string, text: string): readonly Literal[] => {
  const found: Literal[] = [];
  const textOf = (node: ts.Node): string | null => {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (!ts.isTemplateExpression(node)) return null;
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  };
  const isShownAt = (node: ts.Node): boolean => {
    const { parent } = node;
    if (ts.isPropertyAssignment(parent)) return shownProperties.test(parent.name.getText());
    if (ts.isCallExpression(parent)) return shownCalls.test(nameOf(parent.expression));
    if (ts.isConditionalExpression(parent) && parent.condition !== node) return isShownAt(parent);
    if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
    return shownProperties.test(nameOf(parent.left));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isCallExpression(node) && /^(?:vscode\.l10n\.)?t$/.test(node.expression.getText())) {
      for (const argument of node.arguments.slice(1)) visit(argument);
      return;
    }
    const literal = textOf(node);
    // Patterns of files' names are no words.
    if (literal !== null && !literal.startsWith('**/')) found.push({ text: literal, isShown: isShownAt(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
};

/** What a person would read of a literal: no tags, no holes, no icons. */
const readIn = (text: string): string => text.replace(/<[^>]*>|…(?:xx\b)?|\$\([\w-]+\)/g, ' ');

/** What stands in attributes that are read out. */
const readOut = (text: string): string =>
  [...text.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map((match) => match[1] ?? '').join(' ');

/** Command lines are none. */
const isSentence = (text: string): boolean =>
  hasChinese(text) || (!/ --[a-z]/.test(text) && /[A-Za-z]{2,} [A-Za-z]{2,}/.test(readIn(text)));

const strayWords = (path: string, text: string): readonly string[] =>
  literalsOf(path, text)
    .filter(({ text, isShown }) => {
      const read = `${isShown ? readIn(text) : ''} ${readOut(text)}`.replaceAll('nianbao', '');
      return isSentence(text) || /[A-Za-z]{2,}/.test(read) || />\s*[A-Za-z]{2,}[^<>]*</.test(text);
    })
    .map(({ text }) => text);

test('no sentence stands in the client or on its page past the bundle', () => {
  const script = { path: 'media/preview.js', text: read('media/preview.js') };
  for (const { path, text } of [...sources, script]) expect(strayWords(path, text), path).toEqual([]);
});

test('words past the bundle are found wherever they stand', () => {
  const stray = (code: string): readonly string[] => strayWords('some.ts', code);
  const caught = [
    `say('Nothing here');`,
    'say(`Nothing ${here}`);',
    'const words = `found ${count} of many reports`;',
    `item.label = isOpen ? 'Open' : t('Closed');`,
    'pick({ label: `$(error) Wrong` });',
    'const html = `<b title="Go">${x}</b>`;',
    'const html = `<p>Report</p>`;',
    "const html = `<p>${t('Report')}</p><p>年报</p>`;",
  ];
  for (const code of caught) expect(stray(code), code).toHaveLength(1);
  const fine = [
    `import { a } from 'a b c';`,
    `say(t('Nothing here'));`,
    'item.label = `$(circle-slash) ${rule}`;',
    'const html = `<p lang="en" title="${escaped(t(\'Preview\'))}">${t(\'Report\')}</p>`;',
    `createOutputChannel('nianbao', { log: true });`,
  ];
  for (const code of fine) expect(stray(code), code).toEqual([]);
});
