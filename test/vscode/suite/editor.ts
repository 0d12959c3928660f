// What the tests do in the editor.
import * as vscode from 'vscode';
import { eventually } from './harness';

export const wrongReport = '云州市青川区数据局2024年政府信息公开工作年度报告.txt';

export const uriOf = (name: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
};

export const open = async (name: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));

/** Opens a file as it lies on the disk, whatever an earlier test did to it. */
export const openFresh = async (name: string): Promise<vscode.TextEditor> => {
  const editor = await open(name);
  if (editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  await eventually(`${name} clean`, () => !editor.document.isDirty);
  return editor;
};

export const closeAll = (): Thenable<unknown> =>
  vscode.commands
    .executeCommand('workbench.action.revertAndCloseActiveEditor')
    .then(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

export const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : code);

export const findings = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'nianbao');

/** Waits until the report has exactly these findings at error and warning level, in order of their ids. */
export const problems = (document: vscode.TextDocument, ids: readonly string[]): Promise<unknown> =>
  eventually(`${ids.join(' ') || 'no problem'} in ${document.uri.path.split('/').at(-1)}`, () => {
    const found = findings(document)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(codeOf)
      .sort();
    return found.join(' ') === ids.join(' ');
  });

export const finding = (document: vscode.TextDocument, id: string): Promise<vscode.Diagnostic> =>
  eventually(id, () => findings(document).find((each) => codeOf(each) === id));

/** Asked until there are some: VS Code answers with none while another extension registers itself. */
export const actions = (
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> =>
  eventually(`actions of ${kind.value}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
    );
    return found.length > 0 && found;
  });

export const apply = async (action: vscode.CodeAction | undefined): Promise<void> => {
  if (!action?.edit) throw new Error('the action has no edit');
  if (!(await vscode.workspace.applyEdit(action.edit))) throw new Error('the edit was refused');
};

/** Replaces the first occurrence of a text in the document. */
export const replace = async ({ document }: vscode.TextEditor, from: string, to: string): Promise<void> => {
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`no ${from}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  await vscode.workspace.applyEdit(edit);
};
