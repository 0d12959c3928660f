import * as vscode from 'vscode';
import { type PreviewParams, type PreviewResult, previewRequest } from '../../server/src/lsp/protocol';
import { fileOf } from './addresses';
import { nameOf } from './looks';
import { say } from './say';
import type { Service } from './service';

const t = vscode.l10n.t;

/** Characters that some file system does not take in a name. */
const forbidden = /[\\/:*?"<>|]+/g;

const fileName = (title: string): string => `${title.replace(forbidden, ' ').trim().slice(0, 120) || 'report'}.html`;

const folderOf = ({ uri, isUntitled }: vscode.TextDocument): vscode.Uri | undefined =>
  isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(fileOf(uri), '..');

/** The report as HTML; null where the server does not have the document. */
export const askPreview = async (
  service: Service,
  { uri }: vscode.TextDocument,
  kind: PreviewParams['kind'],
): Promise<PreviewResult | null> => {
  const client = await service.start();
  const params: PreviewParams = { uri: client.code2ProtocolConverter.asUri(uri), kind };
  return client.sendRequest<PreviewResult | null>(previewRequest, params);
};

/** Writes a page, to `target` or where a person says, who is offered its title in a folder; gives its address. */
export const savePage = async (
  { title, html }: { readonly title: string; readonly html: string },
  folder: vscode.Uri | undefined,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> => {
  const file =
    target ??
    (await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, fileName(title)) } : {}),
      filters: { HTML: ['html'] },
    }));
  if (!file) return undefined;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(html));
  say(t('Exported: {0}', nameOf(file)));
  return file;
};

/** Writes the report as one HTML file. */
export const exportPage = async (
  service: Service,
  document: vscode.TextDocument,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> => {
  const page = await askPreview(service, document, 'page');
  if (page) return savePage(page, folderOf(document), target);
  say(t('Open a report first.'));
  return undefined;
};

/**
 * Prints the report by the browser, as a webview may not print: a person saves the page, and on the desktop the browser
 * opens it. Nothing is written but where a person says.
 */
export const printPage = async (service: Service, document: vscode.TextDocument): Promise<void> => {
  const file = await exportPage(service, document);
  if (!file) return;
  const isHere = file.scheme === 'file' && !vscode.env.remoteName && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (isHere && (await vscode.env.openExternal(file))) say(t('The report is open in the browser: print it there.'));
  else say(t('Open the saved page in a browser and print it there.'));
};
