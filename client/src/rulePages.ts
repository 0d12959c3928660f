import * as vscode from 'vscode';
import { groupsOf, pageOf, titlesOf } from './guide';

const t = vscode.l10n.t;

const scheme = 'nianbao-rules';

/** Address of a rule's page, for the server: `{rule}` stands for its id in lower case. */
export const rulePageAddress = `${scheme}:/{rule}.md`;

/** The guide to the rules as it is packed with the extension. */
export interface Guide {
  /** Names of the groups by their beginning: `NB1` is 结构. */
  groups(): Promise<ReadonlyMap<string, string>>;
}

/** The language that findings are told in. */
export const localeNow = (): 'zh-cn' | 'en' => {
  const set = vscode.workspace.getConfiguration('nianbao').get<string>('locale');
  const tag = set === 'zh-cn' || set === 'en' ? set : vscode.env.language;
  return tag.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
};

/** Serves the rules' pages from the packed guide, so that the code of a finding opens its page without a network. */
export const serveRulePages = (context: vscode.ExtensionContext): Guide => {
  const read = async (): Promise<string> => {
    const uri = vscode.Uri.joinPath(context.extensionUri, 'docs', `rules.${localeNow()}.md`);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  };
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provideTextDocumentContent = async (uri: vscode.Uri): Promise<string> => {
    const rule = /^\/(\w+)\.md$/.exec(uri.path)?.[1] ?? '';
    return pageOf(await read(), rule) ?? t('There is no rule {0}.', rule.toUpperCase());
  };

  const pick = async (): Promise<string | undefined> => {
    const guide = await read();
    const groups = groupsOf(guide);
    const items: vscode.QuickPickItem[] = [];
    let group = '';
    for (const [rule, title] of titlesOf(guide)) {
      if (!rule.startsWith(group) || group === '') {
        group = rule.slice(0, 3);
        items.push({ label: `${group}xx ${groups.get(group) ?? ''}`, kind: vscode.QuickPickItemKind.Separator });
      }
      items.push({ label: rule, description: title });
    }
    const placeHolder = t('Rule whose page is to be opened');
    return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.label;
  };

  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('nianbao.locale')) return;
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    }),
    vscode.commands.registerCommand('nianbao.showRule', async (given?: unknown) => {
      const rule = typeof given === 'string' ? given : await pick();
      if (rule === undefined) return;
      const address = rulePageAddress.replace('{rule}', rule.toLowerCase());
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(address));
    }),
  );
  return { groups: async () => groupsOf(await read()) };
};
