import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { generateReport } from '../support/generate';
import { Client, createDecoder, encode, type Message } from './client';

/** The same server over the other ways to reach it: the extension's IPC, and the worker of the web extension. */

const uri = 'file:///reports/report.txt';
const text = generateReport(3, { without: ['problems'] });

const conversation: readonly object[] = [
  {
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
  },
  { method: 'initialized', params: {} },
  { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'nianbao', version: 1, text } } },
  { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } },
];

/** Holds the conversation over `send`, or over `sendAll` as a whole; gives the codes of the diagnostics that come back through `receive`. */
const codesOver = (
  send: (message: object) => void,
  receive: (listener: (message: Message) => void) => void,
  sendAll = (messages: readonly object[]): void => messages.forEach(send),
): Promise<string[]> => {
  const codes = new Promise<string[]>((resolve) => {
    receive(({ id, result }) => {
      if (id === 2) resolve((result as { items: { code: string }[] }).items.map(({ code }) => code));
    });
  });
  sendAll(conversation.map((message) => ({ jsonrpc: '2.0', ...message })));
  return codes;
};

const built = (path: string): string => {
  const file = resolve(path);
  if (!existsSync(file)) throw new Error(`${path} is missing: npm run build`);
  return file;
};

describe('the server', () => {
  test('over IPC', async () => {
    const child = fork(built('dist/server.js'), ['--node-ipc'], { stdio: 'ignore' });
    try {
      const codes = await codesOver(
        (message) => child.send(message),
        (listener) => child.on('message', (message) => listener(message as Message)),
      );
      expect(codes).toEqual(['NB101']);
    } finally {
      child.kill();
    }
  });

  test('over standard input and output, all at once: nothing is looked at before the server is whole', async () => {
    const { process: child } = new Client([built('dist/server.js'), '--stdio']);
    try {
      const codes = await codesOver(
        () => undefined,
        (listener) => child.stdout?.on('data', createDecoder(listener)),
        (messages) => child.stdin?.write(Buffer.concat(messages.map(encode))),
      );
      expect(codes).toEqual(['NB101']);
    } finally {
      child.kill();
    }
  });

  test('as a web worker: with nothing of Node around it', async () => {
    let listener: (message: Message) => void = () => undefined;
    const self: {
      onmessage?: (event: { data: object }) => void;
      postMessage: (message: Message) => void;
      addEventListener: () => void;
      readonly location: { readonly href: string };
      importScripts?: (address: string) => void;
      nianbaoCore?: unknown;
      nianbaoWord?: unknown;
    } = {
      postMessage: (message) => listener(message),
      addEventListener: () => undefined,
      location: { href: pathToFileURL(resolve('dist/server.js')).href },
    };
    const globals = {
      self,
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      TextDecoder,
      TextEncoder,
      URL,
    };
    const context = createContext(globals);
    const load = (file: string): unknown => runInContext(readFileSync(built(file), 'utf8'), context);
    self.importScripts = (address) => {
      load(fileURLToPath(address));
      if (address.endsWith('core.js')) self.nianbaoCore = runInContext('nianbaoCore', context);
      else self.nianbaoWord = runInContext('nianbaoWord', context);
    };
    load('dist/server.js');
    // A worker gets no message before its script and the promises of it are done.
    await new Promise(setImmediate);
    const codes = await codesOver(
      (message) => self.onmessage?.({ data: message }),
      (told) => {
        listener = told;
      },
    );
    expect(codes).toEqual(['NB101']);
  });
});
