import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import type { Files } from '../../server/src/lsp/files';
import { serve } from '../../server/src/lsp/serve';
import { createServer } from '../../server/src/lsp/server';
import * as word from '../../server/src/word';

/** The language server in this very process, spoken to without a pipe. */

export interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

class Incoming extends AbstractMessageReader {
  #told: DataCallback = () => undefined;

  listen(callback: DataCallback): Disposable {
    this.#told = callback;
    return { dispose: () => undefined };
  }

  take(message: object): void {
    try {
      this.#told(message as Message);
    } catch (error) {
      // As the readers of streams do.
      this.fireError(error);
    }
  }
}

class Outgoing extends AbstractMessageWriter {
  constructor(readonly told: (message: Answer) => void) {
    super();
  }

  async write(message: Message): Promise<void> {
    // As it would come out of a pipe: nothing that is no JSON gets through.
    this.told(JSON.parse(JSON.stringify(message)));
  }

  end(): void {}
}

/** Files that a server reads, by address; what is not there cannot be read. */
const filesOf = (texts: ReadonlyMap<string, string>): Files => ({
  async *below(folder) {
    for (const [uri, text] of texts) if (uri.startsWith(folder) && !uri.endsWith('.json')) yield { uri, content: text };
  },
  read: async (uri) => texts.get(uri) ?? null,
  small: async (uri) => texts.get(uri) ?? null,
});

const patience = 20_000;

export class Session {
  /** Errors and warnings that the server logged. */
  readonly logged: string[] = [];
  readonly #incoming = new Incoming();
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #next = 1;

  constructor(texts: ReadonlyMap<string, string> = new Map()) {
    const connection = createConnection(this.#incoming, new Outgoing((message) => this.#take(message)));
    serve(connection, { core: () => ({ createServer }), word: () => word, files: filesOf(texts), later: setImmediate });
  }

  #take({ id, method, params, ...rest }: Answer): void {
    if (method === undefined) {
      this.#waiting.get(id ?? 0)?.({ ...(id === undefined ? {} : { id }), ...rest });
      this.#waiting.delete(id ?? 0);
    } else if (id !== undefined) this.#incoming.take({ jsonrpc: '2.0', id, result: null });
    else if (method === 'window/logMessage') this.logged.push(JSON.stringify(params));
  }

  notify(method: string, params: unknown): void {
    this.#incoming.take({ jsonrpc: '2.0', method, params });
  }

  /** The answer, error or not; throws where none comes in time. */
  async ask(method: string, params: unknown): Promise<Answer> {
    const id = this.#next++;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${method} was not answered`)), patience);
    });
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#incoming.take({ jsonrpc: '2.0', id, method, params });
    try {
      return await Promise.race([answered, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async start(
    capabilities: unknown,
    initializationOptions: unknown = {},
    rootUri: string | null = null,
  ): Promise<Answer> {
    const answer = await this.ask('initialize', { processId: null, rootUri, capabilities, initializationOptions });
    this.notify('initialized', {});
    return answer;
  }
}
