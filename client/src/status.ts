import * as vscode from 'vscode';
import { type StatusParams, statusNotification } from '../../server/src/lsp/protocol';
import { reportEditor } from './commands';
import { showFindings } from './findings';
import type { Guide } from './rulePages';
import type { Service } from './service';

const t = vscode.l10n.t;

type ReportStatus = StatusParams['reports'][number];

/**
 * Shows in the language status of the active report what it is and how it stands, and tells menus through
 * `nianbao.isReport` whether there is one. Gives the organs of the open reports, the newest first.
 */
export const showStatus = (
  context: vscode.ExtensionContext,
  service: Service,
  guide: Guide,
): { organs(): readonly string[] } => {
  const known = new Map<string, StatusParams>();
  let items: readonly [vscode.LanguageStatusItem, vscode.LanguageStatusItem] | undefined;
  const clear = (): void => {
    for (const item of items ?? []) item.dispose();
    items = undefined;
  };

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const served = document !== undefined && service.serves(document);
    void vscode.commands.executeCommand('setContext', 'nianbao.isReport', served);
    if (!document || !served) {
      clear();
      return;
    }
    items ??= [
      vscode.languages.createLanguageStatusItem('nianbao.status', []),
      vscode.languages.createLanguageStatusItem('nianbao.coverage', []),
    ];
    const [state, coverage] = items;
    for (const item of items) item.selector = { language: document.languageId, scheme: document.uri.scheme };
    const reports = known.get(document.uri.toString())?.reports;
    state.name = t('Report');
    state.busy = !reports;
    state.text = reports ? nameOf(reports) : t('Report');
    state.detail = reports && stateOf(reports);
    state.severity = severityOf(reports ?? []);
    state.command = { title: t('Show Findings'), command: 'nianbao.showFindings' };
    coverage.name = t('Checks of the report');
    coverage.text = reports ? coverageOf(reports) : t('Checks of the report');
    coverage.detail = reports && formsOf(reports);
    coverage.command = { title: t('Show Rules'), command: 'nianbao.showRule' };
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
    vscode.commands.registerCommand('nianbao.showFindings', async () => {
      const editor = reportEditor(service);
      const reports = editor && known.get(editor.document.uri.toString())?.reports;
      if (!editor || !reports) return;
      const skipped = reports.flatMap((report) => report.skipped);
      await showFindings(editor, `${nameOf(reports)} · ${stateOf(reports)}`, skipped, guide);
    }),
    { dispose: clear },
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

const sum = (reports: readonly ReportStatus[], count: (report: ReportStatus) => number): number =>
  reports.reduce((all, report) => all + count(report), 0);

const stateOf = (reports: readonly ReportStatus[]): string =>
  t(
    'errors: {0}, warnings: {1}, notes: {2}',
    sum(reports, ({ error }) => error),
    sum(reports, ({ warning }) => warning),
    sum(reports, ({ information }) => information),
  );

const coverageOf = (reports: readonly ReportStatus[]): string =>
  t(
    '{0} rules checked, {1} not',
    sum(reports, ({ ran }) => ran),
    sum(reports, ({ skipped }) => skipped.length),
  );

const formsOf = (reports: readonly ReportStatus[]): string =>
  [...new Set(reports.flatMap(({ form }) => form ?? []))].map((form) => t('form of {0}', form)).join(', ');

const severityOf = (reports: readonly ReportStatus[]): vscode.LanguageStatusSeverity => {
  if (reports.some(({ error }) => error > 0)) return vscode.LanguageStatusSeverity.Error;
  if (reports.some(({ warning }) => warning > 0)) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
};
