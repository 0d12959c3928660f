import * as vscode from 'vscode';
import { finding, findings, open, openFresh, problems, uriOf, wrongReport } from './editor';
import { equal, eventually, test, truthy } from './harness';
import { canSeeProcesses, servers } from './processes';

const run = <T>(name: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`nianbao.${name}`, ...args);

/** The report, known to the server. */
const ready = async (): Promise<vscode.TextEditor> => {
  const editor = await openFresh(wrongReport);
  await problems(editor.document, ['NB101', 'NB301', 'NB302']);
  return editor;
};

test('the manifest’s commands are all there', async () => {
  const extension = vscode.extensions.getExtension('nianbao.nianbao');
  await extension?.activate();
  const { contributes } = extension?.packageJSON ?? {};
  const declared = contributes.commands.map(({ command }: { command: string }) => command);
  const known = await vscode.commands.getCommands(true);
  equal(
    declared.filter((command: string) => !known.includes(command)),
    [],
  );
});

test('insert section puts it at its place and selects what is to be filled in', async () => {
  const editor = await ready();
  equal(await run('insertSection', 'otherMatters'), true);
  await problems(editor.document, ['NB301', 'NB302']);
  const six = editor.document.getText().indexOf('六、其他需要报告的事项');
  truthy(six > 0 && editor.document.offsetAt(editor.selection.start) > six, 'the cursor is in the new section');
  await vscode.commands.executeCommand('undo');
  await problems(editor.document, ['NB101', 'NB301', 'NB302']);
});

test('insert section shows one that is there', async () => {
  const editor = await ready();
  equal(await run('insertSection', 'reviews'), true);
  equal(editor.document.isDirty, false);
  truthy(editor.document.lineAt(editor.selection.start).text.startsWith('四、'), 'section four is selected');
});

test('insert table puts a table under its heading', async () => {
  const editor = await ready();
  const { document } = editor;
  const text = document.getText();
  const heading = text.indexOf('四、政府信息公开行政复议、行政诉讼情况\n');
  const table = text.slice(text.indexOf('\n', heading), text.indexOf('\n五、'));
  const edit = new vscode.WorkspaceEdit();
  const start = text.indexOf(table);
  edit.delete(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + table.length)));
  await vscode.workspace.applyEdit(edit);
  await finding(document, 'NB105');
  equal(await run('insertTable', 'reviews'), true);
  await problems(document, ['NB101', 'NB301', 'NB302']);
});

test('apply all safe fixes', async () => {
  const { document } = await ready();
  await finding(document, 'NB103');
  equal(await run('fixAll'), 1);
  truthy(document.getText().includes('五、存在的主要问题及改进情况'), 'the heading is the form’s');
  equal(await run('fixAll'), 0);
});

