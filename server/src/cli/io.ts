import { buffer } from 'node:stream/consumers';

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
  readStdin(): Promise<Uint8Array>;
}

const output = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => {
    stream.write(text);
  },
  isTTY: stream.isTTY === true,
  columns: stream.columns ?? 100,
});

/** The real process. */
export const processIo = (): Io => ({
  cwd: process.cwd(),
  env: process.env,
  out: output(process.stdout),
  err: output(process.stderr),
  readStdin: () => buffer(process.stdin),
});
