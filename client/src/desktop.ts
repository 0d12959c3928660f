import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './common';

/** Desktop and remote: the server is a process of its own, spoken to over IPC. */
export const createClient: CreateClient = async (context, options) => {
  const server = { module: context.asAbsolutePath('dist/extension.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('nianbao', 'nianbao', { run: server, debug }, options);
};
