import * as vscode from 'vscode';
import { shownAs } from './addresses';
import { nameOf } from './looks';
import { openReport } from './newReport';
import type { Service } from './service';
import { readWord, wordProblem } from './wordDocuments';

const t = vscode.l10n.t;

const askFile = async (): Promise<vscode.Uri | undefined> => {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: t('Word document to take the text from'),
      filters: { Word: ['docx'] },
      canSelectMany: false,
    })) ?? [];
  return file;
};

/** A Word document and its text; asks for the file where none is given. Says why where there is no text, or no report in it. */
const readFile = async (
  service: Service,
  given: vscode.Uri | undefined,
): Promise<{ readonly file: vscode.Uri; readonly text: string } | undefined> => {
  const file = given ?? (await askFile());
  if (!file) return undefined;
  const name = nameOf(file);
  const result = await readWord(service, file);
  if ('problem' in result) {
    void vscode.window.showErrorMessage(wordProblem(name, result.problem));
    return undefined;
  }
  if (!result.isReport) {
    void vscode.window.showWarningMessage(t('{0} holds no annual report; its text was opened all the same.', name));
  }
  return { file, text: result.text };
};

/** Opens the text of a Word document as a new document beside it. */
export const openWord = async (service: Service, given?: vscode.Uri): Promise<vscode.TextDocument | undefined> => {
  const read = await readFile(service, given);
  if (!read) return undefined;
  const fileName = nameOf(read.file).replace(/(\.docx)?$/i, '.txt');
  return openReport({ text: read.text, fileName }, read.file.toString());
};

/** Shows the text of a Word document with what is wrong in it; the document is not written to, and neither is the text. */
export const checkWord = async (service: Service, given?: vscode.Uri): Promise<vscode.TextDocument | undefined> => {
  const read = await readFile(service, given);
  if (!read) return undefined;
  const document = await vscode.workspace.openTextDocument(shownAs(read.file));
  await vscode.window.showTextDocument(document);
  return document;
};
