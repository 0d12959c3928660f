import * as vscode from 'vscode';
import { type WordTextParams, type WordTextResult, wordTextRequest } from '../../server/src/lsp/protocol';
import { wordEnding } from '../../server/src/parser/detect';
import { fileOf, wordScheme } from './addresses';
import { nameOf } from './looks';
import type { Service } from './service';

const t = vscode.l10n.t;

/** Bytes of a document at most: some hundred reports. */
const mostBytes = 32 * 1024 * 1024;

/** Bytes for a message, which is JSON. */
export const inBase64 = (bytes: Uint8Array): string => {
  let text = '';
  // Arguments of a call are counted.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

/** Why a document cannot be read, with the remedy. */
export const wordProblem = (
  name: string,
  problem: Extract<WordTextResult, { readonly problem: string }>['problem'],
): string => {
  if (problem === 'other') return t('{0} is no .docx. Open it in Word or WPS and save it as .docx.', name);
  if (problem === 'damaged') return t('{0} is damaged. Open it in Word or WPS and save it as .docx.', name);
  return t('{0} is too large for an annual report and was not read.', name);
};

/** The text of a Word document, as the server takes it out. */
export const readWord = async (service: Service, file: vscode.Uri): Promise<WordTextResult> => {
  if ((await vscode.workspace.fs.stat(file)).size > mostBytes) return { problem: 'tooLarge' };
  const bytes = await vscode.workspace.fs.readFile(file);
  const client = await service.start();
  const params: WordTextParams = { bytes: inBase64(bytes) };
  return client.sendRequest<WordTextResult>(wordTextRequest, params);
};

/** Shows the texts of Word documents, and shows them anew when their files change. */
export const serveWordDocuments = (context: vscode.ExtensionContext, service: Service): void => {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const watchers = new Map<string, vscode.Disposable>();

  const watch = (uri: vscode.Uri): void => {
    if (watchers.has(uri.toString())) return;
    const file = fileOf(uri);
    // The workspace is watched as a whole; for a file elsewhere its folder is.
    const isInside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
    const documents = isInside
      ? `**/*.${wordEnding}`
      : new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), '*');
    const watcher = vscode.workspace.createFileSystemWatcher(documents);
    const tell = (written: vscode.Uri): void => {
      if (written.toString() === file.toString()) changed.fire(uri);
    };
    watchers.set(uri.toString(), vscode.Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell)));
  };

  const provideTextDocumentContent = async (uri: vscode.Uri): Promise<string> => {
    const file = fileOf(uri);
    const result = await readWord(service, file);
    if ('problem' in result) throw new Error(wordProblem(nameOf(file), result.problem));
    watch(uri);
    return result.text;
  };

  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(wordScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      // Told of a change of its language as well.
      if (!isClosed) return;
      watchers.get(uri.toString())?.dispose();
      watchers.delete(uri.toString());
    }),
    { dispose: () => vscode.Disposable.from(...watchers.values()).dispose() },
  );
};
