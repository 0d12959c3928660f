import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = resolve(import.meta.dirname, '../..');
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const loaded = oniguruma.loadWASM(readFileSync(wasm));

/** Just enough of Markdown for the injection to have something to be injected into. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '^#+ .*$', name: 'markup.heading.markdown' },
  ],
  repository: {},
};

const registry = new textmate.Registry({
  onigLib: loaded.then(() => ({
    createOnigScanner: (sources: string[]) => new oniguruma.OnigScanner(sources),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  })),
  loadGrammar: async (scope) => {
    if (scope === 'text.html.markdown') return textmate.parseRawGrammar(JSON.stringify(markdown), 'markdown.json');
    const file = scope === 'text.nianbao' ? 'nianbao.tmLanguage.json' : 'nianbao.markdown.tmLanguage.json';
    return textmate.parseRawGrammar(readFileSync(resolve(root, 'syntaxes', file), 'utf8'), file);
  },
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.nianbao.injection'] : undefined),
});

/** The text's tokens that have a scope of this project, as `text → scope`, line by line; the innermost scope only. */
export const tokens = async (text: string, language: 'nianbao' | 'markdown' = 'nianbao'): Promise<string[]> => {
  const grammar = await registry.loadGrammar(language === 'nianbao' ? 'text.nianbao' : 'text.html.markdown');
  if (!grammar) throw new Error(`no grammar for ${language}`);
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.at(-1) ?? '';
      const own = scope !== 'text.nianbao' && scope.endsWith('.nianbao');
      return own ? [`${line.slice(startIndex, endIndex)} → ${scope.slice(0, -'.nianbao'.length)}`] : [];
    });
  });
};
