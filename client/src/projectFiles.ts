import * as vscode from 'vscode';
import {
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
  saveProjectFileCommand,
} from '../../server/src/lsp/protocol';
import type { Service } from './service';

/** No such file that a person wrote is larger. */
const largest = 1024 * 1024;

/** Files with settings and ignores: the only ones that the server may ask for. */
const isProjectFile = (uri: vscode.Uri): boolean => /\/\.nianbao(?:-ignore)?\.json$/.test(uri.path);

const read = async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
  const address = vscode.Uri.parse(uri);
  if (!isProjectFile(address) || !vscode.workspace.getWorkspaceFolder(address)) return { text: null };
  try {
    if ((await vscode.workspace.fs.stat(address)).size > largest) return { text: null };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(address)) };
  } catch {
    return { text: null };
  }
};

/** Reads the workspace's settings and ignores for the server, in virtual workspaces too, and saves what a quick fix wrote. */
export const serveProjectFiles = (context: vscode.ExtensionContext, service: Service): void => {
  context.subscriptions.push(
    service.onDidCreate((client) => {
      client.onRequest(readFileRequest, read);
    }),
    vscode.commands.registerCommand(saveProjectFileCommand, async (uri: unknown) => {
      if (typeof uri !== 'string' || !isProjectFile(vscode.Uri.parse(uri))) return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      await document.save();
    }),
  );
};
