import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentSymbolParams,
  type FoldingRangeParams,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { folding, outline } from '../features';
import { type Client, clientOf } from './capabilities';
import { actionKinds, codeActionsOf } from './codeActions';
import { diagnosticsOf, flatSymbolsOf, foldingRangesOf, type Manner, statusOf, symbolsOf } from './convert';
import { handleCustomRequests } from './custom';
import { type Documents, type Open, openDocuments } from './documents';
import { figureCapabilities, handleFigures, refreshFigures } from './figures';
import type { Files } from './files';
import { handleFormatting } from './formatting';
import { statusNotification } from './protocol';
import { type Options, optionsOf, type Settings, settingsOf } from './settings';
import { watch } from './watch';
import { Workspace } from './workspace';

const capabilitiesFor = (client: Client): InitializeResult['capabilities'] => ({
  ...(client.positionEncodings ? { positionEncoding: 'utf-16' } : {}),
  ...(client.pullDiagnostics
    ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: false } }
    : {}),
  ...(client.workspaceFolders
    ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
    : {}),
  documentSymbolProvider: { label: 'nianbao' },
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  ...figureCapabilities(client),
  ...(client.codeActionEdits ? { codeActionProvider: { codeActionKinds: [...actionKinds] } } : {}),
});

/** A message that needs no answer: a client that is gone, or cannot take it, is no failure of the server. */
const told = (sent: Promise<unknown>): void => {
  sent.catch(() => undefined);
};

/**
 * Serves one client over a connection, which this starts to listen on. Reports of other years are found among the open
 * documents, and among the workspace's files where `files` can be read.
 */
export const createServer = (connection: Connection, files: Files | null = null): void => {
  let started: InitializeParams = { processId: null, rootUri: null, capabilities: {} };
  let client = clientOf(started);
  let options: Options = optionsOf(started);
  let settings: Settings = settingsOf(started, null);

  const manner = (): Manner => ({ client, locale: settings.locale, rulePages: options.rulePages });

  /** An editor asks at every keystroke, of any text: what goes wrong is logged and answered with nothing. */
  const safely = <Params, Result>(name: string, nothing: Result, handle: (params: Params) => Result) => {
    return (params: Params): Result => {
      try {
        return handle(params);
      } catch (error) {
        connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
        return nothing;
      }
    };
  };

  const checked = (open: Open): void => {
    if (options.status) told(connection.sendNotification(statusNotification, statusOf(open, settings.locale)));
  };
  const workspace = new Workspace();
  const documents: Documents = openDocuments(connection, workspace, () => settings, checked);
  const watcher = files && watch(connection, files, workspace, (reports) => documents.changed(reports));

  const push = safely('diagnostics', undefined, (uri: string): void => {
    const open = documents.get(uri);
    const diagnostics = open ? diagnosticsOf(open, manner()) : [];
    told(connection.sendDiagnostics({ uri, ...(open ? { version: open.text.version } : {}), diagnostics }));
  });
  documents.onChange((uri) => {
    if (!client.pullDiagnostics) push(uri);
  });
  documents.onClose((uri) => {
    if (!client.pullDiagnostics) push(uri);
    if (watcher) told(watcher.reread(uri));
  });
  const refresh = (uris: readonly string[]): void => {
    refreshFigures(connection, client);
    if (!client.pullDiagnostics) for (const uri of uris) push(uri);
    else if (client.refreshDiagnostics) told(connection.languages.diagnostics.refresh());
  };
  documents.onConcerned(refresh);

  const configure = (configured: unknown): void => {
    const next = settingsOf(started, configured);
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    settings = next;
    documents.forget();
    refresh(documents.uris());
  };
  const askForConfiguration = async (): Promise<void> => {
    try {
      configure(await connection.workspace.getConfiguration('nianbao'));
    } catch (error) {
      connection.console.warn(`workspace/configuration: ${String(error)}`);
    }
  };

  connection.onInitialize((params) => {
    started = params;
    client = clientOf(params);
    options = optionsOf(params);
    settings = settingsOf(params, null);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'nianbao', version } };
  });
  connection.onInitialized(async () => {
    if (watcher) told(watcher.start(started, client));
    if (!client.configuration) return;
    if (client.registerConfiguration) {
      const registration = { section: 'nianbao' };
      told(connection.client.register(DidChangeConfigurationNotification.type, registration));
    }
    await askForConfiguration();
  });
  connection.onDidChangeConfiguration(async ({ settings: changed }) => {
    if (client.configuration) await askForConfiguration();
    else configure((changed as { readonly nianbao?: unknown } | null)?.nianbao);
  });

  const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] };
  connection.languages.diagnostics.on(
    safely('diagnostics', noDiagnostics, ({ textDocument, previousResultId }: DocumentDiagnosticParams) => {
      const open = documents.get(textDocument.uri);
      if (!open) return noDiagnostics;
      const { resultId } = open;
      if (previousResultId === resultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnosticsOf(open, manner()) };
    }),
  );

  connection.onDocumentSymbol(
    safely('documentSymbol', [], ({ textDocument }: DocumentSymbolParams) => {
      const open = documents.get(textDocument.uri);
      if (!open) return [];
      const nodes = outline(open.reading, settings.locale);
      return client.hierarchicalSymbols ? symbolsOf(open.text, nodes) : flatSymbolsOf(open.text, nodes);
    }),
  );

  connection.onFoldingRanges(
    safely('foldingRange', [], ({ textDocument }: FoldingRangeParams) => {
      const open = documents.get(textDocument.uri);
      return open ? foldingRangesOf(open.text, folding(open.reading), client.foldingLimit) : [];
    }),
  );

  connection.onCodeAction(
    safely('codeAction', [], (params: CodeActionParams): CodeAction[] => {
      const open = documents.get(params.textDocument.uri);
      return open ? codeActionsOf(open, params, manner()) : [];
    }),
  );

  handleFigures(connection, { documents, workspace, settings: () => settings, manner }, safely);
  handleFormatting(connection, documents, () => settings, safely);
  handleCustomRequests(connection, documents, safely);
  connection.listen();
};
