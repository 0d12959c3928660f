// Stands in the bundles for the folding table: the server's first file, which loads the core, has it; see server/src/lsp/lend.ts.

export const { compatibility, radicals, traditional } = globalThis.nianbaoFolding;
