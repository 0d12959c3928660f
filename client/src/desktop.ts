import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './common';

/** Desktop and remote: the server is a process of its own, spoken to over IPC. */
export const createClient: CreateClient = async (context, options) => {
  const server = { module: context.asAbsolutePath('dist/extension.js'), transport: TransportKind.ipc };
  // MB of each half of the space for new objects, and what runs before it is compiled for speed: see `engine.ts` of the server.
  const bounds = ['--max-semi-space-size=4', '--interrupt-budget=200000'];
  const run = { ...server, options: { execArgv: bounds } };
  const debug = { ...server, options: { execArgv: [...bounds, '--nolazy', '--inspect=6009'] } };
  return new LanguageClient('nianbao', 'nianbao', { run, debug }, options);
};
