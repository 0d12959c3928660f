import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServer } from './server';

/** The language server as a web worker. */

declare const self: DedicatedWorkerGlobalScope;

createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
