import type { InitializeParams } from 'vscode-languageserver';
// First: the others look for it.
import { library } from './browserLibrary';
import type * as Core from './core';
import { serve } from './serve';
import type * as Word from './word';

/** The language server as a web worker. */

declare const self: DedicatedWorkerGlobalScope & {
  readonly nianbaoCore: typeof Core;
  readonly nianbaoWord: typeof Word;
};

/** What a client of a worker may say at the start beside what any client may. */
interface WorkerOptions {
  /** Address of the core, where the worker's own does not lead to it: a script that was loaded by another has none. */
  readonly core?: unknown;
}

const addressOf = ({ initializationOptions }: InitializeParams): string => {
  const { core: address } = (initializationOptions ?? {}) as WorkerOptions;
  return typeof address === 'string' ? address : new URL('core.js', self.location.href).href;
};

const core = (params: InitializeParams): typeof Core => {
  self.importScripts(addressOf(params));
  return self.nianbaoCore;
};

const word = (params: InitializeParams): typeof Word => {
  if (!self.nianbaoWord) self.importScripts(new URL('word.js', addressOf(params)).href);
  return self.nianbaoWord;
};

const { BrowserMessageReader, BrowserMessageWriter, createConnection } = library;
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  core,
  word,
  files: null,
  // Here one message follows the other without a turn between them.
  later: (act) => act(),
});
