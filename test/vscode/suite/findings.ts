import * as vscode from 'vscode';
import { actions, apply, codeOf, finding, findings, openFresh, problems, replace, wrongReport } from './editor';
import { equal, eventually, test, truthy } from './harness';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
const fixAllKind = SourceFixAll.append('nianbao');
const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

test('findings are Chinese, carry the rule and mark the figure', async () => {
  const { document } = await openFresh(wrongReport);
  await problems(document, ['NB101', 'NB301', 'NB302']);
  const row = await finding(document, 'NB301');
  equal(document.getText(row.range), '8');
  truthy(document.lineAt(row.range.start).text.includes('（一）予以公开'), 'on the row of the wrong figure');
  equal([row.severity, row.source], [vscode.DiagnosticSeverity.Error, 'nianbao']);
  truthy(hasChinese(row.message), row.message);
  truthy((row.relatedInformation?.length ?? 0) >= 2, 'the other figures of the sum are related');
});

test('the outline lists the sections, with tables and rows below', async () => {
  const { document } = await openFresh(wrongReport);
  const symbols = await eventually('the outline', () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
  );
  const names = symbols.map(({ name }) => name);
  for (const ordinal of '一二三四五')
    truthy(
      names.some((name) => name.startsWith(`${ordinal}、`)),
      `section ${ordinal}`,
    );
  const all = (nodes: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    nodes.flatMap((node) => [node, ...all(node.children)]);
  const received = all(symbols).find(({ name }) => name.includes('本年新收政府信息公开申请数量'));
  truthy(received?.detail.includes('12'), `the row's total in ${JSON.stringify(received?.detail)}`);
});

test('sections and tables fold', async () => {
  const { document } = await openFresh(wrongReport);
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
  const firstLines = ranges.map(({ start }) => document.lineAt(start).text);
  truthy(firstLines.includes('一、总体情况'), 'section one folds');
  truthy(firstLines.includes('三、收到和处理政府信息公开申请情况'), 'section three folds');
});

test('the quick fix repairs the culprit, and both sums hold', async () => {
  const { document } = await openFresh(wrongReport);
  const { range } = await finding(document, 'NB302');
  const [first] = await actions(document, range, QuickFix);
  truthy(first?.isPreferred, 'the culprit’s fix is preferred');
  truthy(hasChinese(first?.title ?? ''), first?.title ?? 'no title');
  await apply(first);
  await problems(document, ['NB101']);
  truthy(/（一）予以公开 \| 7 \|/.test(document.getText()), 'the figure is 7 again');
});

test('the quick fix inserts the missing section before the signature', async () => {
  const { document } = await openFresh(wrongReport);
  const { range } = await finding(document, 'NB101');
  const all = await actions(document, range, QuickFix);
  const fix = all.find(({ diagnostics }) => diagnostics?.some((each) => codeOf(each) === 'NB101')) ?? all[0];
  await apply(fix);
  await problems(document, ['NB301', 'NB302']);
  const text = document.getText();
  const [five, six, signature] = ['五、存在问题', '六、其他需要报告的事项', '2025年1月15日'].map((each) =>
    text.indexOf(each),
  );
  truthy(Number(five) < Number(six) && Number(six) < Number(signature), 'between section five and the date');
});

test('source.fixAll takes the safe fixes only', async () => {
  const { document } = await openFresh(wrongReport);
  await finding(document, 'NB103');
  const [all] = await actions(document, new vscode.Range(0, 0, 0, 0), fixAllKind);
  await apply(all);
  truthy(document.getText().includes('五、存在的主要问题及改进情况'), 'the heading is the form’s');
  await problems(document, ['NB101', 'NB301', 'NB302']);
});

test('a finding comes and goes with the text', async () => {
  const editor = await openFresh('报送稿.txt');
  await eventually('the language', () => editor.document.languageId === 'nianbao');
  await problems(editor.document, []);
  await replace(editor, '| 10 | 2 |', '| 11 | 2 |');
  await problems(editor.document, ['NB301', 'NB303']);
  await replace(editor, '| 11 | 2 |', '| 10 | 2 |');
  await problems(editor.document, []);
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

test('findings stay where they are while prose is typed above them, and move with the lines', async () => {
  const editor = await openFresh('报送稿.txt');
  const { document } = editor;
  await replace(editor, '| 10 | 2 |', '| 11 | 2 |');
  await problems(document, ['NB301', 'NB303']);
  const texts = (): string =>
    findings(document)
      .map(({ range }) => document.getText(range))
      .join();
  const lines = (): number[] => findings(document).map(({ range }) => range.start.line);
  const [marked, before] = [texts(), lines()];
  const prose = document
    .getText()
    .split('\n')
    .findIndex((line) => line.includes('。'));
  truthy(prose >= 0 && before.every((line) => line > prose), 'prose above the findings');
  const type = (text: string, at: vscode.Position): Thenable<boolean> => editor.edit((edit) => edit.insert(at, text));
  for (const word of '依法公开') {
    await type(word, new vscode.Position(prose, 2));
    // Longer than the client waits before it asks.
    await new Promise((resolve) => setTimeout(resolve, 300));
    equal([texts(), lines()], [marked, before]);
  }
  await type('\n', new vscode.Position(prose, 0));
  await eventually('a line further', () => lines().every((line, at) => line === (before[at] ?? 0) + 1));
  equal(texts(), marked);
  await replace(editor, '| 11 | 2 |', '| 10 | 2 |');
  await problems(document, []);
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

test('half a report, typed and broken, never stops the checks', async () => {
  const editor = await openFresh('报送稿.txt');
  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
  const text = editor.document.getText();
  for (const part of ['', '一、', text.slice(0, text.length / 2), text.slice(text.length / 3)]) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, new vscode.Range(0, 0, editor.document.lineCount, 0), part);
    await vscode.workspace.applyEdit(edit);
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(editor.document.uri, whole, text.replace('| 10 | 2 |', '| 11 | 2 |'));
  await vscode.workspace.applyEdit(edit);
  await finding(editor.document, 'NB303');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await problems(editor.document, []);
});
