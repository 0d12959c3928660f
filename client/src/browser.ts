import { type ExtensionContext, Uri } from 'vscode';
import { activateWith, type CreateClient } from './common';
import type { Service } from './service';

let worker: Worker | undefined;

/** VS Code for the web: the server is a web worker. */
const createClient: CreateClient = async (context, options) => {
  const { LanguageClient } = await import('vscode-languageclient/browser');
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  const start = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  return new LanguageClient('nianbao', 'nianbao', start, options);
};

let service: Service | undefined;

export const activate = (context: ExtensionContext): void => {
  service = activateWith(context, createClient);
};

export const deactivate = async (): Promise<void> => {
  await service?.stop();
  worker?.terminate();
};
