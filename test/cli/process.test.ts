import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateReport } from '../support/generate';

/** The built command line, as a shell runs it. */
const cli = join(import.meta.dirname, '../../dist/cli.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const start = (args: readonly string[], stdin: string, hangUp = false): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { env: { PATH: process.env.PATH } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (hangUp) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });

const report = generateReport(1, { layout: 'markdown' });
const names = Array.from('水林农教商税民司医粮气文旅体');

/** A compilation of many organs' reports. */
const compilation = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const organ = `云州市${names[at % names.length]}县${names[Math.floor(at / names.length)]}务局`;
    return generateReport(at, { layout: 'markdown', organ });
  }).join('\n');

describe('the built command line', () => {
  test('checks standard input', async () => {
    const { code, out, err } = await start(['check', '-', '--format', 'json'], report);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ summary: { files: 1, error: 0, warning: 0 } });
  });

  test('writes all of a long output to a pipe', async () => {
    const many = compilation(60);
    const { code, out } = await start(['extract', '-'], many);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { reports: unknown[] }).reports).toHaveLength(60);
  });

  test('a reader that hangs up is no failure', async () => {
    const many = compilation(150);
    const { code, err } = await start(['extract', '-'], many, true);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('says its version', async () => {
    const { out } = await start(['--version'], '');
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
