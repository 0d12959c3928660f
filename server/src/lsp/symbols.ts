import type { CancellationToken, Connection, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type WorkspaceSymbol, workspaceSymbols } from '../features';
import type { Locale } from '../messages';
import { workspaceSymbolsOf } from './convertFigures';
import type { Documents } from './documents';
import { logFailure } from './safely';
import type { Workspace } from './workspace';

/** More than a person looks through. */
const mostSymbols = 500;

/** How long the search goes on before it lets others be answered, in milliseconds: there may be thousands of files to read. */
const longest = 20;

/** Lets what has come in be answered first. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { setImmediate: soon = setTimeout } = globalThis as { setImmediate?: (then: () => void) => unknown };
    soon(resolve);
  });

/** Answers the search for symbols of the whole workspace; a cancelled one with what was found so far. */
export const handleWorkspaceSymbols = (
  connection: Connection,
  { documents, workspace, locale }: { documents: Documents; workspace: Workspace; locale: () => Locale },
): void => {
  const search = async (query: string, token?: CancellationToken): Promise<SymbolInformation[]> => {
    // Asking for one document reads them all: the index has them as they stand.
    documents.get(documents.uris()[0] ?? '');
    const found: WorkspaceSymbol[] = [];
    let start = Date.now();
    for (const report of workspace.reports()) {
      found.push(...workspaceSymbols([report], query, locale()));
      if (found.length >= mostSymbols || token?.isCancellationRequested) break;
      if (Date.now() - start < longest) continue;
      await nextTurn();
      start = Date.now();
    }
    return workspaceSymbolsOf(found.slice(0, mostSymbols));
  };

  connection.onWorkspaceSymbol(({ query }: WorkspaceSymbolParams, token) =>
    search(query, token).catch((error: unknown) => {
      logFailure(connection, 'workspaceSymbol', error);
      return [];
    }),
  );
};
