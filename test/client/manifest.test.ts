import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../server/src/check';
import { parse } from '../../server/src/parser';
import { Folder } from '../cli/support/io';

const root = resolve(import.meta.dirname, '../..');
const at = (path: string): string => resolve(root, path);
const { icon, contributes, engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

test('the icon is a PNG of 256 pixels, and small', () => {
  const bytes = readFileSync(at(icon));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([256, 256]);
  expect(bytes.length).toBeLessThanOrEqual(12 * 1024);
});

test('the walkthrough has its pictures, and leads to commands that there are', () => {
  const declared = contributes.commands.map(({ command }: { command: string }) => command);
  const words = JSON.parse(readFileSync(at('package.nls.json'), 'utf8'));
  for (const { id, media } of contributes.walkthroughs[0].steps) {
    expect(existsSync(at(media.svg)), media.svg).toBe(true);
    expect(statSync(at(media.svg)).size).toBeLessThan(4096);
    for (const [, command] of words[`walkthrough.${id}.description`].matchAll(/\(command:([\w.]+)\)/g)) {
      expect(declared).toContain(command);
    }
  }
});

test('the sample is one of the examples, and has something to show', () => {
  const sample = readFileSync(at('media/sample.txt'), 'utf8');
  const examples = readdirSync(at('examples')).map((name) => readFileSync(at(`examples/${name}`), 'utf8'));
  expect(examples).toContain(sample);
  const found = check(parse(sample)).flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(found).toEqual(expect.arrayContaining(['NB208', 'NB301', 'NB302', 'NB303']));
});

test('the problem matcher reads every finding that the command line writes', async () => {
  const folder = new Folder({ '年报.txt': readFileSync(at('media/sample.txt'), 'utf8') });
  const { out } = await folder.run(['check', '--format', 'github', '.']).finally(() => folder.remove());
  const { pattern } = contributes.problemMatchers[0];
  const regexp = new RegExp(pattern.regexp);
  const lines = out.split('\n').filter((line) => line.startsWith('::'));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    const match = regexp.exec(line) ?? [];
    expect(match[pattern.file]).toBe('年报.txt');
    expect(['error', 'warning', 'notice']).toContain(match[pattern.severity]);
    expect(match[pattern.code]).toMatch(/^NB\d{3}$/);
    expect(Number(match[pattern.line])).toBeGreaterThan(0);
    expect(match[pattern.message]).toMatch(/\p{Script=Han}/u);
  }
});

test('VS Code is asked for as new a version as the language client needs, which compares none in the packed extension', () => {
  const client = JSON.parse(readFileSync(at('node_modules/vscode-languageclient/package.json'), 'utf8'));
  const numbers = (range: string): number[] => range.replace('^', '').split('.').map(Number);
  const [own, needed] = [numbers(engines.vscode), numbers(client.engines.vscode)];
  expect(own[0]).toBe(needed[0]);
  expect(own[1]).toBeGreaterThanOrEqual(needed[1] ?? Number.NaN);
});
