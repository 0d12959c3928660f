import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionList,
  type CompletionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentSymbolParams,
  type ExecuteCommandParams,
  type FoldingRangeParams,
  type InitializeParams,
} from 'vscode-languageserver';
import { folding, outline } from '../features';
import { clientOf } from './capabilities';
import { clientFiles, eitherFiles } from './clientFiles';
import { codeActionsOf, wants } from './codeActions';
import { completionsOf } from './completion';
import { diagnosticsOf, flatSymbolsOf, foldingRangesOf, type Manner, spanOf, statusOf, symbolsOf } from './convert';
import { handleCustomRequests } from './custom';
import { type Documents, openDocuments } from './documents';
import { handleFigures, refreshFigures } from './figures';
import type { Files } from './files';
import { handleFindingsPage } from './findingsPage';
import { handleFormatting } from './formatting';
import { ignoreActions } from './ignoring';
import type { Open } from './open';
import { isProjectFile, Projects, projectPattern } from './projects';
import { type ReadFileResult, readFileRequest, reportsChangedNotification, statusNotification } from './protocol';
import { showCommand } from './provided';
import { handleReports } from './reports';
import { optionsOf, settingsOf } from './settings';
import { textsOf } from './texts';
import { fileChanges, folderChange, foldersOf, watch } from './watch';
import { wellFormed } from './wellFormed';
import type * as Word from './word';
import { keyOf, Workspace } from './workspace';

/** A message that needs no answer: a client that is gone, or cannot take it, is no failure of the server. */
const told = (sent: Promise<unknown>): void => {
  sent.catch(() => undefined);
};

/**
 * Serves one client, which has said what it can do, over a connection. Reports of other years are found among the open
 * documents and the workspace's files: by `files` where the server's place has any, else by a client that reads them.
 */
export const createServer = (
  connection: Connection,
  started: InitializeParams,
  { files, word }: { readonly files: Files | null; readonly word: () => typeof Word },
): void => {
  const client = clientOf(started);
  const options = optionsOf(started);
  let settings = settingsOf(started, null);

  const manner = (): Manner => ({
    client,
    locale: settings.locale,
    rulePages: options.rulePages,
    savesProjectFiles: options.saveProjectFiles,
  });

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

  let folders: readonly string[] = foldersOf(started);
  const smallText = async (uri: string): Promise<string | null> => {
    if (!options.readFile) return (await files?.small(uri)) ?? null;
    const answer: ReadFileResult | null = await connection.sendRequest(readFileRequest, { uri });
    return answer?.text ?? null;
  };
  // Project files are no documents that are served: what is said of them is pushed to every client.
  const tellProject = safely('projects', undefined, (uri: string): void =>
    told(connection.sendDiagnostics({ uri, diagnostics: projects.diagnosticsOf(uri, settings.locale) })),
  );
  const projects = new Projects(
    () => folders,
    () => settings.layers,
    smallText,
    (uri) => tellProject(uri),
  );

  const checked = (open: Open): void => {
    projects.checked(open.text.uri, open.reading.reports);
    tellReports();
    if (options.status) told(connection.sendNotification(statusNotification, statusOf(open, settings.locale)));
  };
  const tellReports = (): void => {
    if (options.reports) told(connection.sendNotification(reportsChangedNotification));
  };
  const workspace = new Workspace();
  const documents: Documents = openDocuments(wellFormed(connection), workspace, (uri) => projects.of(uri), checked);
  const readers = eitherFiles(
    files,
    clientFiles(connection, () => options.findReports),
  );
  let walked: Promise<void> = Promise.resolve();
  const watcher = watch(connection, textsOf(readers, word), workspace, (reports) => {
    documents.changed(reports);
    tellReports();
  });

  const push = safely('diagnostics', undefined, (uri: string): void => {
    const open = documents.get(uri);
    const diagnostics = open ? diagnosticsOf(open, manner()) : [];
    told(connection.sendDiagnostics({ uri, ...(open ? { version: open.text.version } : {}), diagnostics }));
  });
  documents.onChange((uri) => {
    // Nothing is said before it is known what holds for the document.
    if (!projects.isReady(uri)) told(projects.load(uri).then(() => client.pullDiagnostics || push(uri)));
    else if (!client.pullDiagnostics) push(uri);
  });
  documents.onClose((uri) => {
    projects.checked(uri, null);
    if (!client.pullDiagnostics) push(uri);
    told(watcher.reread(uri));
  });
  const refresh = (uris: readonly string[]): void => {
    refreshFigures(connection, client);
    tellReports();
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
  connection.onDidChangeWatchedFiles(async (params) => {
    const changes = fileChanges(params);
    const ours = changes.filter(({ uri }) => isProjectFile(uri));
    const changed = await Promise.all(ours.map(({ uri }) => projects.changed(uri)));
    if (changed.includes(true)) refresh(documents.uris());
    await watcher.changed(changes.filter(({ uri }) => !isProjectFile(uri)));
  });

  const askForConfiguration = async (): Promise<void> => {
    try {
      configure(await connection.workspace.getConfiguration('nianbao'));
    } catch (error) {
      connection.console.warn(`workspace/configuration: ${String(error)}`);
    }
  };

  connection.onInitialized(async () => {
    if (client.watchFiles) {
      const watchers = [{ globPattern: projectPattern }];
      told(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        const { added, removed } = folderChange(event);
        folders = [...folders.filter((uri) => !removed.includes(uri)), ...added];
        for (const uri of documents.uris()) told(projects.load(uri).then(() => refresh([uri])));
      });
    }
    walked = watcher.start(started, client).catch(() => undefined);
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
  const pulled = safely(
    'diagnostics',
    noDiagnostics,
    ({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
      const open = documents.get(textDocument.uri);
      if (!open) return noDiagnostics;
      const { resultId } = open;
      if (previousResultId === resultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnosticsOf(open, manner()) };
    },
  );
  connection.languages.diagnostics.on((params) => {
    const uri = params.textDocument?.uri ?? '';
    return projects.isReady(uri) ? pulled(params) : projects.load(uri).then(() => pulled(params));
  });

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
      if (!open) return [];
      const ignoring = wants(params.context?.only, CodeActionKind.QuickFix)
        ? ignoreActions(open, spanOf(open.text, params.range), projects.ignoreTarget(open.text.uri), manner())
        : [];
      return [...codeActionsOf(open, params, manner()), ...ignoring];
    }),
  );

  handleFigures(connection, { documents, workspace, settings: () => settings, manner }, safely);
  handleFormatting(connection, documents, () => settings, safely);
  connection.onExecuteCommand(
    safely('executeCommand', null, ({ command, arguments: [uri] = [] }: ExecuteCommandParams): null => {
      if (command !== showCommand || typeof uri !== 'string') return null;
      told(connection.window.showDocument({ uri, takeFocus: true }));
      return null;
    }),
  );

  connection.onCompletion(
    safely('completion', null, ({ textDocument, position }: CompletionParams): CompletionList | null => {
      const open = documents.get(textDocument.uri);
      return open ? completionsOf(open, position, manner()) : null;
    }),
  );

  const fileOf = (uri: string) => workspace.at(keyOf(uri))?.document ?? null;
  handleCustomRequests(connection, { documents, fileOf, locale: () => settings.locale, word }, safely);
  const desk = { documents, workspace, projects, walked: () => walked };
  handleReports(connection, desk);
  handleFindingsPage(connection, desk, { folders: () => folders, locale: () => settings.locale });
};
