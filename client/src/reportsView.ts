import * as vscode from 'vscode';
import { readEndings } from '../../server/src/parser/detect';
import { shownAs } from './addresses';
import { hostLanguages, languageId, nameOf } from './looks';
import { compareOrgans, type Report, type Reports } from './reports';
import type { Service } from './service';

const t = vscode.l10n.t;

/** Names of files that are reports by their name: where there is one, the view is offered before anything is opened. */
const reportFiles = `**/*政府信息公开*年*报*.{${readEndings.join()}}`;

/** An organ with its reports, the newest first; null for those that do not name theirs. */
interface Organ {
  readonly organ: string | null;
  readonly reports: readonly Report[];
}

type Node = Organ | Report;

const isOrgan = (node: Node): node is Organ => 'reports' in node;

const byOrgan = (all: readonly Report[]): readonly Organ[] => {
  const found = new Map<string | null, Report[]>();
  for (const report of all) found.set(report.organ, [...(found.get(report.organ) ?? []), report]);
  return [...found]
    .map(([organ, reports]) => ({
      organ,
      reports: reports.sort((one, other) => (other.year ?? 0) - (one.year ?? 0)),
    }))
    .sort((one, other) => {
      if (one.organ === null || other.organ === null) return Number(one.organ === null) - Number(other.organ === null);
      return compareOrgans(one.organ, other.organ);
    });
};

interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
}

/** What is wrong in a few words; what there is none of is left out. */
const stateOf = ({ error, warning, information }: Counts): string => {
  const parts = [
    error > 0 ? t('errors: {0}', error) : '',
    warning > 0 ? t('warnings: {0}', warning) : '',
    information > 0 ? t('notes: {0}', information) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : t('no findings');
};

const iconOf = ({ error, warning }: Counts): vscode.ThemeIcon => {
  if (error > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (warning > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
};

const sumOf = (reports: readonly Report[]): Counts => ({
  error: reports.reduce((sum, { error }) => sum + error, 0),
  warning: reports.reduce((sum, { warning }) => sum + warning, 0),
  information: reports.reduce((sum, { information }) => sum + information, 0),
});

const organItem = ({ organ, reports }: Organ, single: boolean): vscode.TreeItem => {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const { error } = sumOf(reports);
  const item = new vscode.TreeItem(organ ?? t('Organ not named'), single ? Expanded : Collapsed);
  // Another id where it is to be open or closed anew: the first reports may come before the others.
  item.id = `organ:${organ ?? ''}:${single}`;
  item.iconPath = new vscode.ThemeIcon('organization');
  item.description =
    error > 0 ? t('reports: {0}, errors: {1}', reports.length, error) : t('reports: {0}', reports.length);
  item.contextValue = 'organ';
  return item;
};

/** `alone`: no other file holds a report of this organ and year. */
const reportItem = (report: Report, alone: boolean): vscode.TreeItem => {
  const { uri, year, line } = report;
  const item = new vscode.TreeItem(year === null ? nameOf(uri) : t('{0} report', year));
  const state = stateOf(report);
  // Its file decorates it: the same colour and badge as in the Explorer.
  item.resourceUri = uri;
  item.iconPath = iconOf(report);
  item.description = alone ? state : `${state} · ${nameOf(uri)}`;
  // Its decoration adds the state.
  item.tooltip = vscode.workspace.asRelativePath(uri);
  item.contextValue = report.organ === null || year === null ? 'nameless' : 'report';
  item.accessibilityInformation = { label: `${report.organ ?? ''} ${year ?? ''} ${state}`.trim() };
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(line, 0, line, 0) };
  item.command = { command: 'vscode.open', title: t('Open'), arguments: [shownAs(uri), options] };
  return item;
};

/** The view 年报 in the Explorer: the workspace's reports by organ and year, with their states. Starts the server when it is first seen. */
export const showReports = (context: vscode.ExtensionContext, service: Service, reports: Reports): void => {
  const isAlone = ({ organ, year }: Report): boolean =>
    (reports.all ?? []).filter((each) => each.organ === organ && each.year === year).length === 1;
  const changed = new vscode.EventEmitter<void>();
  let organs: readonly Organ[] = [];
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (isOrgan(node) ? organItem(node, organs.length <= 3) : reportItem(node, isAlone(node))),
    getChildren: async (node) => {
      if (node) return isOrgan(node) ? [...node.reports] : [];
      if (!reports.all) await reports.load();
      organs = byOrgan(reports.all ?? []);
      return [...organs];
    },
  };
  const view = vscode.window.createTreeView('nianbao.reports', { treeDataProvider: provider, showCollapseAll: true });

  const offer = (has: boolean): void => {
    void vscode.commands.executeCommand('setContext', 'nianbao.hasReports', has);
  };
  let named = false;
  const lookForNames = async (): Promise<void> => {
    named = (await vscode.workspace.findFiles(reportFiles, undefined, 1)).length > 0;
    if (!reports.all) offer(named);
  };
  lookForNames().catch((error: unknown) => service.output.warn(String(error)));

  context.subscriptions.push(
    changed,
    view,
    reports.onDidChange(() => {
      const all = reports.all ?? [];
      offer(all.length > 0 || named);
      const { error } = sumOf(all);
      view.badge = undefined;
      view.description = error > 0 ? t('errors: {0}', error) : undefined;
      changed.fire();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(lookForNames),
    vscode.commands.registerCommand('nianbao.refreshReports', () => reports.load()),
    vscode.commands.registerCommand('nianbao.newReportAfter', ({ uri, line }: Report) =>
      vscode.commands.executeCommand('nianbao.newReport', { from: { uri: uri.toString(), line } }),
    ),
    decorate(reports),
  );
};

/**
 * Colours files with findings in the Explorer and the view, as VS Code itself does with documents that are open: it
 * decorates those, and would do it twice.
 */
const decorate = (reports: Reports): vscode.Disposable => {
  const changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  const isOpen = (uri: vscode.Uri): boolean => {
    const address = uri.toString();
    return vscode.workspace.textDocuments.some((document) => document.uri.toString() === address);
  };
  const provider: vscode.FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => {
      const address = uri.toString();
      const own = (reports.all ?? []).filter((report) => report.uri.toString() === address);
      const { error, warning } = sumOf(own);
      const count = error + warning;
      if (count === 0 || isOpen(uri)) return undefined;
      return {
        badge: count > 9 ? '9+' : String(count),
        color: new vscode.ThemeColor(error > 0 ? 'list.errorForeground' : 'list.warningForeground'),
        tooltip: stateOf(sumOf(own)),
        propagate: false,
      };
    },
  };
  const fireFor = ({ uri, languageId: language }: vscode.TextDocument): void => {
    if (language === languageId || hostLanguages.includes(language)) changed.fire([uri]);
  };
  return vscode.Disposable.from(
    changed,
    reports.onDidChange(() => changed.fire(undefined)),
    vscode.workspace.onDidOpenTextDocument(fireFor),
    vscode.workspace.onDidCloseTextDocument(fireFor),
    vscode.window.registerFileDecorationProvider(provider),
  );
};
