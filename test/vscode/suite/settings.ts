import * as vscode from 'vscode';
import { finding, findings, openFresh, wrongReport } from './editor';
import { equal, eventually, test } from './harness';

test('the language sets what suits Chinese prose', async () => {
  const { document } = await openFresh(wrongReport);
  const editor = vscode.workspace.getConfiguration('editor', document);
  equal(
    ['unicodeHighlight.ambiguousCharacters', 'wordWrap', 'wordBasedSuggestions'].map((key) => editor.get(key)),
    [false, 'on', 'off'],
  );
});

test('the language of findings follows its setting at once', async () => {
  const { document } = await openFresh(wrongReport);
  await finding(document, 'NB301');
  const isEnglish = (): boolean => findings(document).every(({ message }) => /[a-z]{3,} [a-z]{2,}/.test(message));
  const settings = vscode.workspace.getConfiguration('nianbao');
  await settings.update('locale', 'en', vscode.ConfigurationTarget.Global);
  await eventually('English findings', () => findings(document).length > 0 && isEnglish());
  await settings.update('locale', 'zh-cn', vscode.ConfigurationTarget.Global);
  await eventually('Chinese findings', () => findings(document).length > 0 && !isEnglish());
});
