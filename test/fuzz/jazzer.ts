import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { seeded } from '../support/random';

/** Coverage-guided fuzzing by Jazzer.js, installed into the fuzzer's own folder: the project does not depend on it. */

const version = '4.0.0';

/** How many inputs a corpus begins with. */
const first = 60;

const choices = (seed: number): Uint8Array => {
  const pick = seeded(seed);
  return Uint8Array.from({ length: 60 + pick(200) }, () => pick(255));
};

/** Fuzzes for some seconds from the corpus in `folder`, which grows; gives the exit code. */
export const guided = async (folder: string, seconds: number, seed: number): Promise<number> => {
  const tool = join(folder, 'node_modules', '@jazzer.js', 'core', 'dist', 'cli.js');
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  if (readdirSync(corpus).length === 0)
    for (let at = 0; at < first; at++) writeFileSync(join(corpus, `first-${at}`), choices(at));
  if (!existsSync(tool)) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const install = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      `@jazzer.js/core@${version}`,
    ];
    const { status } = spawnSync(npm, install, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) return 2;
  }
  // In the tool's folder everything is instrumented but what lies in node_modules.
  const bundle = join(folder, 'guided.cjs');
  await build({
    entryPoints: [resolve('test/fuzz/guided.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(bundle).href) },
    // What opens PDFs is no part of what is tried.
    external: ['*/bytes/pdf'],
    logLevel: 'warning',
  });
  const limits = [
    `-max_total_time=${seconds}`,
    `-seed=${seed + 1}`,
    '-max_len=512',
    '-len_control=0',
    '-timeout=60',
    '-print_final_stats=1',
  ];
  const args = [tool, bundle, '--sync', '--disable_bug_detectors=.*', '--timeout=60000', corpus, '--', ...limits];
  const env = { ...process.env, NIANBAO_FUZZ_FOLDER: folder };
  return spawnSync(process.execPath, args, { stdio: 'inherit', env, cwd: process.cwd() }).status ?? 2;
};
