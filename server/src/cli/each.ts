import type { Problem } from '../bytes';
import { pageMark } from '../features';
import type { Locale } from '../messages';
import { format } from '../messages/withCli';
import { findInputs, type Input } from './files';
import { printable } from './formats/excerpt';
import type { Io } from './io';
import { Library, type Read } from './library';
import type { Options } from './options';
import { Progress } from './progress';
import { readSource, type Source } from './read';

/** Gives a file of the run by its place, from 0; null where it is none to be spoken of, or cannot be read. */
export type Load = (at: number) => Promise<Source | null>;

/** What a run over files came to, beside what was done with each. */
export interface Passed {
  /** Files of folders and patterns that are no report. */
  readonly others: number;
  /** Files and folders that could not be read, each told in one line. */
  readonly failures: number;
}

/** One line on standard error about something that could not be read or written. */
export const report = (io: Io, problem: Problem, locale: Locale): void => {
  io.err.write(`nianbao: ${printable(format(problem.key, problem.values, locale))}\n`);
};

const isSource = (read: Read): read is Source => read !== null && 'document' in read;

/** A source as it was read; null for what was found in a folder and is no report, or a page made from one. */
const wanted = (input: Input, read: Read): Read =>
  isSource(read) && !input.named && (!read.document.isReport || read.decoded.text.includes(pageMark)) ? null : read;

/** A file that was dealt with before its turn. Keeps nothing of its source. */
export interface Early {
  /** Asked in the file's turn: where what was done does not hold any more, the file is read again and visited. */
  holds(): boolean;
  finish(): void;
}

/** A pass over all files before any is visited. */
export interface FirstPass {
  /** Sees each file, with its place in the run, and gives what the file is from then on. */
  see(source: Source, at: number): Promise<Source>;
  /** Does what it can with a file that there is no room to keep until its turn; null where it can do nothing. */
  early(source: Source): Promise<Early | null>;
}

/**
 * Reads the files that a command line names one after the other and hands each to `visit`. What cannot be read gets its
 * line and the others go on; what was found in a folder and is no report is passed over.
 */
export const eachSource = async (
  options: Options,
  io: Io,
  locale: Locale,
  visit: (source: Source, load: Load) => void | Promise<void>,
  first?: FirstPass,
): Promise<Passed> => {
  const { inputs, problems, unread } = await findInputs(options.positionals, io, options.get('stdin-filename'));
  for (const problem of problems) report(io, problem, locale);
  const [example] = unread;
  if (example !== undefined)
    report(io, { key: 'cli.unreadDocuments', values: { file: example, count: unread.length } }, locale);
  let others = 0;
  let failures = problems.length;
  const progress = new Progress(io, inputs.length, locale, first ? 2 : 1);
  const library = new Library(io);
  const done = new Map<Input, Early & { readonly note: Problem | null }>();
  if (first) {
    for (const [at, input] of inputs.entries()) {
      let read = wanted(input, await readSource(input, io));
      progress.step();
      if (isSource(read)) read = await first.see(read, at);
      if (library.keep(input, read) || !isSource(read)) continue;
      const early = await first.early(read);
      if (early) done.set(input, { ...early, note: read.note });
    }
  }
  const tell = (problem: Problem | null): void => {
    if (!problem) return;
    progress.clear();
    report(io, problem, locale);
  };
  const get = async (input: Input): Promise<Read> => wanted(input, await library.get(input));
  const load: Load = async (at) => {
    const input = inputs[at];
    const read = input ? await get(input) : null;
    return isSource(read) ? read : null;
  };
  for (const input of inputs) {
    progress.step();
    const earlier = done.get(input);
    if (earlier?.holds()) {
      tell(earlier.note);
      earlier.finish();
      continue;
    }
    const read = await get(input);
    tell(isSource(read) ? read.note : read);
    if (read === null) others++;
    else if (isSource(read)) await visit(read, load);
    else failures++;
  }
  progress.clear();
  return { others, failures };
};
