import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { batch } from './batch';
import { getComparisons } from './comparisons';
import { edits, largeEdits } from './edits';
import { inProcess } from './inProcess';
import { activation, buildForRelease, packedSize } from './packed';
import { pageOf } from './page';
import { processes } from './processes';
import { type Part, rowsTable } from './rows';
import { bundleFloors } from './servers';
import { sizes } from './sizes';

/**
 * `npm run bench`: the project beside its floors and beside what a person would otherwise run, in one run. Writes
 * docs/benchmarks.md; `--quick` is for a look and writes nothing.
 */

const quick = process.argv.includes('--quick');
const began = Date.now();
const load = loadavg()[0] ?? 0;

const say = (text: string): void => console.log(`\n${text}`);

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-run-'));
try {
  const comparisons = getComparisons();
  const staged = await buildForRelease();
  const floors = await bundleFloors(folder);
  const server = join(staged.folder, 'dist/server.js');
  const cli = join(staged.folder, 'dist/cli.js');
  const subjects = { server, floors, comparisons, quick };

  const parts: Part[] = [];
  const add = (part: Part): void => {
    parts.push(part);
    if (part.rows.length > 0) say(rowsTable(part.rows));
    if (part.details) say(part.details);
  };
  add(await edits(subjects));
  add(await largeEdits(subjects));
  add(await processes(subjects));
  add(batch({ cli, floors, folder, comparisons, quick }));
  add(await inProcess(quick));
  add({ rows: [activation(staged, floors.activation, quick), await packedSize(staged)], details: '' });
  add(sizes());

  const seconds = Math.round((Date.now() - began) / 1000);
  if (!quick) writeFileSync('docs/benchmarks.md', pageOf(parts, { seconds, load }));
  say(`${seconds} s${quick ? '' : ' · docs/benchmarks.md'}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
