// What surrounds the text: rule pages, the sample, the reports' list, encodings, keys, tasks.
import * as vscode from 'vscode';
import { encodeGb18030 } from '../../../server/src/bytes';
import { actions, finding, findings, open, openFresh, problems, uriOf, wrongReport } from './editor';
import { equal, eventually, test, truthy } from './harness';

const onNode = globalThis.process?.versions?.node !== undefined;

test('the code of a finding leads to its rule’s page, in Chinese, shown as it is meant to be read', async () => {
  const { document } = await openFresh(wrongReport);
  const { code } = await finding(document, 'NB301');
  const target = (code as { readonly target: vscode.Uri }).target;
  equal(target.toString(), 'nianbao-rules:/nb301.md');
  const page = await vscode.workspace.openTextDocument(target);
  equal(page.languageId, 'markdown');
  truthy(page.getText().startsWith('# NB301 '), 'the heading of NB301');
  truthy(!page.getText().includes('NB302 '), 'no other rule');
  await vscode.commands.executeCommand('vscode.open', target);
  await eventually('the preview of the page', () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor';
  });
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('the sample report opens as a new document and has mistakes to find', async () => {
  const document = await vscode.commands.executeCommand<vscode.TextDocument>('nianbao.openSample');
  equal([document.languageId, document.isUntitled], ['nianbao', true]);
  await finding(document, 'NB301');
  await finding(document, 'NB208');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('the reports of the workspace can be listed', async () => {
  await openFresh(wrongReport);
  const commands = await vscode.commands.getCommands(true);
  truthy(commands.includes('nianbao.reports.focus'), 'the view is there');
  await vscode.commands.executeCommand('nianbao.refreshReports');
});

test('a text that was read with the wrong encoding is opened anew', async () => {
  const { document: right } = await open('报送稿.txt');
  // Neither its name nor what was read tells that it is a report: its bytes do.
  const uri = uriOf('乱码.txt');
  await vscode.workspace.fs.writeFile(uri, encodeGb18030(right.getText()) ?? new Uint8Array());
  let document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const { range } = await finding(document, 'NB903');
  const found = await actions(document, range, vscode.CodeActionKind.QuickFix);
  const action = found.find(({ command }) => command?.command === 'nianbao.reopenWithEncoding');
  truthy(action?.command, 'the action');
  // Before VS Code could open a text with an encoding it asks the person.
  if ('encoding' in document && action?.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await eventually('the text read right', () => {
      document = vscode.window.activeTextEditor?.document ?? document;
      return document.uri.toString() === uri.toString() && document.getText() === right.getText();
    });
    await problems(document, []);
    equal(findings(document).filter(({ code }) => code === 'NB903').length, 0);
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(uri);
});

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

/** VS Code's own list of what keys do, a JSON file with comments. */
const defaultKeys = async (): Promise<readonly Keybinding[]> => {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
  );
  const lines = document.getText().split('\n');
  const text = lines.filter((line) => !line.trim().startsWith('//')).join('\n');
  return JSON.parse(text);
};

test('the keys are nobody else’s', async () => {
  const { keybindings } = vscode.extensions.getExtension('nianbao.nianbao')?.packageJSON.contributes ?? {};
  const all = await defaultKeys();
  truthy(all.length > 300, `the default keys, not ${all.length}`);
  const others = new Map(
    all.filter(({ command }) => !command.startsWith('nianbao.')).map(({ key, command }) => [key, command]),
  );
  truthy(others.has('ctrl+k ctrl+c') || others.has('cmd+k cmd+c'), 'chords are named as ours are');
  for (const { key, mac } of keybindings as readonly { readonly key: string; readonly mac: string }[]) {
    equal([key, others.get(key) ?? others.get(mac) ?? null], [key, null]);
  }
});

test('a task a folder is offered, where there is a shell', async () => {
  const tasks = await vscode.tasks.fetchTasks({ type: 'nianbao' });
  if (!onNode) {
    equal(tasks.length, 0);
    return;
  }
  const [task] = tasks;
  if (!task) throw new Error('no task');
  equal([tasks.length, task.source, task.problemMatchers], [1, 'nianbao', ['$nianbao']]);
  const { command, args = [] } = task.execution as vscode.ShellExecution;
  const words = [command, ...args].map((word) => (typeof word === 'object' ? word.value : word));
  equal(words.join(' '), 'npx nianbao check --format github --locale zh-cn .');
});
