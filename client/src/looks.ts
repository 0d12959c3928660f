import * as vscode from 'vscode';
import { detectionPrefix, looksLikeReport } from '../../server/src/parser/detect';

export const languageId = 'nianbao';

/** A file's name without its folders. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Languages that a report may be written in as well, and keeps: Markdown, and a page's source. */
export const hostLanguages: readonly string[] = ['markdown', 'html'];

/** True where the beginning of the document reads like a report; never looks further than a bounded prefix. */
export const looksLike = (document: vscode.TextDocument): boolean =>
  looksLikeReport(document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(detectionPrefix))));

/** True for a file that reads like a report in the encoding of older Chinese systems, and was read as UTF-8. */
export const isMisread = async (document: vscode.TextDocument): Promise<boolean> => {
  const { uri, isUntitled, isDirty } = document;
  const end = document.positionAt(detectionPrefix);
  if (isUntitled || isDirty || !document.getText(new vscode.Range(0, 0, end.line, end.character)).includes('\ufffd')) {
    return false;
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  // Up to four bytes a character; one that is cut at the end does not matter.
  const text = new TextDecoder('gb18030').decode(bytes.subarray(0, 4 * detectionPrefix));
  return looksLikeReport(text.slice(0, detectionPrefix));
};

/** True for a text of this language, and for one that reads like a report. */
export const isReportText = (language: string, text: string): boolean =>
  language === languageId || looksLikeReport(text.slice(0, detectionPrefix));

/** True for what a person edits: files and new documents, not the older versions that a comparison shows. */
export const isEditable = ({ scheme }: vscode.Uri): boolean =>
  scheme === 'untitled' ||
  vscode.workspace.fs.isWritableFileSystem(scheme) === true ||
  (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme);
