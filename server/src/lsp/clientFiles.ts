import type { Connection } from 'vscode-languageserver';
import { bytesOf } from './base64';
import type { Content, Files } from './files';
import { findReportsRequest, type ReadReportResult, readReportRequest } from './protocol';

/** Files that the client reads for the server: in a browser, and in workspaces that are on no disk. */
export const clientFiles = (connection: Connection, answers: () => boolean): Files => {
  // A client that cannot read a file, or is gone, has none.
  const read = async (uri: string): Promise<Content | null> => {
    if (!answers()) return null;
    const answer: ReadReportResult | null = await connection.sendRequest(readReportRequest, { uri }).then(
      (result) => result as ReadReportResult | null,
      () => null,
    );
    return answer && 'bytes' in answer ? bytesOf(answer.bytes) : (answer?.text ?? null);
  };
  return {
    read,
    small: async () => null,
    below: async function* (folder) {
      if (!answers()) return;
      const uris = await connection.sendRequest(findReportsRequest, { folder }).then(
        (result) => result as readonly string[] | null,
        () => null,
      );
      for (const uri of uris ?? []) {
        const content = await read(uri);
        if (content !== null) yield { uri, content };
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
