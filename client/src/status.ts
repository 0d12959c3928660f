import * as vscode from 'vscode';
import { type StatusParams, statusNotification } from '../../server/src/lsp/protocol';
import type { Service } from './service';

const t = vscode.l10n.t;

type ReportStatus = StatusParams['reports'][number];

/**
 * Shows in the language status of the active report what it is and how it stands, and tells menus through
 * `nianbao.isReport` whether there is one. Gives the organs of the open reports, the newest first.
 */
export const showStatus = (context: vscode.ExtensionContext, service: Service): { organs(): readonly string[] } => {
  const known = new Map<string, StatusParams>();
  let item: vscode.LanguageStatusItem | undefined;

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const served = document !== undefined && service.serves(document);
    void vscode.commands.executeCommand('setContext', 'nianbao.isReport', served);
    if (!document || !served) {
      item?.dispose();
      item = undefined;
      return;
    }
    const { scheme } = document.uri;
    item ??= vscode.languages.createLanguageStatusItem('nianbao.status', []);
    item.selector = { language: document.languageId, scheme };
    item.name = t('Report');
    item.command = { title: t('Show Problems'), command: 'workbench.actions.view.problems' };
    const status = known.get(document.uri.toString());
    item.busy = !status;
    item.text = status ? nameOf(status.reports) : t('Report');
    item.detail = status ? stateOf(status.reports) : undefined;
    item.severity = severityOf(status?.reports ?? []);
  };

  context.subscriptions.push(
    service.onDidCreate((client) => {
      client.onNotification(statusNotification, (status: StatusParams) => {
        const uri = client.protocol2CodeConverter.asUri(status.uri).toString();
        known.delete(uri);
        known.set(uri, status);
        update();
      });
    }),
    service.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      known.delete(uri.toString());
    }),
    { dispose: () => item?.dispose() },
  );

  return {
    organs: () => [...known.values()].reverse().flatMap(({ reports }) => reports.flatMap(({ organ }) => organ ?? [])),
  };
};

const nameOf = (reports: readonly ReportStatus[]): string => {
  const [first] = reports;
  if (reports.length > 1) return t('{0} reports', reports.length);
  const name = [first?.organ, first?.year].filter((part) => part !== null && part !== undefined).join(' ');
  return name || t('Report');
};

const stateOf = (reports: readonly ReportStatus[]): string => {
  const sum = (count: (report: ReportStatus) => number): number => reports.reduce((all, one) => all + count(one), 0);
  const forms = new Set(reports.flatMap(({ form }) => form ?? []));
  return [
    t(
      '{0} errors, {1} warnings, {2} notes',
      sum((r) => r.error),
      sum((r) => r.warning),
      sum((r) => r.information),
    ),
    t(
      '{0} rules checked, {1} not',
      sum((r) => r.ran),
      sum((r) => r.skipped.length),
    ),
    ...[...forms].map((form) => t('form of {0}', form)),
  ].join(' · ');
};

const severityOf = (reports: readonly ReportStatus[]): vscode.LanguageStatusSeverity => {
  if (reports.some(({ error }) => error > 0)) return vscode.LanguageStatusSeverity.Error;
  if (reports.some(({ warning }) => warning > 0)) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
};
