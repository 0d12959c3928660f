import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readConfig, readIgnores, settingsFor } from '../server/src/check';
import { globFits } from '../server/src/check/glob';
import { hover, preview, previewPage, readDocument } from '../server/src/features';
import { parse } from '../server/src/parser';
import { generateReport, testLayouts } from './support/generate';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const sourcesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
const placesOf = (pattern: RegExp): string[] =>
  ['server/src', 'client/src', 'standalone/src']
    .flatMap(sourcesOf)
    .filter((path) => pattern.test(read(path)))
    .sort();

describe('restricted and virtual workspaces', () => {
  test('are declared, and what a workspace may not set there is what a shell would be given', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    expect(virtualWorkspaces).toBe(true);
    expect(untrustedWorkspaces.supported).toBe('limited');
    expect(placesOf(/ShellExecution|ProcessExecution|CustomExecution|createTerminal/)).toEqual(['client/src/tasks.ts']);
    const asked = [...read('client/src/tasks.ts').matchAll(/get<\w+>\('([\w.]+)'/g)].map(
      ([, name]) => `nianbao.${name}`,
    );
    expect(untrustedWorkspaces.restrictedConfigurations).toEqual(asked);
  });

  test('the client looks at files by the editor’s own means, so that folders on no disk are served alike', () => {
    expect(sourcesOf('client/src').filter((path) => /from '(?:node:|fs|path)/.test(read(path)))).toEqual([]);
  });

  test('files are read by the server’s files and the command line alone, written by the command line alone', () => {
    expect(placesOf(/from '(?:node:)?fs(?:\/promises)?'/)).toEqual([
      'server/src/cli/baseline.ts',
      'server/src/cli/bytes.ts',
      'server/src/cli/files.ts',
      'server/src/cli/io.ts',
      'server/src/cli/write.ts',
      'server/src/lsp/nodeFiles.ts',
    ]);
    expect(read('server/src/lsp/nodeFiles.ts')).not.toMatch(/\b(?:write|append|rename|rm|unlink|mkdir|open)\w*\(/);
  });

  test('nothing is asked of the network, nothing becomes code', () => {
    expect(
      placesOf(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b\s*\(|node:(?:https?|net|dns|tls)\b/),
    ).toEqual([]);
    expect(placesOf(/\beval\s*\(|new Function\b|node:(?:vm|child_process)|\bexecSync\b/)).toEqual([]);
    // A worker loads the other file of the server; in VS Code the extension says where it is, after all that others say.
    expect(placesOf(/importScripts/)).toEqual(['server/src/lsp/browser.ts']);
    const client = readFileSync('client/src/browser.ts', 'utf8');
    expect(client).toContain("{ ...options.initializationOptions, core: built('core.js') }");
    expect(placesOf(/isTrusted|supportHtml|enableCommandUris/)).toEqual([]);
    // What a page shows of a text stays text; pages made of it are shown in a frame, and run nothing.
    expect(placesOf(/innerHTML|outerHTML|insertAdjacentHTML|document\.write\b|createContextualFragment/)).toEqual([]);
    expect(placesOf(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\./)).toEqual([]);
  });
});

describe('what a project’s files may hold', () => {
  const hostile = [
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\windows',
    'file:///etc/passwd',
    '$(id)',
    '`id`',
    '\0',
    '**'.repeat(500),
    '('.repeat(5000),
    '(a+)+$',
    '{a,b}'.repeat(1000),
  ];

  test('patterns are looked at step by step, whatever they hold', () => {
    const start = performance.now();
    for (const pattern of [
      ...hostile,
      '*a'.repeat(100_000),
      '**/'.repeat(100_000),
      '?'.repeat(100_000),
      `${'*/'.repeat(50_000)}*`,
    ]) {
      for (const name of ['a'.repeat(255), 'a/'.repeat(100)]) expect(typeof globFits(pattern, name)).toBe('boolean');
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('words of every kind become settings or problems, never paths, code or prototypes', () => {
    for (const word of hostile) {
      for (const text of [
        JSON.stringify({ extends: word, $schema: word, formerNames: { [word]: word }, rules: { [word]: word } }),
        JSON.stringify({
          overrides: [{ files: [word], rules: { NB101: 'off' } }],
          extraTopics: [{ name: word, words: [word] }],
        }),
        `{"__proto__": {"rules": {"NB101": "off"}}, "rules": {"__proto__": "off"}, "${'a'.repeat(10_000)}": 1}`,
      ]) {
        const config = readConfig(text);
        const settings = settingsFor([], [{ config, path: 'a.txt' }], []);
        expect(Object.getPrototypeOf(settings) === Object.prototype || Object.getPrototypeOf(settings) === null).toBe(
          true,
        );
        expect(({} as { rules?: unknown }).rules).toBeUndefined();
      }
      expect(readIgnores(JSON.stringify({ ignores: [{ file: word, rule: 'NB101' }] })).problems).toBeDefined();
    }
    expect('polluted' in {}).toBe(false);
  });
});

/** The markup of an HTML text: names of elements and attributes, and what addresses hold. */
const markupOf = (html: string) => {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const values: string[] = [];
  for (const [whole, name = '', rest = ''] of html.matchAll(/<\/?([^\s<>/]*)([^<>]*)>/g)) {
    elements.add(name.toLowerCase());
    const found = [...rest.matchAll(/\s([^\s="'<>]+)(?:="([^"]*)")?/g)];
    // Nothing stands between the attributes.
    expect(found.map(([text]) => text).join(''), whole).toBe(rest.replace(/\/?$/, ''));
    for (const [, attribute = '', value = ''] of found) {
      attributes.add(attribute.toLowerCase());
      values.push(value);
    }
  }
  // What is left between the tags is text.
  expect(html.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  return { elements, attributes, values };
};

describe('a report that would rather be a page', () => {
  const snippets = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '<a href="javascript:alert(1)">点</a>',
    '[点](javascript:alert(1))',
    '<iframe srcdoc="<b>x">',
    '</style><style>*{background:url(https://example.org)}</style>',
    '</title><base href="https://example.org/">',
    '<!--',
    '-->',
    ']]>',
    '&lt;script&gt;',
    '&#60;script&#62;',
    '<td onclick="x">',
    '<table style="x">',
    '\u0000<script\u0000>',
    '＜script＞',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    '$' + '{alert(1)}',
    '{{7*7}}',
  ];
  const htmlOf = (text: string): string[] => {
    const reading = readDocument(parse(text));
    return [
      ...(['panel', 'paper'] as const).map((kind) => preview(reading, kind, 'zh-cn').html),
      previewPage(reading, 'zh-cn').html,
    ];
  };
  const known = htmlOf(generateReport(3, { layout: 'markdown' })).map(markupOf);

  test('leaves the markup of the panel, the clipboard and the exported page as it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...testLayouts),
        fc.nat(50),
        fc.array(fc.tuple(fc.constantFrom(...snippets), fc.nat()), { minLength: 1, maxLength: 12 }),
        (layout, seed, places) => {
          let text = generateReport(seed, { layout });
          for (const [snippet, at] of places) {
            const where = at % text.length;
            text = text.slice(0, where) + snippet + text.slice(where);
          }
          for (const [kind, html] of htmlOf(text).entries()) {
            const { elements, attributes, values } = markupOf(html);
            const allowed = new Set([
              ...(known[kind]?.elements ?? []),
              'pre',
              'h3',
              'details',
              'summary',
              'ul',
              'ol',
              'li',
              'button',
              'span',
              'p',
              'col',
              'colgroup',
              'br',
              'ins',
              'small',
              'caption',
              'th',
            ]);
            expect([...elements].filter((name) => !allowed.has(name))).toEqual([]);
            expect(
              [...attributes].filter(
                (name) => name.startsWith('on') || ['src', 'srcdoc', 'action', 'formaction'].includes(name),
              ),
            ).toEqual([]);
            expect(values.filter((value) => /^\s*(?:javascript|data|https?):/i.test(value))).toEqual([]);
            if (kind < 2) expect(elements.has('style') || elements.has('meta') || elements.has('base')).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has no script in the exported page, which allows itself nothing but its own styles', () => {
    const html = htmlOf(generateReport(3).replace('云州市', snippets.join('')))[2] ?? '';
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b/i);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(/<style>([^<]*)<\/style>/.exec(html)?.[1]).not.toMatch(/url\(|@import/);
  });

  test('puts no link and no picture of its own into a hover', () => {
    const text = generateReport(3, { layout: 'markdown' }).replaceAll(
      /^\| *（[一二三]）/gm,
      (label) => `${label}[点](command:x)![x](https://example.org/x)`,
    );
    const reading = readDocument(parse(text));
    for (let offset = 0; offset < text.length; offset += 7) {
      const shown = JSON.stringify(hover(reading, offset, { locale: 'zh-cn', markdown: true } as never) ?? '');
      expect(shown).not.toMatch(/\]\(command:x|\]\(https:\/\/example/);
    }
  });
});

describe('the preview’s page', () => {
  let page = '';
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'client/src/previewPage.ts')],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      external: ['vscode'],
      write: false,
    });
    const code = outputFiles[0]?.text ?? '';
    const uri = (path: string) => ({ toString: () => path });
    const vscode = {
      l10n: { t: (words: string) => `"><script>${words}` },
      Uri: { joinPath: (base: { toString(): string }, name: string) => uri(`${base}/${name}`) },
    };
    const module = { exports: {} as { pageOf: (webview: object, media: object) => string } };
    new Function('module', 'exports', 'require', code)(module, module.exports, () => vscode);
    const webview = { cspSource: 'https://webview.example', asWebviewUri: (each: object) => each };
    page = module.exports.pageOf(webview, uri('https://webview.example/media'));
  });

  test('allows its own style sheet and the one script that bears the word of this time', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const nonce = /script-src 'nonce-(\w{32,})'/.exec(policy)?.[1] ?? '';
    expect(policy).toBe(`default-src 'none'; style-src https://webview.example; script-src 'nonce-${nonce}'`);
    expect(page.match(/<script/g)).toEqual(['<script']);
    expect(page).toContain(`<script nonce="${nonce}" src="https://webview.example/media/preview.js"></script>`);
    expect(page).not.toMatch(/unsafe|\son\w+=|style=|<style|javascript:/i);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'));
  });

  test('its script makes no markup of words, and asks nothing of anyone but the extension', () => {
    expect(read('media/preview.js')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|import\(|XMLHttpRequest/,
    );
    expect(read('media/preview.css')).not.toMatch(/url\(|@import/);
    const source = read('client/src/preview.ts');
    expect(source.match(/localResourceRoots: \[media\]/g)).toHaveLength(1);
  });
});

describe('what ships', () => {
  const metafiles: Metafile[] = [];
  const script = (name: string) => import(pathToFileURL(join(root, 'scripts/lib', name)).href);
  beforeAll(async () => {
    const { bundles, optionsOf } = await script('bundle.mjs');
    for (const bundle of bundles) {
      const { metafile } = await build({ ...optionsOf(bundle, true), metafile: true, write: false });
      metafiles.push(metafile as Metafile);
    }
  }, 120_000);

  /** The package of a bundled file by its path alone. */
  const packageOf = (path: string): string[] => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return name === undefined ? [] : [name];
  };

  test('the bill of materials names exactly the packages that have code in the bundles, as they are locked', async () => {
    const { billOfMaterials } = await script('sbom.mjs');
    const { components } = billOfMaterials(metafiles) as {
      components: { name: string; version: string; hashes: unknown[] }[];
    };
    const inputs = metafiles.flatMap(({ outputs }) =>
      Object.values(outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
      ),
    );
    const bundled = [...new Set(inputs.flatMap(([path]) => packageOf(path)))].sort();
    expect(bundled.length).toBeGreaterThan(5);
    expect([...new Set(components.map(({ name }) => name))].sort()).toEqual(bundled);
    const locked = JSON.parse(read('package-lock.json')).packages as Record<string, { version: string }>;
    for (const { name, version, hashes } of components) {
      const known = Object.entries(locked)
        .filter(([path]) => path.endsWith(`node_modules/${name}`))
        .map(([, each]) => each.version);
      expect(known).toContain(version);
      expect(hashes).toHaveLength(1);
    }
    const others = inputs.map(([path]) => path).filter((path) => packageOf(path).length === 0);
    expect(
      others.filter(
        (path) =>
          !/^(?:server|client)\/src\/|^scripts\/lib\/|^package\.json$/.test(path) && existsSync(join(root, path)),
      ),
    ).toEqual([]);
  });

  test('the audit looks at these packages: npm would find none, as all are bundled', () => {
    expect(manifest.dependencies).toBeUndefined();
    const audit = read('scripts/audit.mjs');
    expect(audit).toContain('billOfMaterials(Object.values(metafiles))');
    expect(audit).toMatch(/npm\(\['audit'/);
  });

  test('bundles ask only for VS Code and Node, and for the server’s other files', () => {
    const asked = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ imports }) => imports));
    const other = asked.filter(({ external, path }) => external && path !== 'vscode' && !isBuiltin(path));
    expect([...new Set(other.map(({ path }) => path))]).toEqual(['./core.js', './word.js', './pdf.js']);
  });
});
