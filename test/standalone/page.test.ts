import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'dist/nianbao.html'), 'utf8');
const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';

test('the page runs its own script alone, and may ask nothing of any other place', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('nothing of it stands in another file', () => {
  const around = page.replace(script, '').replace(/<!--[\s\S]*?-->/, '');
  expect(around.match(/<(?:script|link|img|iframe)\b[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">', '<script>']);
  expect(around).not.toMatch(/@import|url\(/);
});

test('the licences of what is in it are passed on with it', () => {
  const notices = page.slice(page.lastIndexOf('<!--'));
  for (const name of ['@codemirror/view', '@codemirror/lint', 'fflate', '@rgrove/parse-xml', 'get-east-asian-width']) {
    expect(notices).toContain(name);
  }
  expect(notices).toContain('Permission is hereby granted');
  expect(notices.indexOf('--')).toBe(2);
});
