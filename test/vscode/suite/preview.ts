import * as vscode from 'vscode';
import { open, openFresh, problems, uriOf, wrongReport } from './editor';
import { equal, eventually, pause, test, truthy } from './harness';

const previews = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('nianbao.preview'));

test('the preview opens beside the text, once', async () => {
  const { document } = await openFresh(wrongReport);
  await problems(document, ['NB101', 'NB301', 'NB302']);
  await vscode.commands.executeCommand('nianbao.preview');
  const [tab] = await eventually('the preview', () => previews().length > 0 && previews());
  truthy(tab?.group.viewColumn !== vscode.window.activeTextEditor?.viewColumn, 'in a column of its own');
  equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  await vscode.commands.executeCommand('nianbao.preview');
  equal(previews().length, 1);
  await vscode.window.tabGroups.close(previews());
  await eventually('no preview', () => previews().length === 0);
});

test('the preview turns to the report that is opened', async () => {
  const { document } = await openFresh(wrongReport);
  await problems(document, ['NB101', 'NB301', 'NB302']);
  await vscode.commands.executeCommand('nianbao.preview');
  await eventually('the preview', () => previews()[0]?.label.includes(wrongReport));
  // Never opened before: the server gets it after the editor shows it. What is opened from the panel goes beside it.
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await openFresh('旧格式.txt');
  await eventually('the preview of the other', () => previews()[0]?.label.includes('旧格式.txt'));
  truthy(previews()[0]?.isActive, 'the preview stays in sight');
  await openFresh('值班记录.txt');
  await pause(500);
  truthy(previews()[0]?.label.includes('旧格式.txt'), 'what is no report changes nothing');
  await open(wrongReport);
  await eventually('the first again', () => previews()[0]?.label.includes(wrongReport));
  equal(previews().length, 1);
  await vscode.window.tabGroups.close(previews());
  await eventually('no preview', () => previews().length === 0);
});

test('a report is exported as one HTML file', async () => {
  const { document } = await openFresh(wrongReport);
  await problems(document, ['NB101', 'NB301', 'NB302']);
  const target = uriOf('导出.html');
  await vscode.commands.executeCommand('nianbao.exportHtml', document.uri, target);
  const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  await vscode.workspace.fs.delete(target);
  equal(html.match(/<table/g)?.length, 3);
  truthy(html.startsWith('<!DOCTYPE html>') && html.includes('云州市青川区数据局'), 'the report');
  truthy(!/<script|https?:|应为/.test(html), 'nothing from elsewhere, no marks');
});
