import type { Connection } from 'vscode-languageserver';
import { version } from '../../../package.json';
import type * as Core from './core';
import { boundEngine } from './engine';
import { nodeFiles } from './nodeFiles';
// First: the others look for it.
import { library } from './nodeLibrary';
import { serve } from './serve';
import { StreamReader, StreamWriter } from './stdio';
import type * as Word from './word';

/** The language server as a process: over stdio, IPC, a socket or a pipe, as the arguments say. */

const usage = `nianbao-language-server ${version}
用法 Usage: nianbao-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME
`;

const isTransport = (arg: string): boolean => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(arg);

/** Over standard input and output: ends with the client, in order only where that asked for it before. */
const overStdio = (): Connection => {
  const reader = new StreamReader(process.stdin);
  reader.onError((error) => process.stderr.write(`${error.message}\n`));
  const connection = library.createConnection(reader, new StreamWriter(process.stdout));
  let asked = false;
  connection.onShutdown(() => {
    asked = true;
  });
  process.stdin.on('close', () => process.exit(asked ? 0 : 1));
  return connection;
};

/** The files beside this one, as they are packed. */
const core = (): typeof Core => require('./core.js');
const word = (): typeof Word => require('./word.js');

/** The library has each message wait a turn of the event loop: the turn after an answer is free. */
const later = (act: () => void): void => {
  setImmediate(act);
};

const main = (args: readonly string[]): void => {
  if (args.includes('--version')) {
    process.stdout.write(`${version}\n`);
    return;
  }
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  if (!args.some(isTransport)) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  // A mistake in one answer is no reason to leave a client without the others.
  process.on('unhandledRejection', (error) => process.stderr.write(`${String(error)}\n`));
  boundEngine();
  serve(args.includes('--stdio') ? overStdio() : library.createConnection(), { core, word, files: nodeFiles, later });
};

main(process.argv.slice(2));
