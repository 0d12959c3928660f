import { lend } from './lend';

/** The bundler's own: a worker has none. */
declare const require: (name: string) => unknown;

/** As `nodeLibrary.ts`, for a web worker. */
export const library = lend(require('vscode-languageserver/browser') as typeof import('vscode-languageserver/browser'));
