import {
  applyEdits,
  type CheckedReport,
  type CheckOptions,
  check as checkDocument,
  type FormerNames,
  fixAll,
  withUnusedIgnores,
  YearIndex,
} from '../../check';
import type { Locale } from '../../messages';
import type { Report } from '../../report';
import { Baseline, BaselineWriter } from '../baseline';
import { type Early, eachSource, type Load, report } from '../each';
import { formats, type MakeFormatter } from '../formats';
import type { Io } from '../io';
import { Project } from '../project';
import { type Source, withText } from '../read';
import { Tally } from '../summary';
import { UsageError } from '../usage';
import { writeText } from '../write';
import { lastYears } from '../years';
import type { Command } from './types';

const wantsColour = (io: Io): boolean => io.out.isTTY && !io.env.NO_COLOR && io.env.TERM !== 'dumb';

interface Fixed {
  readonly source: Source;
  readonly edits: number;
  /** False where there was something to fix and the file could not be written. */
  readonly written: boolean;
}

/** Applies the safe fixes of a file and writes it; the file as it then is. */
const fixFile = async (source: Source, options: CheckOptions, io: Io, locale: Locale): Promise<Fixed> => {
  const edits = fixAll(source.document, options);
  if (edits.length === 0) return { source, edits: 0, written: true };
  const text = applyEdits(source.decoded.text, edits);
  const written = await writeText(source, text);
  const problem = 'bytes' in written ? written.note : written;
  if (problem) report(io, problem, locale);
  if (!('bytes' in written)) return { source, edits: 0, written: false };
  return { source: withText(source, written.bytes, text), edits: edits.length, written: true };
};

/** What checking a file came to, without the file. */
interface Outcome {
  readonly pieces: readonly string[];
  readonly tally: Tally;
}

const countOf = (reports: readonly CheckedReport[]): number =>
  reports.reduce((sum, { findings }) => sum + findings.length, 0);

// Made apart from where a source is at hand: a function keeps alive what stands around it.

const aloneIn = (years: YearIndex, formerNames: FormerNames, reports: readonly Report[]): (() => boolean) => {
  const names = reports.map(({ organ, year }) => ({ organ, year }));
  return () =>
    names.every((name) => {
      const { previous, conflict } = years.neighboursOf(name, formerNames);
      return previous === null && !conflict;
    });
};

const kept = (outcome: Outcome, holds: () => boolean, print: (outcome: Outcome) => void): Early => ({
  holds,
  finish: () => print(outcome),
});

/** `nianbao check`: what is wrong in which report. */
export const check: Command = {
  name: 'check',
  options: {
    format: { type: 'string', choices: Object.keys(formats) },
    fix: { type: 'boolean' },
    rule: { type: 'string' },
    config: { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    'stdin-filename': { type: 'string' },
  },
  async run(options, io, locale) {
    const fixing = options.has('fix');
    if (fixing && options.positionals.includes('-')) throw new UsageError('cli.fixStdin');
    const project = await Project.open(options, io, locale);
    const baselineFile = options.get('baseline');
    const baseline = baselineFile === undefined ? null : await Baseline.read(baselineFile, io);
    const writeTo = options.get('write-baseline');
    const writer = writeTo === undefined ? null : new BaselineWriter(writeTo, io);
    const make = formats[options.get('format') ?? 'stylish'] as MakeFormatter;
    const output = make({ locale, colour: wantsColour(io), columns: io.out.columns });
    const tally = new Tally(locale);

    const years = new YearIndex();
    const fixes = new Map<string, number>();
    let printed = false;

    /** Fixes a file and takes note of its years, before any is checked: a report is compared with last year's. */
    const see = async (read: Source, at: number): Promise<Source> => {
      let source = read;
      if (fixing) {
        const { settings, ignores } = await project.of(read);
        const fixed = await fixFile(read, { settings, ignores }, io, locale);
        if (!fixed.written) tally.failures++;
        fixes.set(read.file, fixed.edits);
        source = fixed.source;
      }
      years.set(String(at), source.document);
      return source;
    };

    const checkSource = async (source: Source, load: Load): Promise<Outcome> => {
      const { settings, ignores, place } = await project.of(source);
      const neighbours = await lastYears(source, years, load, settings.formerNames);
      const checked = checkDocument(source.document, { settings, ignores, neighbours });
      const found = withUnusedIgnores(source.document, checked, ignores, settings, place);
      writer?.add(source, found);
      const reports = baseline ? baseline.without(source, found) : found;
      const file = { source, reports, fixed: fixes.get(source.file) ?? 0 };
      const own = new Tally(locale);
      own.add(file);
      own.known = countOf(found) - countOf(reports);
      return { pieces: output.file(file), tally: own };
    };

    const print = (outcome: Outcome): void => {
      tally.addAll(outcome.tally);
      if (outcome.pieces.length === 0) return;
      io.out.write((printed ? output.between : '') + outcome.pieces.join(output.between));
      printed = true;
    };

    /** What a file comes to, where no report of the run is last year's of one of its own; that may still come. */
    const early = async (source: Source): Promise<Early | null> => {
      const { settings } = await project.of(source);
      const isAlone = aloneIn(years, settings.formerNames ?? {}, source.document.reports);
      // A baseline takes note of what it is told.
      if (writer || !isAlone()) return null;
      return kept(await checkSource(source, async () => null), isAlone, print);
    };

    io.out.write(output.start());
    const visit = async (source: Source, load: Load): Promise<void> => print(await checkSource(source, load));
    const passed = await eachSource(options, io, locale, visit, { see, early });
    tally.others = passed.others;
    tally.failures += passed.failures;
    if (writer) {
      const problem = await writer.write();
      if (problem) {
        report(io, problem, locale);
        tally.failures++;
      } else tally.recorded = { file: writer.file, count: writer.count };
    }
    io.out.write(output.end(tally.summary()));
    if (tally.failures > 0 || project.mistakes > 0) return 2;
    // What was just recorded is accepted.
    return tally.errors > 0 && !writer ? 1 : 0;
  },
};
