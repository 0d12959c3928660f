import { version } from '../../../package.json';
import { processIo } from './io';
import { run } from './run';
import { complain, UsageError } from './usage';

const io = processIo();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`nianbao check … | head`) closes the pipe: that is no failure of ours.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  complain(io, new UsageError('cli.noOutput', { error: error.code ?? String(error) }));
  process.exit(2);
});
// Nobody reads what goes wrong: the exit code tells.
process.stderr.on('error', () => undefined);

run(process.argv.slice(2), io, version).then((code) => {
  // Not `process.exit`: output to a pipe may still be on its way.
  process.exitCode = code;
});
