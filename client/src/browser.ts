import { type ExtensionContext, Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { activateWith, type CreateClient } from './common';
import type { Service } from './service';

let worker: Worker | undefined;

/** VS Code for the web: the server is a web worker, a new one each time it starts. */
const createClient: CreateClient = async (context, options) => {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  // VS Code puts a constructor of its own in the worker's place: the client would not know the worker for one.
  const start = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
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
