import * as vscode from 'vscode';
import { runAll } from './harness';
// First what wakes the extension.
import './detection';
import './findings';
import './commands';
import './settings';

/** What VS Code calls. The environment says where the outcomes go. */
export const run = async (): Promise<void> => {
  const file = process.env.NIANBAO_OUTCOMES;
  if (!file) throw new Error('NIANBAO_OUTCOMES names no file');
  await runAll(vscode.Uri.file(file));
};
