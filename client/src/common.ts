import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands';
import { watchDocuments } from './detect';
import { registerPreview } from './preview';
import { serveProjectFiles } from './projectFiles';
import { serveReportFiles } from './reportFiles';
import { type CreateClient, Service } from './service';
import { showStatus } from './status';

export type { CreateClient } from './service';

/** The extension, wherever it runs: `createClient` knows how to start the server there. Gives what ends it. */
export const activateWith = (context: ExtensionContext, createClient: CreateClient): Service => {
  const service = new Service(context, createClient);
  const { organs } = showStatus(context, service);
  registerCommands(context, service, organs);
  registerPreview(context, service);
  watchDocuments(context, service);
  serveProjectFiles(context, service);
  serveReportFiles(context, service);
  return service;
};
