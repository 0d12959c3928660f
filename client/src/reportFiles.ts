import * as vscode from 'vscode';
import {
  type FindReportsParams,
  findReportsRequest,
  type ReadFileParams,
  type ReadFileResult,
  readReportRequest,
} from '../../server/src/lsp/protocol';
import { detectionPrefix, looksLikeReport, mayBeReport, reportEndings } from '../../server/src/parser/detect';
import type { Service } from './service';

const pattern = `**/*.{${reportEndings.join()}}`;
const mostFiles = 2000;
const largest = 1024 * 1024;

const find = async ({ folder }: FindReportsParams): Promise<readonly string[]> => {
  const root = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(folder));
  if (!root) return [];
  const inside = new vscode.RelativePattern(root, pattern);
  const found = await vscode.workspace.findFiles(inside, '**/node_modules/**', mostFiles);
  return found.map((uri) => uri.toString());
};

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** Only what reads like a report is sent. */
const read = async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
  const address = vscode.Uri.parse(uri);
  if (!mayBeReport(address.path) || !vscode.workspace.getWorkspaceFolder(address)) return { text: null };
  try {
    const { type, size } = await vscode.workspace.fs.stat(address);
    // A link tells its own kind beside that of what it leads to; a device is neither.
    if ((type & vscode.FileType.File) === 0 || size > largest) return { text: null };
    const text = decode(await vscode.workspace.fs.readFile(address));
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
