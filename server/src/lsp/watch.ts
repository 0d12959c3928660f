import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver';
import type { IndexedReport } from '../check';
import { reportPattern } from './files';
import type { Texts } from './texts';
import { keyOf, type Workspace } from './workspace';

/** What the walk of a workspace needs of the client. */
export interface Watching {
  /** Wants to be registered with for changes of files. */
  readonly watchFiles: boolean;
  /** Tells of folders that come and go. */
  readonly workspaceFolders: boolean;
}

/** Keeps the index of the workspace's reports up to date. */
export interface Watcher {
  /** Reads the workspace's reports and keeps them up to date from now on; after the client is initialized. */
  start(params: InitializeParams, client: Watching): Promise<void>;
  /** Takes what the client tells of files. */
  changed(events: readonly FileEvent[]): Promise<void>;
  /** Reads a file anew: it may have been saved without a word. */
  reread(uri: string): Promise<void>;
}

/** Files of a walk that are told of in one word: each word may have a client ask again for all that it shows. */
const filesAWord = 64;

const urisOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.map((each) => each?.uri).filter((uri): uri is string => typeof uri === 'string') : [];

/** The workspace's folders, as a client named them when it started the server. */
export const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): readonly string[] =>
  workspaceFolders ? urisOf(workspaceFolders) : urisOf([{ uri: rootUri }]).filter((uri) => uri !== '');

/** Folders that came and went; what is no folder is passed over. */
export const folderChange = (event: unknown): { readonly added: string[]; readonly removed: string[] } => {
  const { added, removed } = (event ?? {}) as { readonly added?: unknown; readonly removed?: unknown };
  return { added: urisOf(added), removed: urisOf(removed) };
};

/** The files that a client tells of; what is none is passed over. */
export const fileChanges = (params: unknown): readonly FileEvent[] => {
  const changes = (params as { readonly changes?: unknown } | null)?.changes;
  return Array.isArray(changes) ? changes.filter((each) => typeof each?.uri === 'string') : [];
};

/**
 * Fills the workspace with the reports among its files, and keeps it up to date by what the client tells of them; no
 * file is looked at by the clock. `changed` hears of the reports that came, went or changed.
 */
export const watch = (
  connection: Connection,
  files: Texts,
  workspace: Workspace,
  changed: (reports: readonly IndexedReport[]) => void,
): Watcher => {
  /** The last look at each file that is being read: what an earlier one finds is old. */
  const looks = new Map<string, object>();
  /** Walks that go on, with what was told of files since they began: a walk may have read such a file before. */
  const walks = new Map<string, Set<string>>();

  const touch = (key: string): void => {
    for (const told of walks.values()) told.add(key);
  };

  const reread = async (uri: string): Promise<void> => {
    const key = keyOf(uri);
    const look = {};
    looks.set(key, look);
    touch(key);
    const text = await files.read(uri);
    if (looks.get(key) !== look) return;
    looks.delete(key);
    changed(workspace.file(uri, text));
  };

  const forget = (uri: string): void => {
    const key = keyOf(uri);
    looks.delete(key);
    touch(key);
    changed([...workspace.file(uri, null), ...workspace.leave(uri)]);
  };

  const enter = async (folder: string): Promise<void> => {
    const told = new Set<string>();
    walks.set(folder, told);
    let found: IndexedReport[] = [];
    let count = 0;
    for await (const { uri, text } of files.below(folder)) {
      // The folder is no longer one of the workspace's, or was entered anew.
      if (walks.get(folder) !== told) return;
      if (!told.has(keyOf(uri))) found.push(...workspace.file(uri, text));
      if (++count % filesAWord > 0) continue;
      changed(found);
      found = [];
    }
    if (walks.get(folder) !== told) return;
    walks.delete(folder);
    changed(found);
  };

  const leave = (folder: string): void => {
    walks.delete(folder);
    changed(workspace.leave(folder));
  };

  return {
    reread,
    changed: async (events) => {
      await Promise.all(events.map(({ uri, type }) => (type === FileChangeType.Deleted ? forget(uri) : reread(uri))));
    },
    start: async (params, client) => {
      if (client.watchFiles) {
        const watchers = [{ globPattern: reportPattern }];
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
      }
      if (client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(async (event) => {
          const { added, removed } = folderChange(event);
          for (const folder of removed) leave(folder);
          for (const folder of added) await enter(folder);
        });
      }
      for (const folder of foldersOf(params)) await enter(folder);
    },
  };
};
