import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Comparisons } from './comparisons';
import { jsonText, report, yamlText } from './documents';
import type { Model, Server } from './session';

/** The servers that are measured: ours as it ships, the floors, and what a person would otherwise run. */

export interface Floors {
  readonly echo: string;
  readonly reading: string;
  readonly scan: string;
  readonly activation: string;
  readonly threads: string;
}

/** Bundled as the project's own server is, or the floors would pay for loose modules. */
const { pdfBeside } = (await import(pathToFileURL(resolve('scripts/lib/bundle.mjs')).href)) as { pdfBeside: Plugin };

export const bundleFloors = async (folder: string): Promise<Floors> => {
  const bundle = async (name: string): Promise<string> => {
    const outfile = join(folder, `${name}.cjs`);
    await build({
      entryPoints: [`test/bench/${name}.ts`],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      minify: true,
      mainFields: ['module', 'main'],
      // What opens PDFs stays a file of its own, which is never asked for here.
      plugins: [pdfBeside],
      define: { 'import.meta.url': '__moduleUrl' },
      banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
      logLevel: 'warning',
    });
    return outfile;
  };
  return {
    echo: await bundle('echo'),
    reading: await bundle('reading'),
    scan: await bundle('scan'),
    activation: await bundle('activation'),
    threads: await bundle('threads'),
  };
};

export const reportUri = 'file:///bench/report.txt';

const reportServer = (name: string, args: readonly string[], model: Model, text = report): Server => ({
  name,
  args,
  model,
  uri: reportUri,
  languageId: 'nianbao',
  text,
});

export const nianbao = (server: string, model: Model, text?: string): Server =>
  reportServer('nianbao', [server, '--stdio'], model, text);

/** On the library that most servers are built on, without a word of its own. */
export const emptyServer = ({ echo }: Floors, model: Model, text?: string): Server =>
  reportServer('empty server', [echo, '--stdio'], model, text);

/** The same, which keeps its text and reads every character of it after each edit. */
export const readingServer = ({ reading }: Floors, model: Model, text?: string): Server =>
  reportServer('reading server', [reading, '--stdio'], model, text);

const validate = {
  enabled: true,
  referenceLinks: { enabled: 'warning' },
  fragmentLinks: { enabled: 'warning' },
  fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
  ignoredLinks: [],
  unusedLinkDefinitions: { enabled: 'hint' },
  duplicateLinkDefinitions: { enabled: 'warning' },
};

/** Other languages' servers, each with a text of its language of as many bytes; null where one is not there. */
export const others = {
  json: (from: Comparisons): Server | null => {
    const file = from.file('vscode-langservers-extracted', 'bin/vscode-json-language-server');
    if (!file) return null;
    return {
      name: 'VS Code’s JSON server',
      args: [file, '--stdio'],
      model: 'pull',
      uri: 'file:///bench/data.json',
      languageId: 'json',
      text: jsonText,
    };
  },
  autocorrect: (from: Comparisons): Server | null => {
    const file = from.file('autocorrect-node', 'cli.js');
    if (!file) return null;
    // It clears the old diagnostics before it tells the new ones.
    return { ...reportServer('AutoCorrect', [file, 'server'], 'push'), languageId: 'plaintext', pushes: 2 };
  },
  markdown: (from: Comparisons): Server | null => {
    const file = from.file('vscode-markdown-languageserver', 'dist/node/workerMain.js');
    if (!file || !from.file('markdown-it', 'package.json')) return null;
    const markdownIt = from.load('markdown-it') as () => { parse(text: string, env: object): unknown };
    const parser = markdownIt();
    return {
      name: 'VS Code’s Markdown server',
      args: [file, '--stdio'],
      model: 'pull',
      uri: 'file:///bench/report.md',
      languageId: 'markdown',
      text: report,
      initializationOptions: { markdownFileExtensions: ['md'] },
      settings: { markdown: { validate, suggest: { paths: { enabled: true } }, occurrencesHighlight: {}, server: {} } },
      answers: {
        // The server has its client do the parsing.
        'markdown/parse': (text) => parser.parse(text, {}),
        'markdown/findMarkdownFilesInWorkspace': () => [],
      },
    };
  },
  yaml: (from: Comparisons): Server | null => {
    const file = from.file('yaml-language-server', 'bin/yaml-language-server');
    if (!file) return null;
    return {
      name: 'yaml-language-server',
      args: [file, '--stdio'],
      model: 'push',
      uri: 'file:///bench/data.yaml',
      languageId: 'yaml',
      text: yamlText,
      answers: { 'workspace/configuration': () => [{}, {}, {}, {}] },
    };
  },
};
