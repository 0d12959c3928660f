import type { ExtensionContext } from 'vscode';
import { activateWith, type CreateClient } from './common';
import type { Service } from './service';

/** Desktop and remote: the server is a process of its own, spoken to over IPC. */
const createClient: CreateClient = async (context, options) => {
  // Loaded at the first report only: most texts that wake the extension are none.
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('nianbao', 'nianbao', { run: server, debug }, options);
};

let service: Service | undefined;

export const activate = (context: ExtensionContext): void => {
  service = activateWith(context, createClient);
};

export const deactivate = (): Promise<void> | undefined => service?.stop();
