import { type CodeAction, CodeActionKind, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { ignoreEdit, type NewIgnore, newIgnoreFile } from '../check';
import { ignoringAt } from '../features';
import { format } from '../messages';
import type { Span } from '../report';
import { Lines } from '../text';
import { isShown, type Manner } from './convert';
import type { Open } from './open';
import type { IgnoreTarget } from './projects';
import { saveProjectFileCommand } from './protocol';

/** The edit that writes an entry, making the file where it is absent; null where the client or the file cannot take it. */
const editOf = ({ uri, text }: IgnoreTarget, entry: NewIgnore, { client }: Manner): WorkspaceEdit | null => {
  if (text === null) {
    if (!client.createFiles) return null;
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: newIgnoreFile(entry) }];
    return {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits },
      ],
    };
  }
  const edit = ignoreEdit(text, entry);
  if (!edit) return null;
  const lines = new Lines(text);
  const range = { start: lines.positionAt(edit.span.start), end: lines.positionAt(edit.span.end) };
  const edits = [{ range, newText: edit.newText }];
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  return client.versionedEdits ? { documentChanges: [change] } : { changes: { [uri]: edits } };
};

/** For each finding at a place: to ignore it, and its rule in this file, by an entry in the project's ignore file. */
export const ignoreActions = (open: Open, span: Span, target: IgnoreTarget | null, manner: Manner): CodeAction[] => {
  if (!target || !manner.client.codeActionEdits || !isShown(open)) return [];
  return ignoringAt(open.reading, span).flatMap(({ title, entry }) => {
    const edit = editOf(target, { ...entry, file: target.file }, manner);
    if (!edit) return [];
    const words = format(title, { rule: entry.rule }, manner.locale);
    const action: CodeAction = { title: words, kind: CodeActionKind.QuickFix, edit };
    // An entry holds when it is saved: a client that can do so is asked to.
    if (!manner.savesProjectFiles) return [action];
    return [{ ...action, command: { title: words, command: saveProjectFileCommand, arguments: [target.uri] } }];
  });
};
