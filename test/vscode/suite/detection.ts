import * as vscode from 'vscode';
import { finding, findings, open, openFresh, problems, replace, wrongReport } from './editor';
import { equal, eventually, pause, test } from './harness';
import { canSeeProcesses, servers } from './processes';

const isActive = (): boolean | undefined => vscode.extensions.getExtension('nianbao.nianbao')?.isActive;
const symbols = (document: vscode.TextDocument): Thenable<vscode.DocumentSymbol[] | undefined> =>
  vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
const languageOf = (editor: vscode.TextEditor): string => editor.document.languageId;

test('a text that is no report is left alone', async () => {
  const { document } = await open('值班记录.txt');
  await eventually('activation', isActive);
  await pause(800);
  equal(document.languageId, 'plaintext');
  equal(findings(document).length, 0);
  if (canSeeProcesses) equal(servers(), []);
});

test('a report is known by its file name', async () => {
  const editor = await open(wrongReport);
  equal(languageOf(editor), 'nianbao');
  await finding(editor.document, 'NB301');
  if (canSeeProcesses) equal(servers().length, 1);
});

test('a .txt is known by what it holds', async () => {
  const editor = await open('报送稿.txt');
  await eventually('the language', () => languageOf(editor) === 'nianbao');
  await problems(editor.document, []);
  await eventually('the outline', async () => ((await symbols(editor.document))?.length ?? 0) > 0);
});

test('a change back to plain text is respected, also when the file is opened again', async () => {
  const editor = await open('退回稿.txt');
  await eventually('the language', () => languageOf(editor) === 'nianbao');
  await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext');
  await pause(800);
  equal(languageOf(editor), 'plaintext');
  equal(findings(editor.document).length, 0);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const again = await open('退回稿.txt');
  await pause(800);
  equal(languageOf(again), 'plaintext');
  // And taken back: the person's own choice counts again.
  await vscode.languages.setTextDocumentLanguage(again.document, 'nianbao');
  await pause(800);
  equal(languageOf(again), 'nianbao');
});

test('a .md that is a report stays Markdown and is checked', async () => {
  const { document } = await openFresh('report.md');
  await problems(document, ['NB301', 'NB302']);
  equal(document.languageId, 'markdown');
});

test('a page that is a report stays HTML and is checked, each place in its source', async () => {
  const { document } = await openFresh('网页.html');
  await problems(document, ['NB301', 'NB302']);
  equal(document.languageId, 'html');
  const { range } = await finding(document, 'NB302');
  equal(document.getText(range), '8');
  const names = (await symbols(document))?.map(({ name }) => name).join('\n') ?? '';
  equal(/三、收到和处理政府信息公开申请情况/.test(names) && !/[<>\ufeff]/.test(names), true);
});

test('another page is not looked at', async () => {
  const { document } = await openFresh('通知.html');
  await pause(800);
  equal(document.languageId, 'html');
  equal(findings(document).length, 0);
});

test('another .md is not looked at', async () => {
  const { document } = await openFresh('notes.md');
  await pause(800);
  equal(document.languageId, 'markdown');
  equal(findings(document).length, 0);
});

test('a .md that becomes a report is checked from then on', async () => {
  const report = (await open('report.md')).document.getText();
  const editor = await openFresh('notes.md');
  const [heading = ''] = editor.document.getText().split('\n');
  await replace(editor, heading, report);
  const { range } = await finding(editor.document, 'NB302');
  await editor.edit((edit) => edit.replace(range, '7'));
  await eventually('the finding gone', () => findings(editor.document).every(({ code }) => code !== 'NB302'));
  await vscode.commands.executeCommand('workbench.action.files.revert');
});
