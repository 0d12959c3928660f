import { lend } from './lend';

/** The protocol's library, as a process needs it. Required, and not imported, since the bundler would copy all of its names. */
export const library = lend(require('vscode-languageserver/node') as typeof import('vscode-languageserver/node'));
