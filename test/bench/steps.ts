import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';

/**
 * The project's own sources with a counter put into every function and every loop: what a work takes, told in steps. A clock
 * measures the machine as well; this number is the same on every machine, on every version of Node and each time. What happens
 * inside the engine (searching a string, copying it) is no step, however long it takes.
 */

const step = '__steps++';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What is put into a source so that it counts. */
const insertionsOf = (file: ts.SourceFile): Insertion[] => {
  const found: Insertion[] = [];
  const count = (body: ts.Node): void => {
    const [start, end] = [body.getStart(file), body.end];
    if (ts.isBlock(body)) found.push({ at: start + 1, text: `${step};` });
    else if (ts.isStatement(body)) found.push({ at: start, text: `{${step};` }, { at: end, text: '}' });
    else found.push({ at: start, text: `(${step},` }, { at: end, text: ')' });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) count(node.body as ts.Node);
    if (ts.isIterationStatement(node, false)) count(node.statement);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

/** A source that counts its steps. */
export const withCounter = (source: string, path = 'source.ts'): string => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022);
  // From the end, so that what was put in moves no place that is still to come.
  const insertions = insertionsOf(file).sort((one, other) => other.at - one.at);
  let text = source;
  for (const { at, text: inserted } of insertions) text = text.slice(0, at) + inserted + text.slice(at);
  return text;
};

const counting: Plugin = {
  name: 'counting',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!path.startsWith(resolve('server/src') + sep)) return undefined;
      return { contents: withCounter(readFileSync(path, 'utf8'), path), loader: 'ts' };
    });
  },
};

/** Builds modules of the project so that they count, and loads them; `steps` tells how many were made until now. */
export const loadCounting = async <Module>(...paths: string[]): Promise<Module & { steps(): number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-steps-'));
  try {
    const outfile = join(folder, 'counting.mjs');
    await build({
      stdin: {
        contents: `${paths.map((path) => `export * from './${path}';\n`).join('')}export const steps = () => __steps;\n`,
        resolveDir: process.cwd(),
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      banner: { js: 'let __steps = 0;' },
      plugins: [counting],
      logLevel: 'warning',
    });
    return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Module & { steps(): number };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
