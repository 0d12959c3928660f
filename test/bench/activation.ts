import { createRequire, syncBuiltinESMExports } from 'node:module';
import { performance } from 'node:perf_hooks';

/**
 * Loads and activates the packed extension under a stand-in for VS Code's API with one report open, and prints the
 * milliseconds until it starts its server. The stand-in answers everything with itself at once: what VS Code does on its
 * side is not in it.
 */

const nothing = (): unknown => {
  const parts = new Map<PropertyKey, unknown>();
  const proxy: unknown = new Proxy(class {}, {
    get: (target, name) => {
      if (name === 'prototype') return target.prototype;
      if (name === 'then') return undefined;
      if (name === Symbol.toPrimitive) return () => '0';
      if (name === Symbol.iterator) return [][Symbol.iterator];
      if (!parts.has(name)) parts.set(name, nothing());
      return parts.get(name);
    },
    set: (_, name, value) => {
      parts.set(name, value);
      return true;
    },
    // A bundle asks a copy of the module, which asks its prototype for what it does not have.
    getPrototypeOf: () => proxy as object,
    apply: () => nothing(),
    construct: (target, args, of) => (of === proxy ? nothing() : Reflect.construct(target, args, of)) as object,
  });
  return proxy;
};

const require = createRequire(__filename);
const uri = { scheme: 'file', path: '/report.txt', fsPath: '/report.txt', toString: () => 'file:///report.txt' };
const open = { uri, languageId: 'nianbao', version: 1, lineCount: 1, isClosed: false, getText: () => '' };

const vscode = nothing() as { workspace: { textDocuments: unknown }; version: string };
vscode.version = '1.91.0';
vscode.workspace.textDocuments = [open];

type Load = (request: string, ...rest: unknown[]) => unknown;
const modules = require('node:module') as { _load: Load };
const load = modules._load;
modules._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

let begin = 0;
const started = (): never => {
  console.log(performance.now() - begin);
  process.exit(0);
};
Object.assign(require('node:child_process') as object, { spawn: started, fork: started });
syncBuiltinESMExports();

const entry = process.argv[2] as string;
const context = {
  subscriptions: [],
  asAbsolutePath: (path: string) => path,
  extensionUri: uri,
  workspaceState: { get: (_: string, other: unknown) => other, update: () => undefined },
  globalState: { get: (_: string, other: unknown) => other, update: () => undefined },
};
begin = performance.now();
(require(entry) as { activate(context: unknown): unknown }).activate(context);
