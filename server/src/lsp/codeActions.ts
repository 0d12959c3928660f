import {
  type ChangeAnnotation,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type ExecuteCommandParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { actionsAt, type Refactoring } from '../features';
import { format, type Locale } from '../messages';
import {
  diagnosticsFor,
  fixAllAction,
  isShown,
  type Manner,
  quickFixActions,
  rangeOf,
  spanOf,
  workspaceEditOf,
} from './convert';
import type { Documents } from './documents';
import { ignoreActions } from './ignoring';
import type { Open } from './open';
import type { Projects } from './projects';
import { fixAllKind, showCommand } from './provided';
import type { Safely } from './safely';

/** Changes that a title lists at most. */
const mostListed = 12;

/** Whether a client that asks for some kinds of code actions wants this one: `source` asks for all below it. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));

const listOf = ({ changes }: Refactoring, locale: Locale): string => {
  const notes = changes.slice(0, mostListed).map(({ note }) => format(note.message, note.params, locale));
  const list = notes.join(format('edit.separator', {}, locale));
  return changes.length > mostListed ? format('edit.more', { changes: list, count: changes.length }, locale) : list;
};

/** Where a new file goes: beside the document. Null for a document that is no file. */
const besideOf = (uri: string, name: string): string | null => {
  const slash = uri.lastIndexOf('/');
  return /^[a-z][\w+.-]*:\/\//i.test(uri) && slash > 0 ? uri.slice(0, slash + 1) + encodeURIComponent(name) : null;
};

const newFileEdit = (uri: string, text: string): WorkspaceEdit => {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
};

/** Every edit with its words, which the client shows and asks about. */
const annotatedEdit = ({ text }: Open, { changes }: Refactoring, locale: Locale): WorkspaceEdit => {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const edits = changes.map(({ span, newText, note }, index) => {
    const annotationId = String(index);
    changeAnnotations[annotationId] = {
      label: format(note.message, note.params, locale),
      needsConfirmation: true,
    };
    return { range: rangeOf(text, span), newText, annotationId };
  });
  const textDocument = { uri: text.uri, version: text.version };
  return { documentChanges: [{ textDocument, edits }], changeAnnotations };
};

const refactoringAction = (open: Open, each: Refactoring, manner: Manner): CodeAction | null => {
  const { client, locale } = manner;
  const isAsked = each.confirm && client.changeAnnotations;
  const { message, params } = (isAsked ? each.shortTitle : undefined) ?? each.title;
  const title = format(message, { ...params, changes: listOf(each, locale) }, locale);
  if (each.file) {
    const uri = client.createFiles ? besideOf(open.text.uri, each.file.name) : null;
    if (uri === null) return null;
    const command = client.showDocument ? { command: { title, command: showCommand, arguments: [uri] } } : {};
    return { title, kind: each.kind, edit: newFileEdit(uri, each.file.text), ...command };
  }
  const edit = isAsked ? annotatedEdit(open, each, locale) : workspaceEditOf(open.text, each.changes, client);
  const diagnostics = diagnosticsFor(open, each.findings, manner);
  return {
    title,
    kind: each.kind,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(each.preferred ? { isPreferred: true } : {}),
    edit,
  };
};

/** The answer to a request for code actions: fixes first, then other changes, then all safe fixes as one. */
const codeActionsOf = (open: Open, { range, context }: CodeActionParams, manner: Manner): CodeAction[] => {
  if (!manner.client.codeActionEdits || !isShown(open)) return [];
  const only = context?.only;
  const { fixes, refactorings } = actionsAt(open.reading, spanOf(open.text, range), {
    wants: (kind) => wants(only, kind),
    // Who asks for refactorings by name wants to choose among all of them.
    all: only?.some((kind) => kind.startsWith(CodeActionKind.Refactor)) ?? false,
    neighbours: open.neighbours,
  });
  const safe = wants(only, fixAllKind) ? open.reading.safeEdits() : [];
  return [
    ...quickFixActions(open, fixes, manner),
    ...refactorings.flatMap((each) => refactoringAction(open, each, manner) ?? []),
    ...(safe.length > 0 ? [fixAllAction(open, safe, manner)] : []),
  ];
};

/** Answers the requests for code actions, and the command of those that make a document: to show it. */
export const handleCodeActions = (
  connection: Connection,
  {
    documents,
    projects,
    manner,
  }: { readonly documents: Documents; readonly projects: Projects; readonly manner: () => Manner },
  safely: Safely,
): void => {
  connection.onCodeAction(
    safely('codeAction', [], (params: CodeActionParams): CodeAction[] => {
      const open = documents.get(params.textDocument.uri);
      if (!open) return [];
      const ignoring = wants(params.context?.only, CodeActionKind.QuickFix)
        ? ignoreActions(open, spanOf(open.text, params.range), projects.ignoreTarget(open.text.uri), manner())
        : [];
      return [...codeActionsOf(open, params, manner()), ...ignoring];
    }),
  );

  connection.onExecuteCommand(
    safely('executeCommand', null, ({ command, arguments: [uri] = [] }: ExecuteCommandParams): null => {
      if (command !== showCommand || typeof uri !== 'string') return null;
      // A client that cannot show it has the file all the same.
      connection.window.showDocument({ uri, takeFocus: true }).catch(() => undefined);
      return null;
    }),
  );
};
