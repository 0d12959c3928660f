import { fstatSync } from 'node:fs';

/** Standard output or standard error. */
export interface Output {
  write(text: string): void;
  /** True on a terminal. */
  readonly isTTY: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

/** What a command may touch of its process, so that tests can stand in for it. Files are read and written by path. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** All of standard input; of more than `most` bytes some more than `most`. Rejects where it cannot be read. */
  readStdin(most: number): Promise<Uint8Array>;
}

const output = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => {
    stream.write(text);
  },
  isTTY: stream.isTTY === true,
  columns: stream.columns ?? 100,
});

const readStdin = async (most: number): Promise<Uint8Array> => {
  // A folder reads as if it were empty.
  if (fstatSync(process.stdin.fd).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
};

/** The real process. */
export const processIo = (): Io => ({
  cwd: process.cwd(),
  env: process.env,
  out: output(process.stdout),
  err: output(process.stderr),
  readStdin,
});
