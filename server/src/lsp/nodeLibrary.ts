/**
 * The protocol's library, as a process needs it, where the bundles look for it: it is packed once, in the file that loads
 * the others. Required, and not imported, since the bundler would copy all of its names.
 */
export const library = require('vscode-languageserver/node') as typeof import('vscode-languageserver/node');

Object.assign(globalThis, { nianbaoLibrary: library });
