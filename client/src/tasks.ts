import * as vscode from 'vscode';
import { localeNow } from './rulePages';

const t = vscode.l10n.t;

const type = 'nianbao';

interface Definition extends vscode.TaskDefinition {
  /** Files, folders and patterns; the whole folder unless given. */
  readonly paths?: readonly string[];
  /** Further options of `nianbao check`. */
  readonly args?: readonly string[];
}

/**
 * A task for `nianbao check`. The command line is an npm package of its own: what runs is the setting
 * `nianbao.tasks.command`, in a shell of the workspace, with findings in the form that `$nianbao` reads.
 */
const taskOf = (folder: vscode.WorkspaceFolder, definition: Definition): vscode.Task => {
  const command = vscode.workspace.getConfiguration('nianbao', folder).get<string>('tasks.command', '');
  const { paths = ['.'], args = [] } = definition;
  const quoted = [...args, ...paths].map((value) => ({ value, quoting: vscode.ShellQuoting.Strong }));
  // The command may be several words: it is the shell's to read.
  const line = `${command} check --format github --locale ${localeNow()}`;
  const words = line.split(' ').filter((word) => word !== '');
  const [first = command, ...rest] = words;
  const execution = new vscode.ShellExecution(first, [...rest, ...quoted], { cwd: folder.uri.fsPath });
  const task = new vscode.Task(definition, folder, t('check'), type, execution, '$nianbao');
  task.group = vscode.TaskGroup.Build;
  task.detail = line;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
};

/** Tasks of the type `nianbao`: one a folder that checks all of it, and what tasks.json says. */
export const provideTasks = (context: vscode.ExtensionContext): void => {
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider(type, {
      provideTasks: () =>
        (vscode.workspace.workspaceFolders ?? [])
          .filter(({ uri }) => uri.scheme !== 'untitled')
          .map((folder) => taskOf(folder, { type })),
      resolveTask: ({ definition, scope }) =>
        typeof scope === 'object' && 'uri' in scope ? taskOf(scope, definition as Definition) : undefined,
    }),
  );
};
