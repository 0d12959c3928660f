import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../../server/src/cli/io';
import { run } from '../../../server/src/cli/run';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface FakeOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
}

/** A folder of its own with these files, and the command line run in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  async run(args: readonly string[], options: FakeOptions = {}): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const isTTY = options.terminal ?? false;
    const io: Io = {
      cwd: this.path,
      env: options.env ?? {},
      out: { write: (text) => void out.push(text), isTTY, columns: 100 },
      err: { write: (text) => void err.push(text), isTTY, columns: 100 },
      readStdin: async () => {
        const { stdin = '' } = options;
        return typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
      },
    };
    const code = await run(args, io, '1.2.3');
    return { code, out: out.join(''), err: err.join('') };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
