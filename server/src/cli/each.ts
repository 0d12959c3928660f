import { format, type Locale } from '../messages';
import { findInputs, type Problem } from './files';
import type { Io } from './io';
import type { Options } from './options';
import { Progress } from './progress';
import { readSource, type Source } from './read';

/** What a run over files came to, beside what was done with each. */
export interface Passed {
  /** Files of folders and patterns that are no report. */
  readonly others: number;
  /** Files and folders that could not be read, each told in one line. */
  readonly failures: number;
}

/** One line on standard error about something that could not be read or written. */
export const report = (io: Io, problem: Problem, locale: Locale): void => {
  io.err.write(`nianbao: ${format(problem.key, problem.values, locale)}\n`);
};

/**
 * Reads the files that a command line names one after the other and hands each to `visit`. What cannot be read gets its
 * line and the others go on; what was found in a folder and is no report is passed over.
 */
export const eachSource = async (
  options: Options,
  io: Io,
  locale: Locale,
  visit: (source: Source) => void | Promise<void>,
): Promise<Passed> => {
  const { inputs, problems } = await findInputs(options.positionals, io, options.get('stdin-filename'));
  for (const problem of problems) report(io, problem, locale);
  let others = 0;
  let failures = problems.length;
  const progress = new Progress(io, inputs.length, locale);
  for (const input of inputs) {
    const source = await readSource(input, io);
    progress.step();
    if ('key' in source) {
      progress.clear();
      report(io, source, locale);
      failures++;
    } else if (!input.named && !source.document.isReport) others++;
    else await visit(source);
  }
  progress.clear();
  return { others, failures };
};
