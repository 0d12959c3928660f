import type { Connection } from 'vscode-languageserver';
import type { Files, ReportFile } from './files';
import { findReportsRequest, type ReadFileResult, readReportRequest } from './protocol';

/** Files that the client reads for the server: in a browser, and in workspaces that are on no disk. */
export const clientFiles = (connection: Connection, answers: () => boolean): Files => {
  // A client that cannot read a file, or is gone, has none.
  const read = async (uri: string): Promise<string | null> => {
    if (!answers()) return null;
    const answer: ReadFileResult | null = await connection.sendRequest(readReportRequest, { uri }).then(
      (result) => result as ReadFileResult | null,
      () => null,
    );
    return answer?.text ?? null;
  };
  return {
    read,
    small: async () => null,
    below: async function* (folder): AsyncGenerator<ReportFile> {
      if (!answers()) return;
      const uris = await connection.sendRequest(findReportsRequest, { folder }).then(
        (result) => result as readonly string[] | null,
        () => null,
      );
      for (const uri of uris ?? []) {
        const text = await read(uri);
        if (text !== null) yield { uri, text };
      }
    },
  };
};

/** Files of the server's own machine where there is one, all others by the client. */
export const eitherFiles = (own: Files | null, clients: Files): Files => {
  const of = (uri: string): Files => (own && uri.startsWith('file:') ? own : clients);
  return {
    below: (folder) => of(folder).below(folder),
    read: (uri) => of(uri).read(uri),
    small: (uri) => of(uri).small(uri),
  };
};
