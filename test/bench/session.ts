import { performance } from 'node:perf_hooks';
import { Client, encode, type Message } from '../lsp/client';
import { type Edit, edited } from './documents';

/** One server with one open text, and what an edit costs there. */

export type Model = 'pull' | 'push';

export interface Server {
  readonly name: string;
  /** What node is started with. */
  readonly args: readonly string[];
  readonly model: Model;
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  /** Diagnostics that an edit brings, where they are pushed: some servers clear the old ones first. */
  readonly pushes?: number;
  readonly initializationOptions?: object;
  readonly settings?: object;
  /** Answers to what the server asks, by method, from the text as it is. */
  readonly answers?: Readonly<Record<string, (text: string) => unknown>>;
}

export interface Session {
  readonly server: Server;
  readonly client: Client;
  text: string;
  version: number;
  /** The server wants each text as a whole. */
  readonly whole: boolean;
  /** What the server called its last answer to a pull: an editor asks with it for what is not as it was. */
  resultId?: string | undefined;
}

const capabilities = (model: Model): object => ({
  textDocument: {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    ...(model === 'pull' ? { diagnostic: { relatedInformation: true } } : {}),
  },
});

interface Initialized {
  readonly capabilities: { readonly textDocumentSync?: number | { readonly change?: number } };
}

/** Starts a server and waits for its answer to `initialize`. */
export const start = async ({ args, model, initializationOptions }: Server): Promise<[Client, Initialized]> => {
  const client = new Client(args);
  const params = { processId: process.pid, rootUri: null, capabilities: capabilities(model), initializationOptions };
  return [client, await client.request<Initialized>('initialize', params)];
};

const isPush =
  (uri: string) =>
  ({ method, params }: Message): boolean =>
    method === 'textDocument/publishDiagnostics' && (params as { readonly uri: string }).uri === uri;

/** Opens a text and waits for its first diagnostics. */
export const show = async (client: Client, { model, languageId }: Server, uri: string, text: string): Promise<void> => {
  const told = model === 'push' ? client.next(isPush(uri)) : null;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await (told ?? client.request('textDocument/diagnostic', { textDocument: { uri } }));
};

export const open = async (server: Server): Promise<Session> => {
  const [client, initialized] = await start(server);
  const { textDocumentSync: sync } = initialized.capabilities;
  const whole = (typeof sync === 'object' ? sync.change : sync) === 1;
  const session: Session = { server, client, text: server.text, version: 1, whole };
  for (const [method, answer] of Object.entries(server.answers ?? {})) {
    client.answers.set(method, () => answer(session.text));
  }
  client.notify('initialized', {});
  if (server.settings) client.notify('workspace/didChangeConfiguration', { settings: server.settings });
  await show(client, server, server.uri, server.text);
  return session;
};

const contentChange = ({ line, character, insert }: Edit): object => ({
  range: { start: { line, character }, end: { line, character: insert ? character : character + 1 } },
  text: insert ? '1' : '',
});

/** Numbers of pulls that are written by hand, beyond those that the client gives. */
let pullId = 1_000_000;

/** The diagnostics of a version, or the n-th that come where a server does not say of which they are. */
const pushed = ({ client, server: { uri, pushes = 1 }, version }: Session): Promise<Message> => {
  let left = pushes;
  const isOfUri = isPush(uri);
  return client.next((message) => {
    if (!isOfUri(message)) return false;
    const of = (message.params as { readonly version?: number }).version ?? version;
    return of === version && --left === 0;
  });
};

/** Makes one edit; milliseconds from handing it to the pipe until the diagnostics of its version are decoded. */
export const measureEdit = async (session: Session, edit: Edit): Promise<number> => {
  const { client, server } = session;
  const { uri } = server;
  session.version++;
  session.text = edited(session.text, edit);
  const changes = [session.whole ? { text: session.text } : contentChange(edit)];
  const params = { textDocument: { uri, version: session.version }, contentChanges: changes };
  const change = encode({ method: 'textDocument/didChange', params });
  if (server.model === 'push') {
    const told = pushed(session);
    const begin = performance.now();
    client.write(change);
    await told;
    return performance.now() - begin;
  }
  const id = pullId++;
  const previous = session.resultId === undefined ? {} : { previousResultId: session.resultId };
  const pull = encode({ id, method: 'textDocument/diagnostic', params: { textDocument: { uri }, ...previous } });
  const bytes = Buffer.concat([change, pull]);
  const answered = client.answerTo(id);
  const begin = performance.now();
  client.write(bytes);
  const result = (await answered) as { readonly resultId?: string };
  const time = performance.now() - begin;
  session.resultId = result.resultId;
  return time;
};
