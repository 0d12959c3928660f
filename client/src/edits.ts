import * as vscode from 'vscode';
import type { InsertResult, Range } from '../../server/src/lsp/protocol';

type Edits = InsertResult['edits'];

/** A range of the protocol, lines and UTF-16 units from 0, as VS Code's own. */
export const toRange = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Applies edits as one step to undo; false where there are none, or where the text has changed since `version`. */
export const applyEdits = async (document: vscode.TextDocument, version: number, edits: Edits): Promise<boolean> => {
  if (edits.length === 0 || document.version !== version) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
  );
  return vscode.workspace.applyEdit(edit);
};

/** Applies an insertion and selects its first place to fill in, or what is there already; false where there is neither. */
export const applyInsertion = async (
  editor: vscode.TextEditor,
  version: number,
  { edits, selection }: InsertResult,
): Promise<boolean> => {
  if (edits.length > 0 && !(await applyEdits(editor.document, version, edits))) return false;
  if (!selection) return edits.length > 0;
  const range = toRange(selection);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
};
