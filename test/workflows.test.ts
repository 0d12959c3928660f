import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What the workflows for hosted CI and for a release have to agree on with the manifest. */

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const ci = read('.github/workflows/ci.yml');
const release = read('.github/workflows/release.yml');
const listAfter = (text: string, key: string): string[] =>
  (new RegExp(`^\\s+${key}: \\[(.*)\\]$`, 'm').exec(text)?.[1] ?? '').split(',').map((each) => each.trim());

test('CI runs on three systems, three versions of Node, the newest VS Code and the oldest that the manifest allows', () => {
  expect(listAfter(ci, 'os')).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest']);
  expect(listAfter(ci, 'node')).toEqual(['20', '22', '24']);
  expect(listAfter(ci, 'vscode')).toEqual(['stable', manifest.engines.vscode.replace('^', '')]);
  expect(manifest.engines.node).toMatch(/^>=20\./);
});

test('only the secrets of the three shops are asked for, and no host is named', () => {
  const secrets = [...`${ci}${release}`.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
  expect([...new Set(secrets)].sort()).toEqual(['NPM_TOKEN', 'OVSX_PAT', 'VSCE_PAT']);
  expect(ci).not.toContain('secrets.');
  for (const text of [ci, release]) expect(text).not.toMatch(/https?:\/\/|\b\w+\.(?:org|com|io|dev)\b/);
});

test('every script that a workflow runs is one of the manifest', () => {
  const scripts = [...`${ci}${release}`.matchAll(/npm (?:run )?(test(?::\w+)?|package(?::\w+)?|audit)\b/g)];
  expect(scripts.length).toBeGreaterThan(4);
  for (const [, name = ''] of scripts) expect(Object.keys(manifest.scripts)).toContain(name);
});

test('a release waits for CI, and sends what was packed once, by its checksums', () => {
  const jobs = [...release.matchAll(/^ {2}(\S+):\n {4}(?:needs: (.*)|uses: (.*))$/gm)].map(([, ...job]) => job);
  expect(jobs).toEqual([
    ['ci', undefined, './.github/workflows/ci.yml'],
    ['package', 'ci', undefined],
    ['marketplace', 'package', undefined],
    ['open-vsx', 'package', undefined],
    ['npm', 'package', undefined],
    ['github', '[marketplace, open-vsx, npm]', undefined],
  ]);
  expect(release.match(/sha256sum --check SHA256SUMS/g)).toHaveLength(3);
  expect(release).toMatch(/sha256sum \*\.vsix \*\.tgz \*\.cdx\.json nianbao\.html > SHA256SUMS/);
});
