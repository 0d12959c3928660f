import * as vscode from 'vscode';

/** How long words stay in the status bar (milliseconds). */
const shown = 5000;

/** A word in the status bar: no pop-up for what was asked for. */
export const say = (words: string): void => {
  vscode.window.setStatusBarMessage(words, shown);
};
