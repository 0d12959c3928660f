import { type ChildProcess, spawn } from 'node:child_process';

/** A small client of its own over stdio: what reaches the wire is what a test sees, and a benchmark measures little else. */

export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const separator = Buffer.from('\r\n\r\n');

/** Cuts a byte stream into messages. */
export const createDecoder = (told: (message: Message) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf(separator);
      if (head < 0) return;
      const length = /content-length: *(\d+)/i.exec(rest.toString('latin1', 0, head));
      if (!length) throw new Error(`no Content-Length: ${rest.toString('latin1', 0, head)}`);
      const start = head + separator.length;
      const end = start + Number(length[1]);
      if (rest.length < end) return;
      const message = JSON.parse(rest.toString('utf8', start, end)) as Message;
      rest = rest.subarray(end);
      told(message);
    }
  };
};

export const encode = (message: object): Buffer => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
};

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Client {
  readonly process: ChildProcess;
  /** All that came unasked, in order. */
  readonly notifications: Message[] = [];
  /** What the server wrote to standard error. */
  errors = '';
  readonly exited: Promise<number | null>;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(message: Message) => void>();
  /** Answers to requests of the server, by method; the rest gets null. */
  readonly answers = new Map<string, (params: unknown) => unknown>();
  readonly #answered: ((message: Message) => void)[] = [];
  #next = 1;

  constructor(args: readonly string[]) {
    this.process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.exited = new Promise((resolve) => {
      this.process.on('exit', (code) => {
        resolve(code);
        for (const { reject } of this.#waiting.values())
          reject(new Error(`the server ended (${code}): ${this.errors}`));
        this.#waiting.clear();
      });
    });
    this.process.stdout?.on(
      'data',
      createDecoder((message) => this.#receive(message)),
    );
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString();
    });
    // A server that ends while it is written to: `exited` tells.
    this.process.stdin?.on('error', () => undefined);
  }

  #receive(message: Message): void {
    if (message.method === undefined) {
      for (const listener of this.#answered) listener(message);
      const waiting = this.#waiting.get(message.id as number);
      this.#waiting.delete(message.id as number);
      if (message.error) waiting?.reject(new Error(`${message.error.code} ${message.error.message}`));
      else waiting?.resolve(message.result);
      return;
    }
    if (message.id !== undefined) {
      const result = this.answers.get(message.method)?.(message.params) ?? null;
      this.write(encode({ id: message.id, result }));
    } else this.notifications.push(message);
    for (const listener of this.#listeners) listener(message);
  }

  /** Hears of every answer, asked for or not, before who waits for it. */
  onAnswer(listener: (message: Message) => void): void {
    this.#answered.push(listener);
  }

  write(bytes: Buffer): void {
    this.process.stdin?.write(bytes);
  }

  notify(method: string, params: unknown): void {
    this.write(encode({ method, params }));
  }

  /** The result of a request that was, or will be, written by hand. */
  answerTo(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  request<Result = unknown>(method: string, params: unknown): Promise<Result> {
    const id = this.#next++;
    const answer = this.answerTo(id);
    this.write(encode({ id, method, params }));
    return answer as Promise<Result>;
  }

  /** The next message of the server's own that fits, from now on. */
  next(fits: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const listener = (message: Message): void => {
        if (!fits(message)) return;
        this.#listeners.delete(listener);
        resolve(message);
      };
      this.#listeners.add(listener);
      this.exited.then(() => reject(new Error(`the server ended: ${this.errors}`)));
    });
  }

  /** Ends the server as an editor does; its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', null);
    this.notify('exit', null);
    return this.exited;
  }
}
