import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './common';

/** Desktop and remote: the server is a process of its own, spoken to over IPC. */
export const createClient: CreateClient = async (context, options) => {
  const server = { module: context.asAbsolutePath('dist/extension.js'), transport: TransportKind.ipc };
  // MB of each half of the space for new objects: see `engine.ts` of the server. An option that a later engine does not know
  // would keep the server from starting.
  const small = '--max-semi-space-size=4';
  const run = { ...server, options: { execArgv: [small] } };
  const debug = { ...server, options: { execArgv: [small, '--nolazy', '--inspect=6009'] } };
  return new LanguageClient('nianbao', 'nianbao', { run, debug }, options);
};
