import * as vscode from 'vscode';
import { ruleOf } from './findings';
import { languageId } from './looks';

const t = vscode.l10n.t;

/** Documents tell their encoding, and can be opened with another, in newer versions of VS Code than the oldest that is served. */
interface WithEncoding {
  readonly encoding?: string;
}
type OpenWithEncoding = (uri: vscode.Uri, options: { readonly encoding: string }) => Thenable<vscode.TextDocument>;

/** What a garbled text was most likely written in: it was read with the other one. */
const otherEncoding = ({ encoding }: WithEncoding): string =>
  encoding === undefined || encoding.startsWith('utf8') ? 'gb18030' : 'utf8';

const reopen = async (address: unknown): Promise<void> => {
  if (typeof address !== 'string') return;
  const uri = vscode.Uri.parse(address);
  const document = await vscode.workspace.openTextDocument(uri);
  if ('encoding' in document && !document.isDirty) {
    const encoding = otherEncoding(document as WithEncoding);
    const open: OpenWithEncoding = vscode.workspace.openTextDocument;
    await vscode.window.showTextDocument(await open.call(vscode.workspace, uri, { encoding }));
    return;
  }
  // Asks: reopen or save, and with which encoding.
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
};

/** Offers to read a text anew that was read with the wrong encoding: only the editor knows how. */
export const offerEncodings = (context: vscode.ExtensionContext): void => {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics }) => {
      const own = diagnostics.filter((each) => each.source === 'nianbao' && ruleOf(each) === 'NB903');
      if (own.length === 0) return [];
      const title = t('Reopen with another encoding');
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = own;
      action.isPreferred = true;
      action.command = {
        command: 'nianbao.reopenWithEncoding',
        title,
        arguments: [document.uri.toString()],
      };
      return [action];
    },
  };
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider([{ language: languageId }], provider, kinds),
    vscode.commands.registerCommand('nianbao.reopenWithEncoding', reopen),
  );
};
