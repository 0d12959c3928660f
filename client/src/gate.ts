import type { Middleware } from 'vscode-languageclient';

/** What is told of a document that is opened. */
interface Opened {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** Which documents the server knows. */
export interface Gate {
  /** True while the server has the document, by its address. */
  serves(uri: string): boolean;
  /** Keeps everything about other documents from the server: the client's selector also takes Markdown and pages that are no reports. */
  readonly middleware: Pick<Middleware, 'sendNotification' | 'sendRequest'>;
}

const didOpen = 'textDocument/didOpen';
const didClose = 'textDocument/didClose';

/**
 * A gate between editor and server that opens for the documents that `admits` says yes to, when they are opened.
 * `changed` hears whenever another set of documents is served.
 */
export const createGate = (admits: (document: Opened) => boolean, changed: () => void): Gate => {
  const served = new Set<string>();

  /** Whether the message may pass; keeps count of what is open. */
  const passes = (method: string, params: unknown): boolean => {
    const document = documentOf(params);
    if (!document) return true;
    const { uri } = document;
    const before = served.has(uri);
    if (method === didOpen) {
      if (admits(document as Opened)) served.add(uri);
      else served.delete(uri);
    }
    const after = served.has(uri);
    if (method === didClose) served.delete(uri);
    if (before !== served.has(uri)) changed();
    return after;
  };

  return {
    serves: (uri) => served.has(uri),
    middleware: {
      sendNotification: async (type, next, params) => {
        if (passes(methodOf(type), params)) await next(type, params);
      },
      // Nothing is an answer that every request about a document knows.
      sendRequest: async <P, R>(
        type: string | { method: string },
        params: P | undefined,
        token: unknown,
        next: (type: never, params?: P, token?: never) => Promise<R>,
      ): Promise<R> =>
        passes(methodOf(type), params) ? next(type as never, params, token as never) : (null as unknown as R),
    },
  };
};

const methodOf = (type: string | { readonly method: string }): string =>
  typeof type === 'string' ? type : type.method;

const documentOf = (params: unknown): { readonly uri: string } | undefined =>
  (params as { readonly textDocument?: { readonly uri: string } } | undefined)?.textDocument;