test('a new report is on the form of its year and has no problem', async () => {
  for (const [year, head] of [
    [2020, '本年新制作数量'],
    [2024, '本年制发件数'],
  ] as const) {
    const document = await run<vscode.TextDocument>('newReport', { year, organ: '云州市青川区统计局' });
    equal(document.languageId, 'nianbao');
    truthy(document.isUntitled, 'a new document');
    truthy(document.getText().includes(`${year}年`) && document.getText().includes(head), `the form of ${year}`);
    await eventually('its outline', async () => {
      const symbols = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols?.length;
    });
    await problems(document, []);
    equal(findings(document).length, 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
});

test('a new report after last year’s carries on what it carried over, open or not', async () => {
  const name = '水务局2023.txt';
  const from = { uri: uriOf(name).toString(), line: 0 };
  const document = await run<vscode.TextDocument>('newReport', { from });
  const text = document.getText();
  truthy(document.isUntitled && text.includes('云州市青川区水务局2024年'), 'the year after');
  truthy(/上年结转政府信息公开申请数量[ |]+1 [ |0]+1/.test(text), 'what was carried over');
  // Last year's has the template's sentences too.
  await problems(document, ['NB504']);
  if (uriOf(name).scheme === 'file') {
    // It knows where it belongs: nobody is asked for a name.
    const file = uriOf('云州市青川区水务局2024年政府信息公开工作年度报告.txt');
    equal(document.uri.path, file.path);
    await document.save();
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), text);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(file);
  } else await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('the text of a Word document opens beside it, its tables Markdown, and is checked', async () => {
  const document = await run<vscode.TextDocument>('newReportFromWord', uriOf('送审稿.docx'));
  truthy(document.isUntitled && document.languageId === 'nianbao', 'a new report');
  truthy(document.getText().includes('| 信息内容  '), 'Markdown');
  await problems(document, ['NB301', 'NB302']);
  if (uriOf('送审稿.docx').scheme === 'file') equal(document.uri.path, uriOf('送审稿.txt').path);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('a Word document is checked as it lies there: its text cannot be written to, and follows the file', async () => {
  const [file, other] = [uriOf('送审稿.docx'), uriOf('通知.docx')];
  const bytes = await vscode.workspace.fs.readFile(file);
  const document = await run<vscode.TextDocument>('checkWord', file);
  equal([document.uri.scheme, document.languageId, document.isUntitled], ['nianbao-word', 'nianbao', false]);
  await problems(document, ['NB301', 'NB302']);
  const { relatedInformation } = await finding(document, 'NB302');
  equal(relatedInformation?.[0]?.location.uri.toString(), document.uri.toString());
  const text = document.getText();
  await run('insertTable', 'requests');
  equal([document.getText() === text, document.isDirty], [true, false]);
  await vscode.workspace.fs.writeFile(file, await vscode.workspace.fs.readFile(other));
  await eventually('the text as it is now', () => document.getText() === '今天开会。\n');
  await vscode.workspace.fs.writeFile(file, bytes);
  await problems(document, ['NB301', 'NB302']);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('a Word document without a report opens all the same; what is none leaves all as it is', async () => {
  const notice = await run<vscode.TextDocument>('newReportFromWord', uriOf('通知.docx'));
  equal(notice.getText(), '今天开会。\n');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  equal(await run('newReportFromWord', uriOf('值班记录.txt')), undefined);
});

test('the findings of all reports are one page', async () => {
  await ready();
  const target = uriOf('检查结果.html');
  const page = await eventually('the page with all reports', async () => {
    await run('exportFindings', target);
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    return html.includes('送审稿.docx') && html;
  });
  truthy(page.includes('NB302') && page.includes(wrongReport) && page.endsWith('</html>\n'), 'a whole page');
  truthy(!page.includes('值班记录'), 'reports alone');
  await vscode.workspace.fs.delete(target);
});

test('reports are added up into a new one, which says what is not right with them', async () => {
  await ready();
  const reports = [uriOf(wrongReport), uriOf('网页.html')].map((uri) => ({ uri: uri.toString(), line: 0 }));
  const organ = '云州市青川区人民政府';
  const document = await run<vscode.TextDocument>('addReports', { reports, year: 2024, organ });
  equal([document.isUntitled, document.languageId], [true, 'nianbao']);
  truthy(document.getText().startsWith(`# ${organ}2024年政府信息公开工作年度报告`), document.getText().slice(0, 60));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('a report is compared with the sum of others while it is edited, and a quick fix writes the sum', async () => {
  await ready();
  const reports = [uriOf(wrongReport), uriOf('网页.html')].map((uri) => ({ uri: uri.toString(), line: 0 }));
  const organ = '云州市青川区人民政府';
  const document = await run<vscode.TextDocument>('addReports', { reports, year: 2024, organ });
  const compared = await run<{ words: string; differences: readonly unknown[] }>('compareReports', reports);
  equal(compared.differences.length, 0);
  const marks = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes('各份年报之和是'));
  const row = document
    .getText()
    .split('\n')
    .findIndex((line) => line.includes('本年新收政府信息公开申请数量'));
  const { text, range } = document.lineAt(row);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    range,
    text.replace(/\d(?=\D*$)/, (digit) => `${digit}7`),
  );
  await vscode.workspace.applyEdit(edit);
  const [mark] = await eventually('the difference', () => marks().length > 0 && marks());
  equal([marks().length, mark?.range.start.line, mark?.source], [1, row, 'Sum of reports']);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    mark?.range,
  );
  const fix = actions.find(({ title }) => title.startsWith('Write the sum of the reports: '))?.edit;
  truthy(fix && (await vscode.workspace.applyEdit(fix)), 'the fix');
  await eventually('no difference', () => marks().length === 0);
  equal(document.lineAt(row).text.replace(/ +/g, ''), text.replace(/ +/g, ''));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('commands about a report do nothing in another text', async () => {
  const { document } = await open('值班记录.txt');
  equal(await run('fixAll'), 0);
  equal(await run('insertSection', 'overview'), false);
  equal(document.isDirty, false);
});

test('the server starts anew and checks what is open', async () => {
  const { document } = await ready();
  const before = canSeeProcesses ? servers() : [];
  await run('restartServer');
  if (canSeeProcesses) await eventually('one new server', () => servers().length === 1 && servers()[0] !== before[0]);
  await problems(document, ['NB101', 'NB301', 'NB302']);
  equal(await run('fixAll'), 1);
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

test('a server that is killed comes back by itself, with the text as it stands', async () => {
  // In a web worker there is no process that could be killed.
  if (!canSeeProcesses) return;
  const { document } = await ready();
  const [before] = servers();
  truthy(before !== undefined, 'a server');
  // Not on disk: a server that only read the file would still find what was mended.
  equal(await run('insertSection', 'otherMatters'), true);
  await problems(document, ['NB301', 'NB302']);
  process.kill(before as number, 'SIGKILL');
  await eventually('another server', () => servers().length === 1 && servers()[0] !== before);
  await vscode.commands.executeCommand('undo');
  await problems(document, ['NB101', 'NB301', 'NB302']);
  await vscode.commands.executeCommand('redo');
  await problems(document, ['NB301', 'NB302']);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await problems(document, ['NB101', 'NB301', 'NB302']);
});
