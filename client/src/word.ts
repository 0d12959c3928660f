import * as vscode from 'vscode';
import { type WordTextParams, type WordTextResult, wordTextRequest } from '../../server/src/lsp/protocol';
import { nameOf } from './looks';
import { openReport } from './newReport';
import type { Service } from './service';

const t = vscode.l10n.t;

/** Bytes of a document at most: some hundred reports. */
const mostBytes = 32 * 1024 * 1024;

const inBase64 = (bytes: Uint8Array): string => {
  let text = '';
  // Arguments of a call are counted.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

const askFile = async (): Promise<vscode.Uri | undefined> => {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: t('Word document to take the text from'),
      filters: { Word: ['docx'] },
      canSelectMany: false,
    })) ?? [];
  return file;
};

const problems = (name: string): Readonly<Record<Extract<WordTextResult, { problem: string }>['problem'], string>> => ({
  other: t('{0} is no .docx. Open it in Word or WPS and save it as .docx.', name),
  damaged: t('{0} is damaged. Open it in Word or WPS and save it as .docx.', name),
  tooLarge: t('{0} is too large for an annual report and was not read.', name),
});

const read = async (service: Service, file: vscode.Uri): Promise<WordTextResult> => {
  if ((await vscode.workspace.fs.stat(file)).size > mostBytes) return { problem: 'tooLarge' };
  const bytes = await vscode.workspace.fs.readFile(file);
  const client = await service.start();
  const params: WordTextParams = { bytes: inBase64(bytes) };
  return client.sendRequest<WordTextResult>(wordTextRequest, params);
};

/** Opens the text of a Word document as a new document beside it; asks for the file where none is given. */
export const openWord = async (service: Service, given?: vscode.Uri): Promise<vscode.TextDocument | undefined> => {
  const file = given ?? (await askFile());
  if (!file) return undefined;
  const name = nameOf(file);
  const result = await read(service, file);
  if ('problem' in result) {
    void vscode.window.showErrorMessage(problems(name)[result.problem]);
    return undefined;
  }
  if (!result.isReport) {
    void vscode.window.showWarningMessage(t('{0} holds no annual report; its text was opened all the same.', name));
  }
  return openReport({ text: result.text, fileName: name.replace(/(\.docx)?$/i, '.txt') }, file.toString());
};
