import type { Connection, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Client } from './capabilities';
import { diagnosticsOf, type Manner } from './convert';
import type { Documents } from './documents';
import type { Projects } from './projects';
import type { Safely } from './safely';

/** A document's diagnostics, to a client that asks for them or to one that is sent them. */
export interface Diagnostics {
  /** Sends those of a document, none where it is closed; nothing to a client that asks by itself. */
  push(uri: string): void;
  /** Sends those of some documents anew, or has the client ask for all that it shows. */
  refresh(uris: readonly string[]): void;
}

const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Tells the diagnostics of open documents, of each when it is known what its project's files say of it. */
export const handleDiagnostics = (
  connection: Connection,
  client: Client,
  documents: Documents,
  projects: Projects,
  manner: () => Manner,
  safely: Safely,
): Diagnostics => {
  const send = safely('diagnostics', undefined, (uri: string): void => {
    const open = documents.get(uri);
    const diagnostics = open ? diagnosticsOf(open, manner()) : [];
    const version = open ? { version: open.text.version } : {};
    connection.sendDiagnostics({ uri, ...version, diagnostics }).catch(() => undefined);
  });
  const push = (uri: string): void => {
    if (!client.pullDiagnostics) send(uri);
  };
  documents.onChange((uri) => {
    if (projects.isReady(uri)) push(uri);
    else
      projects.load(uri).then(
        () => push(uri),
        () => undefined,
      );
  });

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

  return {
    push,
    refresh: (uris) => {
      if (!client.pullDiagnostics) for (const uri of uris) send(uri);
      else if (client.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    },
  };
};
