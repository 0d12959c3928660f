import { nearest } from '../check';
import { format } from '../messages/withCli';
import { commands } from './commands';
import type { Io } from './io';
import { localeOf, readOptions } from './options';
import { complain, UsageError } from './usage';

const isHelp = (argument: string | undefined): boolean => argument === '--help' || argument === '-h';

const runCommand = async (args: readonly string[], io: Io, version: string): Promise<number> => {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    io.out.write(`${version}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    if (name === undefined || name === 'help' || name.startsWith('-')) {
      const options = readOptions(isHelp(name) || name === 'help' ? rest : args, { version: { type: 'boolean' } });
      const text = format('cli.help', { version }, localeOf(options, io));
      const asked = name !== undefined;
      (asked ? io.out : io.err).write(`${text}\n`);
      return asked ? 0 : 2;
    }
    const known = nearest(
      name,
      commands.map((each) => each.name),
    );
    throw new UsageError('cli.unknownCommand', { name }, known);
  }
  const options = readOptions(
    rest.map((each) => (each === '-h' ? '--help' : each)),
    command.options,
  );
  const locale = localeOf(options, io);
  if (options.has('help')) {
    io.out.write(`${format(`cli.help.${command.name}`, {}, locale)}\n`);
    return 0;
  }
  return command.run(options, io, locale);
};

/** Runs a command line and gives its exit code; never throws. */
export const run = async (args: readonly string[], io: Io, version: string): Promise<number> => {
  try {
    return await runCommand(args, io, version);
  } catch (error) {
    const usage =
      error instanceof UsageError
        ? error
        : new UsageError('cli.failed', { error: error instanceof Error ? error.message : String(error) });
    complain(io, usage);
    return 2;
  }
};
