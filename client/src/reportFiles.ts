import * as vscode from 'vscode';
import { peek } from '../../server/src/bytes/peek';
import {
  type FindReportsParams,
  findReportsRequest,
  type ReadFileParams,
  type ReadReportResult,
  readReportRequest,
} from '../../server/src/lsp/protocol';
import {
  detectionPrefix,
  looksLikeReport,
  mayBeReport,
  mayBeWord,
  reportEndings,
  wordEnding,
} from '../../server/src/parser/detect';
import { nameOf } from './looks';
import type { Service } from './service';
import { inBase64 } from './wordDocuments';

const mostFiles = 2000;
const largest = 1024 * 1024;
/** Word documents carry their pictures, and each takes a moment to open. */
const mostWord = 500;
const largestWord = 8 * 1024 * 1024;

const find = async ({ folder }: FindReportsParams): Promise<readonly string[]> => {
  const root = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(folder));
  if (!root) return [];
  const inside = (endings: readonly string[], most: number): Thenable<vscode.Uri[]> => {
    const pattern = new vscode.RelativePattern(root, `**/*.{${endings.join()}}`);
    return vscode.workspace.findFiles(pattern, '**/node_modules/**', most);
  };
  const found = [...(await inside(reportEndings, mostFiles)), ...(await inside([wordEnding], mostWord))];
  return found.map((uri) => uri.toString());
};

/** Of texts only what reads like a report is sent. */
const read = async ({ uri }: ReadFileParams): Promise<ReadReportResult> => {
  const address = vscode.Uri.parse(uri);
  const isWord = mayBeWord(nameOf(address));
  const isOurs = isWord || mayBeReport(address.path);
  if (!isOurs || !vscode.workspace.getWorkspaceFolder(address)) return { text: null };
  try {
    const { type, size } = await vscode.workspace.fs.stat(address);
    // A link tells its own kind beside that of what it leads to; a device is neither.
    if ((type & vscode.FileType.File) === 0 || size > (isWord ? largestWord : largest)) return { text: null };
    const bytes = await vscode.workspace.fs.readFile(address);
    if (isWord) return { bytes: inBase64(bytes) };
    const text = peek(bytes);
    return { text: looksLikeReport(text.slice(0, detectionPrefix)) ? text : null };
  } catch {
    return { text: null };
  }
};

/** Finds and reads the workspace's reports for a server that cannot: in a browser, in virtual workspaces. */
export const serveReportFiles = (context: vscode.ExtensionContext, service: Service): void => {
  context.subscriptions.push(
    service.onDidCreate((client) => {
      client.onRequest(findReportsRequest, find);
      client.onRequest(readReportRequest, read);
    }),
  );
};
