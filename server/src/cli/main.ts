import { version } from '../../../package.json';
import { processIo } from './io';
import { run } from './run';

// A reader that has seen enough (`nianbao check … | head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

run(process.argv.slice(2), processIo(), version).then((code) => {
  // Not `process.exit`: output to a pipe may still be on its way.
  process.exitCode = code;
});
