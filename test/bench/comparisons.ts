import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What a person would otherwise run. None of it is a dependency of the project: npm puts it into a temporary folder, which is kept
 * for the next run.
 */

const versions = {
  'autocorrect-node': '2.14.0',
  'vscode-langservers-extracted': '4.10.0',
  'vscode-markdown-languageserver': '0.5.0',
  'markdown-it': '14.1.0',
  'yaml-language-server': '1.25.0',
  rumdl: '0.2.75',
  textlint: '15.8.0',
  'textlint-rule-preset-ja-spacing': '3.0.3',
  'markdownlint-cli2': '0.22.1',
} as const;

export type Package = keyof typeof versions;

export const nameOf = (name: Package): string => `${name} ${versions[name]}`;

const home = (): string => {
  const hash = createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 12);
  return join(tmpdir(), `nianbao-bench-${hash}`);
};

const npm = (args: readonly string[], cwd: string): boolean => {
  // Under `npm run`, npm tells where it is; elsewhere it is on the path.
  const script = process.env.npm_execpath;
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const all = ['install', ...quiet, ...args];
  const done = script
    ? spawnSync(process.execPath, [script, ...all], { cwd, stdio: 'ignore' })
    : spawnSync('npm', all, { cwd, stdio: 'ignore', shell: process.platform === 'win32' });
  return done.status === 0;
};

export class Comparisons {
  constructor(readonly folder: string) {}

  /** The path of a file of a package; null where the package is not there. */
  file(name: Package, path: string): string | null {
    const file = join(this.folder, 'node_modules', name, path);
    return existsSync(file) ? file : null;
  }

  load(name: Package): unknown {
    return createRequire(join(this.folder, 'package.json'))(name);
  }
}

/** Gets what can be had, and says what cannot. */
export const getComparisons = (): Comparisons => {
  const folder = home();
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    console.log('正在获取对照软件（一次即可）…… / getting what to compare with, once');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
    // One that is missing keeps npm from installing any.
    const some = npm(wanted, folder) || wanted.filter((each) => npm([each], folder)).length > 0;
    if (some) writeFileSync(complete, JSON.stringify(versions));
  }
  const absent = Object.keys(versions).filter((name) => !existsSync(join(folder, 'node_modules', name)));
  if (absent.length > 0) console.log(`没有对照 / not there to compare with: ${absent.join(', ')}`);
  return new Comparisons(folder);
};
