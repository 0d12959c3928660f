import type { ExtensionContext } from 'vscode';
import { activateWith, type CreateClient } from './common';
import type { Service } from './service';

/**
 * One file for the desktop and the web, so that what both need is packed once. Which client it is, is decided and loaded at the
 * first report only: most texts that wake the extension are none.
 */
const createClient: CreateClient = async (context, options) => {
  const here = globalThis.process?.versions?.node ? import('./desktop') : import('./browser');
  return (await here).createClient(context, options);
};

let service: Service | undefined;

export const activate = (context: ExtensionContext): void => {
  service = activateWith(context, createClient);
};

export const deactivate = (): Promise<void> | undefined => service?.stop();
