import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { inProcess } from './inProcess';
import { sizes } from './sizes';
import { overStdio } from './stdio';

/** `npm run bench`: the project beside its floors, in one run. `--quick` for a look. */

const quick = process.argv.includes('--quick');
const processors = cpus();

if (!existsSync('dist/server.js')) {
  console.error('先运行 npm run build · run npm run build first');
  process.exitCode = 2;
} else {
  console.log(`node ${process.version} · ${processors.length} × ${processors[0]?.model ?? '?'}`);
  await inProcess(quick ? 0.5 : 2);
  await overStdio();
  sizes();
}
