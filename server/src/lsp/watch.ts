import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver';
import type { IndexedReport } from '../check';
import { type Files, reportPattern } from './files';
import type { Workspace } from './workspace';

/** What the walk of a workspace needs of the client. */
export interface Watching {
  /** Wants to be registered with for changes of files. */
  readonly watchFiles: boolean;
  /** Tells of folders that come and go. */
  readonly workspaceFolders: boolean;
}

export interface Watcher {
  /** Reads the workspace's reports and keeps them up to date from now on; after the client is initialized. */
  start(params: InitializeParams, client: Watching): Promise<void>;
  /** Takes what the client tells of files. */
  changed(events: readonly FileEvent[]): Promise<void>;
  /** Reads a file anew: it may have been saved without a word. */
  reread(uri: string): Promise<void>;
}

/** The workspace's folders, as a client named them when it started the server. */
export const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): readonly string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);

/**
 * Fills the workspace with the reports among its files, and keeps it up to date by what the client tells of them; no
 * file is looked at by the clock. `changed` hears of each report that came, went or changed.
 */
export const watch = (
  connection: Connection,
  files: Files,
  workspace: Workspace,
  changed: (reports: readonly IndexedReport[]) => void,
): Watcher => {
  const reread = async (uri: string): Promise<void> => changed(workspace.file(uri, await files.read(uri)));

  const enter = async (folder: string): Promise<void> => {
    for await (const { uri, text } of files.below(folder)) changed(workspace.file(uri, text));
  };

  return {
    reread,
    changed: async (events) => {
      for (const { uri, type } of events) {
        if (type === FileChangeType.Deleted) changed([...workspace.file(uri, null), ...workspace.leave(uri)]);
        else await reread(uri);
      }
    },
    start: async (params, client) => {
      if (client.watchFiles) {
        const watchers = [{ globPattern: reportPattern }];
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
      }
      if (client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
          for (const { uri } of removed) changed(workspace.leave(uri));
          for (const { uri } of added) await enter(uri);
        });
      }
      for (const folder of foldersOf(params)) await enter(folder);
    },
  };
};
