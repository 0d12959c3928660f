import type { Locale } from '../../messages';
import type { Io } from '../io';
import type { OptionSpecs, Options } from '../options';

/** A subcommand: one file, one entry in the list. */
export interface Command {
  readonly name: string;
  readonly options: OptionSpecs;
  /** Carries the command out and gives the exit code. Throws a `UsageError` on arguments that make no sense. */
  run(options: Options, io: Io, locale: Locale): Promise<number>;
}
