import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { middle, type Row } from './rows';
import { showMs, spreadOf } from './stats';

/** What ships, built and packed as for a release. */

interface Staged {
  readonly folder: string;
}

const load = (path: string): Promise<unknown> => import(pathToFileURL(resolve(path)).href);

/** Builds for production beside the project; the folder goes with the process. */
export const buildForRelease = async (): Promise<Staged> => {
  const { stage } = (await load('scripts/lib/stage.mjs')) as { stage(): Promise<Staged> };
  return stage();
};

const most = { kilobytes: 400, files: 40 };

/** The row of the packed extension's size. */
export const packedSize = async (staged: Staged): Promise<Row> => {
  const { packExtension } = (await load('scripts/lib/pack.mjs')) as {
    packExtension(staged: Staged, into: string): { readonly file: string };
  };
  const { filesOfZip } = (await load('test/vscode/lib/zip.mjs')) as { filesOfZip(bytes: Buffer): readonly unknown[] };
  const { file } = packExtension(staged, mkdtempSync(join(staged.folder, '..', 'packed-')));
  const kilobytes = statSync(file).size / 1000;
  const files = filesOfZip(readFileSync(file)).length;
  return {
    work: 'the packed extension (.vsix)',
    against: '—',
    ours: `${kilobytes.toFixed(0)} KB, ${files} files`,
    theirs: '—',
    ratio: '—',
    target: `≤ ${most.kilobytes} KB, ≤ ${most.files} files`,
    reached: kilobytes <= most.kilobytes && files <= most.files,
  };
};

const mostActivation = 50;

/** The row of the time from loading the extension to its starting the server, in fresh processes. */
export const activation = (staged: Staged, program: string, quick: boolean): Row => {
  const entry = join(staged.folder, 'dist/extension.js');
  const times = Array.from({ length: quick ? 4 : 15 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, entry], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the extension did not start its server: ${stderr}`);
    return Number(stdout);
    // The first reads the file from the disk.
  }).slice(1);
  const { low, high } = spreadOf(times);
  return {
    work: 'activation → the server is started (load included; VS Code’s own part is stood in for)',
    against: '—',
    ours: `${showMs(middle(times))} ms (${showMs(low)}–${showMs(high)})`,
    theirs: '—',
    ratio: '—',
    target: `≤ ${mostActivation} ms`,
    reached: middle(times) <= mostActivation,
  };
};
