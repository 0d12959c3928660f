import type { ExtensionContext } from 'vscode';

/**
 * The one file that the extension ships: what VS Code loads, and the server that it starts as a process or a web worker of its own,
 * so that what both need is packed once. Neither loads the other's part.
 */

/** A worker has no modules, and a process has this one as its main one; VS Code loads it as one of many. */
const isServer = typeof require !== 'function' || (require as NodeJS.Require).main === module;

if (isServer) void import('../../server/src/lsp/main');

const extension = (): Promise<typeof import('./extension')> => import('./extension');

export const activate = async (context: ExtensionContext): Promise<void> => (await extension()).activate(context);

export const deactivate = async (): Promise<void> => (await extension()).deactivate();
