import { isSameOrgan } from '../../check';
import { type Addend, addReports, compareWithSum } from '../../features';
import type { Locale } from '../../messages';
import type { WriterLayout } from '../../writer';
import { eachSource, report } from '../each';
import { printable } from '../formats/excerpt';
import type { Io } from '../io';
import type { Options } from '../options';
import { readNamed } from '../read';
import { UsageError } from '../usage';
import { layoutChoices } from './format';
import { yearOf } from './new';
import type { Command } from './types';

/** The reports of the files that the command line names, and how many files could not be read. */
const readAll = async (
  options: Options,
  io: Io,
  locale: Locale,
): Promise<{ readonly found: readonly Addend[]; readonly failures: number }> => {
  const found: Addend[] = [];
  const { failures } = await eachSource(options, io, locale, ({ file, document }) => {
    const { isReport, reports, text } = document;
    for (const each of isReport ? reports : []) {
      const name = reports.length > 1 ? `${file} ${each.organ ?? ''}`.trim() : file;
      found.push({ name, text, report: each });
    }
  });
  return { found, failures };
};

const tell = (notes: readonly string[], io: Io, locale: Locale): void => {
  for (const words of notes) report(io, { key: words, values: {} }, locale);
};

/** `sum --against`: what differs on standard output, each with its place in the report. */
const compare = async (file: string, options: Options, io: Io, locale: Locale): Promise<number> => {
  if (options.has('layout')) throw new UsageError('cli.sum.layoutAgainst');
  const { document, lines } = await readNamed(file, io);
  const [year, organ] = [yearOf(options), options.get('organ')?.trim()];
  const [own, another] = document.reports.filter(
    (each) =>
      each.organ !== null &&
      each.year !== null &&
      (year === undefined || each.year === year) &&
      (!organ || isSameOrgan(each.organ, organ)),
  );
  if (another) throw new UsageError('cli.sum.whichOwn', { file });
  const { found, failures } = await readAll(options, io, locale);
  const compared = own && compareWithSum({ name: file, text: document.text, report: own }, found, locale);
  if (!compared) throw new UsageError('cli.sum.noOwn', { file });
  const { count, words: outcome, differences, causes, notes, isPartial } = compared;
  tell(notes, io, locale);
  if (count === 0) throw new UsageError('cli.sum.noneOfYear', { year: own.year ?? 0 });
  for (const { span, words } of differences) {
    const { line, character } = lines.positionAt(span.start);
    io.out.write(`${printable(`${file}:${line + 1}:${character + 1}  ${words}`)}\n`);
  }
  for (const words of causes) io.out.write(`${printable(words)}\n`);
  io.out.write(`${outcome}\n`);
  if (failures > 0) return 2;
  return differences.length > 0 || isPartial ? 1 : 0;
};

/** A report whose tables are the sums of others', on standard output; what is not in them on standard error. */
const add = async (options: Options, io: Io, locale: Locale): Promise<number> => {
  const organ = options.get('organ')?.trim();
  if (!organ) throw new UsageError('cli.sum.missing', { name: '--organ' });
  const given = yearOf(options);
  const { found, failures } = await readAll(options, io, locale);
  const years = [...new Set(found.flatMap(({ report: { year } }) => year ?? []))].sort();
  const year = given ?? years[0];
  if (year === undefined) throw new UsageError('cli.sum.none', {});
  if (given === undefined && years.length > 1) throw new UsageError('cli.sum.years', { years: years.join(', ') });
  const layout = options.get('layout') as WriterLayout | undefined;
  const others = found.filter((each) => each.report.year === year);
  const added = addReports(others, { year, organ, ...(layout ? { layout } : {}) }, locale);
  tell(added?.notes ?? [], io, locale);
  if (!added || added.count === 0) throw new UsageError('cli.sum.noneOfYear', { year });
  io.out.write(added.text);
  report(io, { key: 'adding.done', values: { count: added.count } }, locale);
  if (failures > 0) return 2;
  return added.isPartial ? 1 : 0;
};

/** `nianbao sum`: the tables of many reports added up, as a new report or beside one that is there. */
export const sum: Command = {
  name: 'sum',
  options: {
    year: { type: 'string' },
    organ: { type: 'string' },
    against: { type: 'string' },
    layout: { type: 'string', choices: layoutChoices },
    'stdin-filename': { type: 'string' },
  },
  run(options, io, locale) {
    const against = options.get('against');
    return against === undefined ? add(options, io, locale) : compare(against, options, io, locale);
  },
};
