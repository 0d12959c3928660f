import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A regular expression as it stands in a source file. */
export interface Literal {
  /** From the root, with its line. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

export interface Collected {
  readonly literals: readonly Literal[];
  /** Places where one is put together at run time: these have to be listed by hand. */
  readonly composed: readonly string[];
}

const literal = /^\/(.+)\/([a-z]*)$/s;

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));

/** Every regular expression in the TypeScript files below a folder, found by the compiler. */
export const collect = (root: string, folder: string): Collected => {
  const literals: Literal[] = [];
  const composed: string[] = [];
  for (const path of sources(join(root, folder))) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const name = relative(root, path).replaceAll('\\', '/');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const [, source = '', flags = ''] = literal.exec(node.text) ?? [];
        literals.push({ place: `${name}:${line}`, source, flags });
      } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
        composed.push(`${name} ${node.arguments?.[0]?.getText() ?? ''}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, composed };
};
