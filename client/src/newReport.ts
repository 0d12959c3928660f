import * as vscode from 'vscode';
import type { NewReportParams, NewReportResult } from '../../server/src/lsp/protocol';
import { languageId } from './looks';
import { compareOrgans, type Report } from './reports';

const t = vscode.l10n.t;

/** The first year that a form of today's kind was made for. */
const firstYear = 2019;

/** What a new report begins with: the plain form, or an earlier report. */
export type Beginning = 'plain' | NonNullable<NewReportParams['from']>;

interface Choice extends vscode.QuickPickItem {
  readonly begin: Beginning;
}

/** The reports that a new one can follow, the newest first: those that tell organ and year. */
const followed = (reports: readonly Report[]): Choice[] =>
  reports
    .filter(({ organ, year }) => organ !== null && year !== null)
    .sort((one, other) => (other.year ?? 0) - (one.year ?? 0) || compareOrgans(one.organ ?? '', other.organ ?? ''))
    .map(({ uri, line, organ, year }) => ({
      label: t('{0} {1}', organ ?? '', year ?? ''),
      description: t('for {0}', (year ?? 0) + 1),
      detail: vscode.workspace.asRelativePath(uri),
      begin: { uri: uri.toString(), line },
    }));

/** Asks what to begin with, the plain form first; does not ask where there is nothing else. */
export const askBeginning = async (reports: readonly Report[]): Promise<Beginning | undefined> => {
  const earlier = followed(reports);
  if (earlier.length === 0) return 'plain';
  const plain = {
    label: t('Blank report'),
    description: t('the form of the year, with zeros'),
    begin: 'plain',
  } as const;
  const after = {
    label: t('After an earlier report'),
    kind: vscode.QuickPickItemKind.Separator,
    begin: 'plain',
  } as const;
  const items: readonly Choice[] = [plain, after, ...earlier];
  const options: vscode.QuickPickOptions = {
    title: t('New report'),
    placeHolder: t('Begin blank, or take organ, contact and carried-over requests from an earlier report'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.begin;
};

/** Asks for the report year; offers last year, the one that is due. */
export const askYear = async (now = new Date()): Promise<number | undefined> => {
  const last = now.getFullYear() + 1;
  const isYear = (text: string): boolean =>
    /^\s*\d{4}\s*$/.test(text) && Number(text) >= firstYear && Number(text) <= last;
  const answer = await vscode.window.showInputBox({
    title: t('New report (1/2)'),
    prompt: t('Report year; it decides the form'),
    value: String(now.getFullYear() - 1),
    validateInput: (text) => (isYear(text) ? undefined : t('A year from {0} to {1}', firstYear, last)),
  });
  return answer === undefined ? undefined : Number(answer);
};

/** Asks for the organ; offers the first of those whose reports are open. */
export const askOrgan = async (known: readonly string[]): Promise<string | undefined> => {
  const answer = await vscode.window.showInputBox({
    title: t('New report (2/2)'),
    prompt: t('Full name of the organ, as it stands in the title'),
    value: known[0] ?? '',
    validateInput: (text) => (text.trim() === '' ? t('A report needs the name of its organ') : undefined),
  });
  return answer?.trim();
};

/** Where a new report may be saved: beside the one that it follows, else in the first folder; null where there is none, or its name is taken. */
const placeOf = async (name: string, after: string | undefined): Promise<vscode.Uri | null> => {
  const folder = after
    ? vscode.Uri.joinPath(vscode.Uri.parse(after), '..')
    : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme !== 'file') return null;
  const file = vscode.Uri.joinPath(folder, name);
  const isTaken = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  const place = file.with({ scheme: 'untitled' });
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString());
  return isTaken || isOpen ? null : place;
};

/** Opens a new report as a document that is not saved yet, and knows its name where it can. */
export const openReport = async ({ text, fileName }: NewReportResult, after?: string): Promise<vscode.TextDocument> => {
  const place = await placeOf(fileName, after);
  if (!place) {
    const document = await vscode.workspace.openTextDocument({ language: languageId, content: text });
    await vscode.window.showTextDocument(document);
    return document;
  }
  const opened = await vscode.workspace.openTextDocument(place);
  const document = await vscode.languages.setTextDocumentLanguage(opened, languageId);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(place, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return document;
};
