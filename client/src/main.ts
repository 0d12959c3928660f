import type { ExtensionContext } from 'vscode';

/**
 * What VS Code loads, and the first file of the server that it starts as a process or a web worker of its own, so that the
 * library that both need is packed once. Neither runs the other's part; the server's core is a file that only it loads.
 */

/** A worker has no modules, and a process has this one as its main one; VS Code loads it as one of many. */
const isServer = typeof require !== 'function' || (require as NodeJS.Require).main === module;

if (isServer) void import('../../server/src/lsp/main');

const extension = (): Promise<typeof import('./extension')> => import('./extension');

export const activate = async (context: ExtensionContext): Promise<void> => (await extension()).activate(context);

export const deactivate = async (): Promise<void> => (await extension()).deactivate();
