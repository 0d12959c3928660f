import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The built command line in a process of its own. */

export const cli = join(import.meta.dirname, '../../../dist/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface StartOptions {
  readonly cwd: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** Written over and over until the process has had enough; else standard input is empty. */
  readonly endless?: Buffer;
  /** Runs as a user without rights where the tests run as one with all. */
  readonly humble?: boolean;
  /** Hears what is written to standard error. */
  readonly told?: (text: string, pid: number) => void;
}

const nobody = 65534;

export const startCli = (args: readonly string[], options: StartOptions): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const other = options.humble && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
    const child = spawn(process.execPath, [...(options.node ?? []), cli, ...args], {
      cwd: options.cwd,
      env: { PATH: process.env.PATH },
      ...other,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      options.told?.(text, child.pid ?? 0);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
    child.stdin.on('error', () => undefined);
    const { endless } = options;
    if (!endless) {
      child.stdin.end();
      return;
    }
    const pour = (): void => {
      while (child.stdin.writable && child.stdin.write(endless));
    };
    child.stdin.on('drain', pour);
    pour();
  });
