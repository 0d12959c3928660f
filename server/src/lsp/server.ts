import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { clientOf } from './capabilities';
import { clientFiles, eitherFiles } from './clientFiles';
import { handleCodeActions } from './codeActions';
import { handleCompletion } from './completion';
import { type Manner, statusOf } from './convert';
import { handleCustomRequests } from './custom';
import { handleDiagnostics } from './diagnostics';
import { type Documents, openDocuments } from './documents';
import { handleFigures, refreshFigures } from './figures';
import type { Files } from './files';
import { handleFindingsPage } from './findingsPage';
import { handleFormatting } from './formatting';
import type { Open } from './open';
import { handleOutline } from './outline';
import { isProjectFile, Projects, projectPattern } from './projects';
import { type ReadFileResult, readFileRequest, reportsChangedNotification, statusNotification } from './protocol';
import { handleReports } from './reports';
import { safelyOn } from './safely';
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

  const safely = safelyOn(connection);

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

  const diagnostics = handleDiagnostics(connection, client, documents, projects, manner, safely);
  documents.onClose((uri) => {
    projects.checked(uri, null);
    diagnostics.push(uri);
    told(watcher.reread(uri));
  });
  const refresh = (uris: readonly string[]): void => {
    refreshFigures(connection, client);
    tellReports();
    diagnostics.refresh(uris);
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

  handleOutline(connection, { client, documents, locale: () => settings.locale }, safely);
  handleCodeActions(connection, { documents, projects, manner }, safely);
  handleCompletion(connection, documents, manner, safely);
  handleFigures(connection, { documents, workspace, settings: () => settings, manner }, safely);
  handleFormatting(connection, documents, () => settings, safely);

  const fileOf = (uri: string) => workspace.at(keyOf(uri))?.document ?? null;
  handleCustomRequests(connection, { documents, fileOf, locale: () => settings.locale, word }, safely);
  const desk = { documents, workspace, projects, walked: () => walked };
  handleReports(connection, desk);
  handleFindingsPage(connection, desk, { folders: () => folders, locale: () => settings.locale });
};
