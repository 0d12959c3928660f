import * as vscode from 'vscode';
import { type Outcomes, runAll } from './harness';
// First what wakes the extension.
import './detection';
import './findings';
import './commands';
import './around';
import './preview';
import './project';
import './settings';

/** What VS Code calls. Outcomes go to the file that the environment names, from a web worker to the console. */
export const run = async (): Promise<void> => {
  const settings = vscode.workspace.getConfiguration();
  await settings.update('nianbao.locale', 'zh-cn', vscode.ConfigurationTarget.Global);
  // On by default in VS Code for the web: what a test typed would be there for the next one.
  await settings.update('files.autoSave', 'off', vscode.ConfigurationTarget.Global);
  const file = globalThis.process?.env.NIANBAO_OUTCOMES;
  await runAll(file ? toFile(vscode.Uri.file(file)) : toConsole);
};

type Tell = (outcomes: Outcomes) => Promise<void>;

const toFile =
  (file: vscode.Uri): Tell =>
  async (outcomes) =>
    vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(outcomes)));

const toConsole: Tell = async (outcomes) => console.log(`@@outcomes ${JSON.stringify(outcomes)}`);
