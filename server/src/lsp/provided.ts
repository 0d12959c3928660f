import {
  CodeActionKind,
  type CompletionOptions,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { tokenKinds } from '../features/tokenKinds';
import type { Client } from './capabilities';

/** What the server tells a client at the start that it can do. Of the rooms to the left this needs hardly any: see `serve.ts`. */

/** The kind of the action that makes all safe fixes. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;

/** All kinds of code actions that the server gives. */
const actionKinds = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.Refactor,
  fixAllKind,
] as const;

/** Shows a document that a change has made; its one argument is the document's address. */
export const showCommand = 'nianbao.showDocument';

/** `、` ends an ordinal, `|` a cell; whatever else is typed, editors ask by themselves or a person does. */
const completionOptions: CompletionOptions = {
  triggerCharacters: ['、', '|'],
  completionItem: { labelDetailsSupport: true },
};

const figureCapabilities = (client: Client): InitializeResult['capabilities'] => ({
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  callHierarchyProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenKinds], tokenModifiers: [] },
    full: true,
    range: true,
  },
  selectionRangeProvider: true,
  codeLensProvider: {},
  documentLinkProvider: {},
  workspaceSymbolProvider: true,
  renameProvider: client.prepareRename ? { prepareProvider: true } : true,
});

/** The server's capabilities, as far as the client can use them. */
export const capabilitiesFor = (client: Client): InitializeResult['capabilities'] => ({
  textDocumentSync: TextDocumentSyncKind.Incremental,
  ...(client.positionEncodings ? { positionEncoding: 'utf-16' } : {}),
  ...(client.pullDiagnostics
    ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: false } }
    : {}),
  ...(client.workspaceFolders
    ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
    : {}),
  completionProvider: completionOptions,
  ...(client.showDocument ? { executeCommandProvider: { commands: [showCommand] } } : {}),
  documentSymbolProvider: { label: 'nianbao' },
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  ...figureCapabilities(client),
  ...(client.codeActionEdits ? { codeActionProvider: { codeActionKinds: [...actionKinds] } } : {}),
});
