import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageId } from './looks';

/**
 * Requests that VS Code shows in its menus, or asks the person about, wherever somebody can answer them. The client's
 * selector takes all Markdown: for these that would be noise in Markdown that is no report. A page's source is laid out by others.
 */
const offered = [
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/prepareCallHierarchy',
] as const;

/** Registers those requests for reports alone; what it gives is to be called when the client runs or serves others. */
export const offerToReports = (
  client: BaseLanguageClient,
  serves: (document: vscode.TextDocument) => boolean,
): (() => void) => {
  const features = offered.map((method) => client.getFeature(method as 'textDocument/formatting'));
  // The server's capabilities would register them for the whole selector.
  for (const feature of features) feature.initialize = () => undefined;
  let last = '';
  return () => {
    const reports = vscode.workspace.textDocuments
      .filter((document) => document.languageId === 'markdown' && serves(document))
      // A pattern that is the path itself is taken literally.
      .map(({ uri }) => ({ language: 'markdown', scheme: uri.scheme, pattern: uri.fsPath }));
    const registerOptions = { documentSelector: [{ language: languageId }, ...reports] };
    const wanted = `nianbao ${JSON.stringify(registerOptions)}`;
    for (const feature of features) {
      feature.unregister(last);
      feature.register({ id: wanted, registerOptions });
    }
    last = wanted;
  };
};
