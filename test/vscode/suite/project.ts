import * as vscode from 'vscode';
import { actions, codeOf, finding, findings, openFresh, uriOf, wrongReport } from './editor';
import { equal, eventually, test, truthy } from './harness';

const settingsName = '.nianbao.json';
const ignoresName = '.nianbao-ignore.json';

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
const read = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));

const has = (document: vscode.TextDocument, id: string): boolean =>
  findings(document).some((each) => codeOf(each) === id);

test('the folder’s settings hold as soon as they are saved, and what is wrong in them is told there', async () => {
  const { document } = await openFresh(wrongReport);
  await finding(document, 'NB301');
  await write(settingsName, '{ "rules": { "NB301": "off" }, "rule": {} }');
  try {
    await eventually('NB301 off', () => !has(document, 'NB301') && has(document, 'NB302'));
    const [mistake] = await eventually('the mistake', () => {
      const told = vscode.languages.getDiagnostics(uriOf(settingsName)).filter(({ source }) => source === 'nianbao');
      return told.length > 0 && told;
    });
    equal(mistake?.range.start.character, 31);
    truthy(mistake?.message.includes('rules'), mistake?.message ?? 'no message');
  } finally {
    await vscode.workspace.fs.delete(uriOf(settingsName));
  }
  await finding(document, 'NB301');
});

test('a finding is ignored by its quick fix, and the entry is saved', async () => {
  const { document } = await openFresh(wrongReport);
  const { range } = await finding(document, 'NB103');
  const offered = await actions(document, range, vscode.CodeActionKind.QuickFix);
  const ignore = offered.find(({ title }) => title.startsWith('忽略此处'));
  truthy(ignore?.edit && ignore.command, offered.map(({ title }) => title).join());
  if (!ignore?.edit || !ignore.command) return;
  truthy(await vscode.workspace.applyEdit(ignore.edit), 'the edit is taken');
  await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
  try {
    await eventually('NB103 ignored', () => !has(document, 'NB103') && has(document, 'NB301'));
    const { ignores } = JSON.parse(await read(ignoresName)) as { ignores: { file: string; rule: string }[] };
    equal(
      ignores.map(({ file, rule }) => [file, rule]),
      [[wrongReport, 'NB103']],
    );
  } finally {
    await vscode.workspace.fs.delete(uriOf(ignoresName));
  }
  await finding(document, 'NB103');
});
