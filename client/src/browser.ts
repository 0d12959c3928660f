import { Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { CreateClient } from './common';

let worker: Worker | undefined;

/** VS Code for the web: the server is a web worker, a new one each time it starts. */
export const createClient: CreateClient = async (context, options) => {
  const built = (name: string): string => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const script = built('extension.js');
  // VS Code puts a constructor of its own in the worker's place: the client would not know the worker for one.
  const start = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  // The worker's own address is not the script's here: it would not find the rest of the server.
  const initializationOptions = { ...options.initializationOptions, core: built('core.js') };
  return new LanguageClient('nianbao', 'nianbao', start, { ...options, initializationOptions });
};
