import type { Connection, InitializeParams } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { clientOf } from './capabilities';
import type * as Core from './core';
import type { Files } from './files';
import { capabilitiesFor } from './provided';
import type * as Word from './word';

/** What the server runs in. */
export interface Surroundings {
  /** Gives all of the server but its first answer, at once. */
  core(params: InitializeParams): typeof Core;
  /** Gives what opens Word documents, which few clients ever ask for. */
  word(params: InitializeParams): typeof Word;
  readonly files: Files | null;
  /**
   * Acts when the answer that is being made is on its way, and before the next message is looked at; at once where that
   * cannot be told.
   */
  later(act: () => void): void;
}

/**
 * Listens to one client. The first answer needs little: the client has it, and goes on with its own start, while the core
 * is loaded, which is most of what the engine has to read.
 */
export const serve = (connection: Connection, { core, word, files, later }: Surroundings): void => {
  connection.onInitialize((params) => {
    later(() => core(params).createServer(connection, params, { files, word: () => word(params) }));
    return { capabilities: capabilitiesFor(clientOf(params)), serverInfo: { name: 'nianbao', version } };
  });
  connection.listen();
};
