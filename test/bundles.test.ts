import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../server/src/lsp/capabilities';
import { capabilitiesFor } from '../server/src/lsp/provided';

interface Bundle {
  readonly out: string;
  readonly ours?: true;
}
const { bundles, optionsOf } = (await import(pathToFileURL(resolve('scripts/lib/bundle.mjs')).href)) as {
  bundles: readonly Bundle[];
  optionsOf(bundle: Bundle, production: boolean): BuildOptions;
};

/** The project's own sources that a bundle holds. */
const sourcesOf = async (out: string): Promise<string[]> => {
  const bundle = bundles.find((each) => each.out === out) as Bundle;
  const { metafile } = await build({ ...optionsOf(bundle, false), write: false, metafile: true });
  return Object.keys(metafile?.inputs ?? {}).filter((path) => /^(?:server|client)\//.test(path));
};

describe('what answers the client first', () => {
  it('holds nothing of what reads and checks reports', async () => {
    for (const out of ['dist/server.js', 'dist/extension.js']) {
      const rooms = (await sourcesOf(out)).filter((path) =>
        /^server\/src\/(?:rules|check|messages|writer)\//.test(path),
      );
      expect(rooms, out).toEqual([]);
    }
    expect((await sourcesOf('dist/core.js')).filter((path) => path.includes('/rules/')).length).toBeGreaterThan(20);
  });
});

describe('what the language client can do and the extension leaves out', () => {
  it('is nothing that the server offers', () => {
    const client = clientOf({ processId: null, rootUri: null, capabilities: {} });
    const able = Object.fromEntries(Object.keys(client).map((name) => [name, true])) as unknown as typeof client;
    const { workspace, ...offered } = capabilitiesFor(able);
    expect(Object.keys(offered)).toContain('callHierarchyProvider');
    const unused =
      'color declaration implementation inlineCompletion inlineValue linkedEditingRange signatureHelp typeDefinition typeHierarchy';
    for (const name of unused.split(' ')) expect(offered).not.toHaveProperty(`${name}Provider`);
    expect(Object.keys(workspace ?? {})).toEqual(['workspaceFolders']);
  });

  it('is left out by the files that the client has it in', async () => {
    const { metafile } = await build({
      ...optionsOf(bundles.find(({ out }) => out === 'dist/extension.js') as Bundle, false),
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(metafile?.inputs ?? {});
    expect(inputs).toContain('scripts/lib/unpacked/features.mjs');
    expect(
      inputs.filter((path) =>
        /vscode-languageclient\/lib\/common\/(?:fileOperations|typeHierarchy|signatureHelp)\.js$/.test(path),
      ),
    ).toEqual([]);
  });
});

/** Places where a constructor that calls another one's has an arrow function with a `this` in it. */
const arrowsIn = (file: ts.SourceFile): string[] => {
  const found: string[] = [];
  const asks = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.ThisKeyword || (ts.forEachChild(node, (child) => asks(child) || undefined) ?? false);
  const visit = (node: ts.Node, inConstructor: boolean): void => {
    if (inConstructor && ts.isArrowFunction(node) && asks(node)) {
      found.push(`${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
    }
    const derived =
      ts.isConstructorDeclaration(node) &&
      node.parent.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) === true;
    ts.forEachChild(node, (child) => visit(child, inConstructor || derived));
  };
  visit(file, false);
  return found;
};

const parsed = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

describe('arrow functions are bundled as function expressions', () => {
  it('which fails in constructors that call another: there is none', async () => {
    const names = (await Promise.all(bundles.filter(({ ours }) => ours).map(({ out }) => sourcesOf(out)))).flat();
    expect(names.length).toBeGreaterThan(200);
    expect(names.flatMap((name) => arrowsIn(parsed(name, readFileSync(name, 'utf8'))))).toEqual([]);
  });

  it('and one would be found', () => {
    const text = 'class A extends B {\n  constructor() {\n    super();\n    this.f = () => this.g;\n  }\n}';
    expect(arrowsIn(parsed('a.ts', text))).toEqual(['a.ts:4']);
  });
});
