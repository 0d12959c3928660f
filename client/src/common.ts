import { commands, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands';
import { watchDocuments } from './detect';
import { offerEncodings } from './encoding';
import { registerPreview } from './preview';
import { serveProjectFiles } from './projectFiles';
import { serveReportFiles } from './reportFiles';
import { watchReports } from './reports';
import { showReports } from './reportsView';
import { serveRulePages } from './rulePages';
import { openSample } from './sample';
import { type CreateClient, Service } from './service';
import { showStatus } from './status';
import { provideTasks } from './tasks';
import { serveWordDocuments } from './wordDocuments';

export type { CreateClient } from './service';

/** The extension, wherever it runs: `createClient` knows how to start the server there. Gives what ends it. */
export const activateWith = (context: ExtensionContext, createClient: CreateClient): Service => {
  const service = new Service(context, createClient);
  const { organs } = showStatus(context, service, serveRulePages(context));
  const reports = watchReports(context, service);
  registerCommands(context, service, organs, reports);
  registerPreview(context, service);
  watchDocuments(context, service);
  serveProjectFiles(context, service);
  serveReportFiles(context, service);
  serveWordDocuments(context, service);
  showReports(context, service, reports);
  offerEncodings(context);
  // In a web worker there is no shell.
  if ((globalThis as { readonly process?: unknown }).process !== undefined) provideTasks(context);
  context.subscriptions.push(commands.registerCommand('nianbao.openSample', () => openSample(context.extensionUri)));
  return service;
};
