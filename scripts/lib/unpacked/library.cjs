// Stands in the core for the protocol's library: the server's first file, which loads the core, has it; see server/src/lsp/library.ts.

module.exports = globalThis.nianbaoLibrary;
