import type { InitializeParams } from 'vscode-languageserver';
// First: the others look for it.
import { library } from './browserLibrary';
import type * as Core from './core';
import { serve } from './serve';

/** The language server as a web worker. */

declare const self: DedicatedWorkerGlobalScope & { readonly nianbaoCore: typeof Core };

/** What a client of a worker may say at the start beside what any client may. */
interface WorkerOptions {
  /** Address of the core, where the worker's own does not lead to it: a script that was loaded by another has none. */
  readonly core?: unknown;
}

const core = ({ initializationOptions }: InitializeParams): typeof Core => {
  const { core: address } = (initializationOptions ?? {}) as WorkerOptions;
  self.importScripts(typeof address === 'string' ? address : new URL('core.js', self.location.href).href);
  return self.nianbaoCore;
};

const { BrowserMessageReader, BrowserMessageWriter, createConnection } = library;
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  core,
  files: null,
  // Here one message follows the other without a turn between them.
  later: (act) => act(),
});
