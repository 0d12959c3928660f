import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';

/** The floor: a server on the same library that keeps no text and answers every pull, or every edit, with nothing. */

const connection = createConnection();
let pull = false;

connection.onInitialize(({ capabilities }) => {
  pull = Boolean(capabilities.textDocument?.diagnostic);
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...(pull ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    },
  };
});
const tell = ({ textDocument: { uri, version } }: { textDocument: { uri: string; version: number } }): void => {
  if (!pull) void connection.sendDiagnostics({ uri, version, diagnostics: [] });
};
connection.onDidOpenTextDocument(tell);
connection.onDidChangeTextDocument(tell);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.listen();
