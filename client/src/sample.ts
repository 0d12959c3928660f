import * as vscode from 'vscode';
import { languageId } from './looks';

/** Opens the packed sample report, with its mistakes, as a new document that nothing hangs on. */
export const openSample = async (extension: vscode.Uri): Promise<vscode.TextDocument> => {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', 'sample.txt'));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: languageId, content });
  await vscode.window.showTextDocument(document);
  return document;
};
